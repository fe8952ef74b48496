package dev.codeparity.analyzer.quality;

/**
 * One rule in force.
 *
 * @param language of the code that it looks at
 * @param name such as {@code EmptyCatchBlock}
 * @param ruleSet the set that it comes from; of PMD's own rules the category, such as {@code Error
 *     Prone}
 * @param priority 1, the gravest, to 5
 */
public record QualityRule(QualityLanguage language, String name, String ruleSet, int priority) {
  public QualityRule {
    if (priority < 1 || priority > 5) {
      throw new IllegalArgumentException("priority must be 1 to 5, was " + priority);
    }
  }
}
