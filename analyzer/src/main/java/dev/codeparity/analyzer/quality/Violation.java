package dev.codeparity.analyzer.quality;

/**
 * A place at which a file breaks a rule.
 *
 * @param rule number of the rule, in {@link QualityRules#rules()}
 * @param line first line of the place, counted from 1
 * @param place what it lies in: the class and, within one, the method or the variable
 */
record Violation(int rule, int line, String place) {
  Violation {
    if (rule < 0 || line < 1) {
      throw new IllegalArgumentException("rule " + rule + ", line " + line);
    }
  }
}
