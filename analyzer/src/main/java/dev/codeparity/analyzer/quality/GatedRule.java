package dev.codeparity.analyzer.quality;

import java.util.HashSet;
import java.util.Objects;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.rule.AbstractRule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleTargetSelector;
import net.sourceforge.pmd.reporting.RuleContext;
import org.jspecify.annotations.Nullable;

/**
 * A rule in XPath that sees only nodes that may break it, and is compiled when there is the first:
 * to compile the queries of all rules takes PMD as long as to look at a dozen files. What is found
 * is the same.
 */
final class GatedRule extends AbstractRule {
  private final Rule rule;
  private final NodeGate gate;
  private @Nullable LanguageProcessor language;
  private boolean ready;

  private GatedRule(Rule rule, NodeGate gate) {
    this.rule = rule;
    this.gate = gate;
    setName(rule.getName());
    setLanguage(rule.getLanguage());
    setMinimumLanguageVersion(rule.getMinimumLanguageVersion());
    setMaximumLanguageVersion(rule.getMaximumLanguageVersion());
    setRuleSetName(rule.getRuleSetName());
    setMessage(rule.getMessage());
    setPriority(rule.getPriority());
  }

  /** The rule behind the gate that there is for it; the rule itself if there is none. */
  static Rule of(Rule rule) {
    return NodeGates.of(rule).<Rule>map(gate -> new GatedRule(rule, gate)).orElse(rule);
  }

  @Override
  public Rule deepCopy() {
    return new GatedRule(rule.deepCopy(), gate);
  }

  @Override
  public void initialize(LanguageProcessor processor) {
    language = processor;
    ready = false;
  }

  @Override
  protected RuleTargetSelector buildTargetSelector() {
    // PMD asks whether null is among them
    return RuleTargetSelector.forTypes(new HashSet<>(gate.types()));
  }

  @Override
  public void apply(Node target, RuleContext context) {
    if (!gate.isOpenTo(target)) {
      return;
    }
    if (!ready) {
      rule.initialize(Objects.requireNonNull(language));
      ready = true;
    }
    rule.apply(target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
