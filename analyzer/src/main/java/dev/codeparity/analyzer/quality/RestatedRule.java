package dev.codeparity.analyzer.quality;

import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleTargetSelector;
import net.sourceforge.pmd.reporting.RuleContext;

/** A rule that PMD has in XPath, said in Java. */
final class RestatedRule extends KnownRule {
  private final JavaForm form;

  RestatedRule(Rule rule, JavaForm form) {
    super(rule);
    this.form = form;
  }

  @Override
  public Rule deepCopy() {
    return new RestatedRule(this, form);
  }

  @Override
  protected RuleTargetSelector buildTargetSelector() {
    return RuleTargetSelector.forTypes(form.type());
  }

  @Override
  public void apply(Node target, RuleContext context) {
    for (Node node : form.breaking().apply(target)) {
      context.addViolation(node);
    }
  }
}
