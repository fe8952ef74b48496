package dev.codeparity.analyzer.defect.ranking;

import java.util.regex.Pattern;

/**
 * What the subject of a commit speaks of.
 *
 * @param tidies tidying, moving, formatting
 * @param adds adding or improving
 * @param fixes fixing
 */
record Subject(boolean tidies, boolean adds, boolean fixes) {
  private static final Pattern TIDIES =
      Pattern.compile(
          "(?i)\\b(refactor|clean|format|rename|mov(e|ing)|reorgani[sz]|restructur|tid(y|ied)|indent"
              + "|whitespace|style|checkstyle|license|header|typo|javadoc|comment|simplif|split"
              + "|extract|convert|migrat|merge|import|initial)");
  private static final Pattern ADDS =
      Pattern.compile(
          "(?i)\\b(add|implement|introduc|support|allow|enable|new|feature|creat|use|improv"
              + "|optimi[sz])");
  private static final Pattern FIXES =
      Pattern.compile("(?i)\\b(fix|bug|correct|revert|repair|issue|crash|leak)");

  static Subject of(String subject) {
    return new Subject(
        TIDIES.matcher(subject).find(),
        ADDS.matcher(subject).find(),
        FIXES.matcher(subject).find());
  }
}
