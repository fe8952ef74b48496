package dev.codeparity.reports.check;

import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.ToolVersion;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.Finding;
import dev.codeparity.analyzer.gate.Outcome;
import dev.codeparity.reports.ci.Sarif;
import dev.codeparity.reports.ci.Sarif.Place;
import java.util.List;

/** Broken bounds as findings: at the lines that broke them, else where the bound is stated. */
final class CheckSarif {
  /** Where a bound would be stated. */
  private static final String POLICY = ".codeparity.yml";

  private final Sarif sarif = new Sarif(ToolVersion.current().number());
  private final String policy;

  private CheckSarif(GateResult result) {
    policy = result.policy().source().isEmpty() ? POLICY : result.policy().source();
  }

  static byte[] of(GateResult result) {
    CheckSarif check = new CheckSarif(result);
    for (CheckedBound bound : result.bounds()) {
      if (bound.outcome() == Outcome.BROKEN) {
        check.add(bound);
      }
    }
    return check.sarif.document();
  }

  private void add(CheckedBound bound) {
    BoundText text = new BoundText(bound);
    String id = bound.bound().id();
    int rule = sarif.rule(id, "A bound of the project's policy.", text.sentence(), "error");
    List<Finding> inFiles =
        bound.figure().findings().stream().filter(one -> !one.path().isEmpty()).toList();
    if (inFiles.isEmpty()) {
      String commits = text.commits();
      sarif.result(
          rule,
          text.sentence() + (commits.isEmpty() ? "" : ". Commits: " + commits),
          new Place(policy, bound.bound().place()),
          id);
    }
    for (Finding finding : inFiles) {
      sarif.result(
          rule,
          id + ": " + BoundText.place(finding),
          new Place(finding.path(), finding.line()),
          id + ":" + finding.commit() + ":" + finding.path() + ":" + finding.what());
    }
  }
}
