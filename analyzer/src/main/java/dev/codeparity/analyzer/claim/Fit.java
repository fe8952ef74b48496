package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.BiasAnalysis;
import dev.codeparity.analyzer.statistics.EValue;
import dev.codeparity.analyzer.statistics.Equivalence;
import dev.codeparity.analyzer.statistics.ExactRateRatio;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * An estimate with as much inference as its data carry: t limits, else exact ones where events may
 * come one by one, else none.
 *
 * @param unknown why there is no interval although there are enough events
 */
record Fit(
    RateRatio found,
    OptionalDouble ratio,
    Optional<Interval> interval,
    OptionalDouble df,
    Optional<Equivalence> test,
    OptionalDouble pEquivalence,
    OptionalDouble pDifference,
    boolean exact,
    Optional<Reason> unknown) {
  /**
   * Draws from an estimate what it can tell.
   *
   * @param within the strata of the estimate
   * @param about whom the interval speaks of
   */
  static Fit of(
      RateRatio found,
      Supplier<Stratified> within,
      boolean mayBeExact,
      Inference about,
      ComparisonSettings settings) {
    if (found.hasInterval() && found.hasTooFewClusters()) {
      return without(found, found.ratio(), Optional.of(about.tooFew()));
    }
    if (found.hasInterval()) {
      Equivalence test =
          new Equivalence(
              found.logRatio(), found.standardError(), found.df(), settings.confidence());
      return new Fit(
          found,
          OptionalDouble.of(found.ratio()),
          Optional.of(found.interval(settings.confidence())),
          OptionalDouble.of(found.df()),
          Optional.of(test),
          OptionalDouble.of(test.pEquivalence(settings.margin())),
          OptionalDouble.of(test.pDifference()),
          false,
          Optional.empty());
    }
    double events = found.compared().aiEvents() + found.compared().humanEvents();
    if (mayBeExact && events > 0) {
      return exact(found, ExactRateRatio.of(within.get()), settings);
    }
    return without(
        found, found.ratio(), found.hasEvents() ? Optional.of(about.tooFew()) : Optional.empty());
  }

  private static Fit exact(RateRatio found, ExactRateRatio exact, ComparisonSettings settings) {
    double error = Math.sqrt(found.varGreenlandRobins());
    Optional<Equivalence> test =
        Double.isFinite(error) && Double.isFinite(found.logRatio())
            ? Optional.of(
                new Equivalence(
                    found.logRatio(), error, Double.POSITIVE_INFINITY, settings.confidence()))
            : Optional.empty();
    return new Fit(
        found,
        exact.ratio(),
        exact.midPInterval(settings.confidence()),
        OptionalDouble.empty(),
        test,
        OptionalDouble.of(exact.pEquivalence(settings.margin())),
        OptionalDouble.of(exact.pDifference()),
        true,
        Optional.empty());
  }

  /**
   * The same data under a model: its log ratio with its clustered error, and t limits where there
   * are events enough for those of the answer.
   */
  Fit under(double logRatio, double standardError, double df, ComparisonSettings settings) {
    if (!Double.isFinite(logRatio) || !(standardError > 0) || !found.hasEvents()) {
      return without(found, Math.exp(logRatio), Optional.empty());
    }
    if (df < StudentT.LEAST_DF || found.hasTooFewClusters()) {
      return without(found, Math.exp(logRatio), Optional.of(settings.inference().tooFew()));
    }
    Equivalence model = new Equivalence(logRatio, standardError, df, settings.confidence());
    return new Fit(
        found,
        OptionalDouble.of(Math.exp(logRatio)),
        Optional.of(model.interval()),
        OptionalDouble.of(df),
        Optional.of(model),
        OptionalDouble.of(model.pEquivalence(settings.margin())),
        OptionalDouble.of(model.pDifference()),
        false,
        Optional.empty());
  }

  /** The same data under a model that has no estimate for them. */
  Fit withoutModel() {
    return without(found, Double.NaN, unknown);
  }

  /** The same data with what labels and links may have got wrong. */
  Fit withBias(BiasAnalysis bias) {
    return new Fit(
        found,
        bias.ratio(),
        bias.interval(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        false,
        bias.interval().isPresent() ? Optional.empty() : Optional.of(Reason.IMPOSSIBLE_ERRORS));
  }

  private static Fit without(RateRatio found, double ratio, Optional<Reason> unknown) {
    return new Fit(
        found,
        finite(ratio),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        false,
        unknown);
  }

  /** Whether the clusters tell how far the log ratio may be off. */
  boolean hasError() {
    return df.isPresent();
  }

  Optional<Estimate> estimate() {
    double value = ratio.orElse(Double.POSITIVE_INFINITY);
    return interval.map(limits -> new Estimate(value, limits, found.support()));
  }

  List<Reason> whyNone() {
    List<Reason> reasons = new ArrayList<>();
    if (!(found.total().aiExposure() > 0)) {
      reasons.add(Reason.NO_AI_CODE);
    }
    if (!(found.total().humanExposure() > 0)) {
      reasons.add(Reason.NO_HUMAN_CODE);
    }
    // with nothing to compare, the lack of support says so
    if (reasons.isEmpty() && found.stratumCount() > 0) {
      double events = found.compared().aiEvents() + found.compared().humanEvents();
      reasons.add(events > 0 ? unknown.orElse(Reason.NO_INTERVAL) : Reason.NO_EVENTS);
    }
    return reasons;
  }

  Comparison.Result result(double margin) {
    RateRatio.Totals compared = found.compared();
    return new Comparison.Result(
        ratio,
        interval.isPresent() ? OptionalDouble.of(interval.get().low()) : OptionalDouble.empty(),
        interval.isPresent() ? finite(interval.get().high()) : OptionalDouble.empty(),
        pEquivalence,
        pDifference,
        finite(found.designEffect()),
        ratio.orElse(0) > 0
            ? OptionalDouble.of(EValue.of(ratio.getAsDouble()))
            : OptionalDouble.empty(),
        test.isPresent() ? finite(test.get().minimumDetectableRatio()) : OptionalDouble.empty(),
        test.isPresent()
            ? finite(test.get().eventsNeeded(compared.aiEvents() + compared.humanEvents(), margin))
            : OptionalDouble.empty());
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
