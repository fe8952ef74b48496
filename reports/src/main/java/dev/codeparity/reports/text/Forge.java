package dev.codeparity.reports.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a repository's commits can be looked at, if a known forge holds it. */
public final class Forge {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|ssh://|git://|git@)?(?:[^/@:]*@)?([\\w.-]+)(?::\\d+)?[:/]/?"
              + "([\\w.~/-]+?)(?:\\.git)?/?");

  private final String before;

  private Forge(String before) {
    this.before = before;
  }

  /**
   * The forge of a remote's address.
   *
   * @return empty if it is not one of GitHub, GitLab (any host so named), Bitbucket, Codeberg
   */
  public static Optional<Forge> of(String address) {
    Matcher found = ADDRESS.matcher(address);
    if (!found.matches()) {
      return Optional.empty();
    }
    String root = "https://" + found.group(1) + "/" + found.group(2);
    return switch (found.group(1)) {
      case "github.com", "codeberg.org" -> Optional.of(new Forge(root + "/commit/"));
      case "bitbucket.org" -> Optional.of(new Forge(root + "/commits/"));
      default ->
          found.group(1).startsWith("gitlab.")
              ? Optional.of(new Forge(root + "/-/commit/"))
              : Optional.empty();
    };
  }

  public String commit(String id) {
    return before + id;
  }
}
