package dev.codeparity.corpus.worker;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.corpus.result.ClaimResult;
import dev.codeparity.corpus.result.Effect;
import java.util.List;
import java.util.OptionalDouble;

/** What an analysis says, as far as it can be pooled with what others say. */
final class Effects {
  private Effects() {}

  /** One a metric: the answer over all periods and all code. */
  static List<Effect> of(Analysis analysis) {
    return analysis.comparisons().stream()
        .filter(Comparison::isAnswer)
        .filter(row -> row.subject().period().equals(PeriodRecord.ALL))
        .filter(row -> row.subject().population().equals("all"))
        .map(row -> effect(row, analysis.run().confidence()))
        .toList();
  }

  private static Effect effect(Comparison row, double confidence) {
    OptionalDouble ratio = row.result().ratio();
    OptionalDouble error = error(row, confidence);
    boolean poolable = ratio.orElse(0) > 0 && error.orElse(0) > 0;
    return new Effect(
        row.subject().metric().id(),
        row.subject().method().name(),
        row.basis().compared().aiEvents(),
        row.basis().compared().humanEvents(),
        poolable ? OptionalDouble.of(Math.log(ratio.getAsDouble())) : OptionalDouble.empty(),
        poolable ? error : OptionalDouble.empty(),
        row.verdict().name());
  }

  /**
   * The standard error of a log ratio, read off its limits. Exact limits are not symmetric; half
   * their width on the log scale, over the normal quantile, stands for it.
   */
  private static OptionalDouble error(Comparison row, double confidence) {
    return LogRatio.of(row, confidence)
        .map(ratio -> OptionalDouble.of(ratio.error()))
        .orElseGet(() -> exact(row.result(), confidence));
  }

  private static OptionalDouble exact(Comparison.Result result, double confidence) {
    if (result.low().orElse(0) <= 0 || result.high().isEmpty()) {
      return OptionalDouble.empty();
    }
    Interval limits = new Interval(result.low().getAsDouble(), result.high().getAsDouble());
    return OptionalDouble.of(LogRatio.error(limits, Double.POSITIVE_INFINITY, confidence));
  }

  /** One a claim. */
  static List<ClaimResult> claims(Analysis analysis) {
    return analysis.claims().rows().stream().map(Effects::claim).toList();
  }

  private static ClaimResult claim(TestedClaim claim) {
    return new ClaimResult(
        claim.claim().id(), claim.estimate(), claim.low(), claim.high(), claim.outcome().name());
  }
}
