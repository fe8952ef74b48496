package dev.codeparity.corpus.pooling;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.claim.stated.Expected;
import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.corpus.result.ClaimResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tests claims on a corpus. A claim about a ratio, or about how a ratio changes from year to year,
 * is tested on the mean of what the repositories say of it, each within the claim's population.
 * Other claims are about one repository; how many say what is all that can be told.
 */
public final class CorpusClaims {
  private final double confidence;
  private final Map<String, List<ClaimResult>> results = new LinkedHashMap<>();
  private final Map<String, CorpusClaim> tested = new LinkedHashMap<>();

  private CorpusClaims(List<ClaimResult> results, double confidence) {
    this.confidence = confidence;
    results.forEach(
        result ->
            this.results.computeIfAbsent(result.claim(), id -> new ArrayList<>()).add(result));
  }

  /**
   * Tests claims in their order.
   *
   * @param results what the repositories say
   */
  public static List<CorpusClaim> test(
      List<StatedClaim> claims, List<ClaimResult> results, double confidence) {
    CorpusClaims test = new CorpusClaims(results, confidence);
    claims.forEach(claim -> test.tested.put(claim.id(), test.test(claim)));
    return List.copyOf(test.tested.values());
  }

  private CorpusClaim test(StatedClaim claim) {
    if (claim.expected() instanceof Expected.AllOf all) {
      return allOf(claim, all);
    }
    if (!isPoolable(claim.expected())) {
      return without(claim, "COUNTED_ONLY");
    }
    Pooled pooled =
        Pooled.of(
            said(claim).flatMap(result -> figures(result).stream()).toList(),
            Heterogeneity.REML,
            confidence);
    return pooled
        .limits()
        .map(limits -> outcome(answer(claim, limits)))
        .map(outcome -> new CorpusClaim(claim, pooled, outcome, "", counts(claim)))
        .orElseGet(
            () ->
                new CorpusClaim(
                    claim, pooled, Outcome.INCONCLUSIVE, "TOO_FEW_REPOSITORIES", counts(claim)));
  }

  private static boolean isPoolable(Expected expected) {
    return expected instanceof Expected.Trend
        || (expected instanceof Expected.Ratio ratio && ratio.by().isEmpty());
  }

  private static Answer answer(StatedClaim claim, Interval limits) {
    if (claim.expected() instanceof Expected.Ratio ratio) {
      return ratio.expectation().test(limits, claim.margin(), claim.somewhat());
    }
    boolean improving = claim.expected() instanceof Expected.Trend trend && trend.improving();
    boolean below = limits.high() < 1;
    boolean above = limits.low() > 1;
    if (improving ? below : above) {
      return Answer.SUPPORTED;
    }
    return (improving ? above : below) ? Answer.REFUTED : Answer.INCONCLUSIVE;
  }

  private CorpusClaim allOf(StatedClaim claim, Expected.AllOf all) {
    List<Outcome> parts =
        all.claims().stream()
            .flatMap(part -> Optional.ofNullable(tested.get(part)).stream())
            .map(CorpusClaim::outcome)
            .toList();
    if (parts.contains(Outcome.REFUTED)) {
      return with(claim, Outcome.REFUTED);
    }
    boolean each = parts.stream().allMatch(Outcome.SUPPORTED::equals);
    return with(claim, each ? Outcome.SUPPORTED : Outcome.INCONCLUSIVE);
  }

  private CorpusClaim with(StatedClaim claim, Outcome outcome) {
    return new CorpusClaim(claim, new Pooled(0, Optional.empty()), outcome, "", counts(claim));
  }

  private CorpusClaim without(StatedClaim claim, String reason) {
    return new CorpusClaim(
        claim, new Pooled(0, Optional.empty()), Outcome.NOT_TESTABLE, reason, counts(claim));
  }

  private Stream<ClaimResult> said(StatedClaim claim) {
    return results.getOrDefault(claim.id(), List.of()).stream();
  }

  private Map<Outcome, Integer> counts(StatedClaim claim) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    said(claim).forEach(result -> counts.merge(Outcome.valueOf(result.outcome()), 1, Integer::sum));
    return counts;
  }

  /**
   * Log of a ratio and its error, read off its limits as if they were normal, which is cautious.
   */
  private Optional<double[]> figures(ClaimResult result) {
    boolean bounded =
        result.estimate().orElse(0) > 0
            && result.low().orElse(0) > 0
            && result.high().orElse(0) > result.low().orElse(0);
    if (!bounded) {
      return Optional.empty();
    }
    Interval limits = new Interval(result.low().getAsDouble(), result.high().getAsDouble());
    double error = LogRatio.error(limits, Double.POSITIVE_INFINITY, confidence);
    return Optional.of(new double[] {Math.log(result.estimate().getAsDouble()), error});
  }

  private static Outcome outcome(Answer answer) {
    return switch (answer) {
      case SUPPORTED -> Outcome.SUPPORTED;
      case REFUTED -> Outcome.REFUTED;
      case INCONCLUSIVE -> Outcome.INCONCLUSIVE;
    };
  }
}
