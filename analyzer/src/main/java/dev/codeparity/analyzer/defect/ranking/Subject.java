package dev.codeparity.analyzer.defect.ranking;

import java.util.regex.Pattern;

/** What the subject of a commit speaks of. */
final class Subject {
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

  private Subject() {}

  static boolean tidies(String subject) {
    return TIDIES.matcher(subject).find();
  }

  static boolean adds(String subject) {
    return ADDS.matcher(subject).find();
  }

  static boolean fixes(String subject) {
    return FIXES.matcher(subject).find();
  }
}
