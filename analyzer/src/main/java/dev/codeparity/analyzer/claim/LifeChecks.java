package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.HazardRatio;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Lifespans;
import dev.codeparity.analyzer.statistics.Lives;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.survival.MeanDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long things last, compared by hazards and by mean times, in the strata of the answer. */
final class LifeChecks {
  private final Compared compared;
  private final Lifespans spans;
  private final Optional<HazardRatio> hazards;

  private LifeChecks(Compared compared, Lifespans spans) {
    this.compared = compared;
    this.spans = spans;
    // a violation that is not removed speaks against who introduced it, a line that goes too
    boolean standing = compared.study.metric() == ComparedMetric.VIOLATION_SURVIVAL;
    hazards = spans.hazards().map(ratio -> standing ? ratio.inverse() : ratio);
  }

  /** Empty for metrics that are not about a time until something happens once. */
  static Optional<LifeChecks> of(Compared compared) {
    return spans(compared).map(spans -> new LifeChecks(compared, spans));
  }

  private static Optional<Lifespans> spans(Compared compared) {
    if (compared.study.metric().perCommit()) {
      return Optional.of(
          Lifespans.ofFirst(
              compared.observations,
              compared.study.events(),
              compared.plan,
              compared.arms,
              compared.within.strata(),
              compared.clusters));
    }
    return compared
        .study
        .lives()
        .map(
            lives ->
                Lifespans.ofLives(
                    lives,
                    compared.plan.windowDays(),
                    compared.arms,
                    compared.within.strata(),
                    compared.clusters));
  }

  /** The row of Cox's model. */
  Comparison row() {
    Fit fit =
        hazards
            .map(m -> compared.under(m.logRatio(), m.seCluster(), m.clusters()))
            .orElseGet(compared.answer::withoutModel);
    Comparison row = compared.row(Method.COX, fit);
    return hazards.filter(HazardRatio::changesWithAge).isPresent()
        ? row.because(Reason.HAZARDS_NOT_PROPORTIONAL)
        : row;
  }

  /** Both comparisons beside each other, of all ends and of each cause that is told. */
  List<LifetimeRow> lifetimes() {
    List<LifetimeRow> rows = new ArrayList<>();
    rows.add(
        row(
            Optional.empty(),
            spans,
            hazards,
            spans.means().filter(LifeChecks::tells).map(this::means)));
    if (compared.study.metric() == ComparedMetric.LINE_SURVIVAL) {
      for (LineEnd cause : LineEnd.values()) {
        compared.study.lives().map(lives -> row(cause, lives)).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private LifetimeRow row(LineEnd cause, Lives lives) {
    Lifespans until = spans.until(lives, cause.number());
    return row(Optional.of(cause), until, until.hazards(), Optional.empty());
  }

  private LifetimeRow row(
      Optional<LineEnd> cause,
      Lifespans of,
      Optional<HazardRatio> ratio,
      Optional<LifetimeRow.Means> means) {
    return new LifetimeRow(
        compared.study.metric(),
        cause,
        compared.plan.windowDays(),
        means,
        finite(of.logRank().p()),
        ratio.map(this::hazards));
  }

  private LifetimeRow.Means means(MeanDifference found) {
    double half = critical(found.clusters()) * found.standardError();
    return new LifetimeRow.Means(
        found.horizon(),
        found.first(),
        found.second(),
        found.difference(),
        found.difference() - half,
        found.difference() + half);
  }

  private LifetimeRow.Hazards hazards(HazardRatio found) {
    Optional<Interval> limits =
        compared.under(found.logRatio(), found.seCluster(), found.clusters()).interval();
    return new LifetimeRow.Hazards(
        Math.exp(found.logRatio()),
        limits.map(l -> OptionalDouble.of(l.low())).orElseGet(OptionalDouble::empty),
        limits.map(l -> OptionalDouble.of(l.high())).orElseGet(OptionalDouble::empty),
        finite(found.pProportional()),
        found.changesWithAge());
  }

  private static boolean tells(MeanDifference means) {
    return means.clusters() - 1 >= StudentT.LEAST_DF;
  }

  private double critical(int clusters) {
    return StudentT.critical((1 - compared.settings.confidence()) / 2, clusters - 1.0);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
