package dev.codeparity.reports.check;

import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.reports.ci.JUnitReport;
import dev.codeparity.reports.ci.JUnitReport.Case;
import java.util.ArrayList;
import java.util.List;

/** Bounds as test cases, and claims beside them where they were tested. */
final class CheckJUnit {
  private CheckJUnit() {}

  static String of(GateResult result) {
    List<Case> cases = new ArrayList<>();
    result.bounds().forEach(bound -> cases.add(bound(bound)));
    result
        .claims()
        .ifPresent(tested -> tested.rows().forEach(claim -> cases.add(JUnitReport.claim(claim))));
    return JUnitReport.xml("codeparity.check", cases);
  }

  private static Case bound(CheckedBound bound) {
    BoundText text = new BoundText(bound);
    JUnitReport.Outcome outcome =
        switch (bound.outcome()) {
          case KEPT -> JUnitReport.Outcome.PASSED;
          case BROKEN -> JUnitReport.Outcome.FAILED;
          case OPEN, NOT_MEASURED -> JUnitReport.Outcome.SKIPPED;
        };
    String detail =
        outcome == JUnitReport.Outcome.FAILED
            ? (text.commits().isEmpty() ? "" : ". Commits: " + text.commits())
                + ". Next: "
                + text.next()
            : "";
    return new Case(bound.bound().id(), outcome, text.sentence() + detail);
  }
}
