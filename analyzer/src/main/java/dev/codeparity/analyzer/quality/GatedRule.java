package dev.codeparity.analyzer.quality;

import java.util.HashSet;
import java.util.Objects;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleTargetSelector;
import net.sourceforge.pmd.reporting.RuleContext;
import org.jspecify.annotations.Nullable;

/**
 * A rule in XPath that sees only nodes that may break it, and is compiled when there is the first:
 * to compile the queries of all rules takes PMD as long as to look at a dozen files. What is found
 * is the same.
 */
final class GatedRule extends KnownRule {
  private final Rule rule;
  private final NodeGate gate;
  private @Nullable LanguageProcessor language;
  private boolean ready;

  GatedRule(Rule rule, NodeGate gate) {
    super(rule);
    this.rule = rule;
    this.gate = gate;
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
}
