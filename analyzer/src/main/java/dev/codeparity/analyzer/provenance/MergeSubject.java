package dev.codeparity.analyzer.provenance;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the subject that Git gives a merge says of what was merged into what. */
final class MergeSubject {
  private static final Pattern BRANCHES =
      Pattern.compile(
          "Merge (?:remote-tracking )?branch '([^']{1,200})'(?: of \\S{1,300})?(?: into (\\S{1,200}))?");
  private static final Set<String> MAIN_LINES = Set.of("main", "master", "trunk", "develop");

  /**
   * Names such as {@code 5.3.x}, {@code stable-7.8}, {@code release-2021-patches}, {@code v2.x}.
   */
  private static final Pattern RELEASE_LINE =
      Pattern.compile(
          "(?:(?:beta|branch|dev|maint|maintenance|rel|release|releases|stable|support)[-_/]?v?\\d{1,8}"
              + "|v?\\d{1,8}[._-](?:\\d{1,8}|x))"
              + "(?:[._-](?:\\d{1,8}|x|dev|ga|maint|next|patches|rc\\d{1,3}|release|snapshot|stable))*");

  private MergeSubject() {}

  /**
   * Whether a line of development was carried on: the main line into a branch, a release's line
   * into a later one, or a branch as others had it into itself. Nobody looked at what such a merge
   * brings.
   */
  static boolean carriesLineOn(String subject) {
    Matcher matcher = BRANCHES.matcher(subject);
    if (!matcher.matches()) {
      return false;
    }
    String merged = matcher.group(1);
    String into = matcher.group(2);
    String bare = merged.substring(merged.indexOf('/') + 1);
    return isLine(merged) || isLine(bare) || merged.equals(into) || bare.equals(into);
  }

  private static boolean isLine(String branch) {
    return MAIN_LINES.contains(branch)
        || RELEASE_LINE.matcher(branch.toLowerCase(Locale.ROOT)).matches();
  }
}
