package dev.codeparity.analyzer.quality;

import net.sourceforge.pmd.lang.rule.AbstractRule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.xpath.XPathRule;
import org.jspecify.annotations.Nullable;

/** A rule of PMD's in a form that takes less time, under its own name. */
abstract sealed class KnownRule extends AbstractRule permits GatedRule, RestatedRule {
  KnownRule(Rule rule) {
    setName(rule.getName());
    setLanguage(rule.getLanguage());
    setMinimumLanguageVersion(rule.getMinimumLanguageVersion());
    setMaximumLanguageVersion(rule.getMaximumLanguageVersion());
    setRuleSetName(rule.getRuleSetName());
    setMessage(rule.getMessage());
    setPriority(rule.getPriority());
  }

  /** The form of a rule that takes least; the rule itself if there is no other. */
  static Rule of(Rule rule) {
    if (!(rule instanceof XPathRule)) {
      return rule;
    }
    return JavaForms.of(rule.getName())
        .<Rule>map(form -> new RestatedRule(rule, form))
        .or(() -> NodeGates.of(rule.getName()).map(gate -> new GatedRule(rule, gate)))
        .orElse(rule);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }
}
