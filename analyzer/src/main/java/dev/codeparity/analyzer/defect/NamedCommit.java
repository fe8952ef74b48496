package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.regex.Pattern;

/**
 * The words by which a message names another commit.
 *
 * @param ruleId the form of words
 * @param method what the naming commit does to it
 * @param whole whether it does so to all of it
 * @param id its id, perhaps abbreviated, in lower case, or its Gerrit change id; empty if not given
 * @param subject its quoted subject; empty if not given
 * @param pullRequest the number of its pull request; empty if not given
 * @param matched the words, on one line
 */
record NamedCommit(
    String ruleId,
    LinkMethod method,
    boolean whole,
    String id,
    String subject,
    String pullRequest,
    String matched) {
  private static final int LONGEST_MATCH = 200;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  NamedCommit {
    String line = SPACE.matcher(matched.strip()).replaceAll(" ");
    matched = line.length() > LONGEST_MATCH ? line.substring(0, LONGEST_MATCH) : line;
  }

  void pack(PackedOutput out) {
    out.text(ruleId).choice(method).flag(whole).text(id).text(subject).text(pullRequest);
    out.text(matched);
  }

  static NamedCommit unpack(PackedInput in) {
    return new NamedCommit(
        in.text(),
        in.choice(LinkMethod.class),
        in.flag(),
        in.text(),
        in.text(),
        in.text(),
        in.text());
  }
}
