package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.survival.KaplanMeier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The level of a metric by period and provenance. A description, not a comparison: it knows no
 * strata.
 */
public final class Rates {
  /** The pooled AI arm. */
  public static final String AI = "AI";

  private static final String ALL = "all";
  private static final double LEAST_AT_RISK = 10;

  private final double confidence;
  private final AiArm ai;
  private final MixedArm mixed;

  /**
   * Takes what all limits share, for the usual arms.
   *
   * @param confidence in (0, 1)
   */
  public Rates(double confidence) {
    this(confidence, AiArm.ANY, MixedArm.EXCLUDE);
  }

  /**
   * Takes what all limits share.
   *
   * @param confidence in (0, 1)
   * @param ai which labels the rows of the AI arm hold
   * @param mixed which arm's rows hold the mixed commits too
   */
  public Rates(double confidence, AiArm ai, MixedArm mixed) {
    this.confidence = confidence;
    this.ai = ai;
    this.mixed = mixed;
  }

  /**
   * Rates over all periods together, then in each. The change failure rate is a share, {@code 1 -
   * S(W)} by Kaplan–Meier, or at the oldest age at which ten commits were at risk.
   *
   * @param periods names, by the index that observations carry
   */
  public List<Rate> of(Study study, double windowDays, List<String> periods) {
    PersonTime time = study.personTime(study.metric().followUp(windowDays));
    return each(
        study,
        periods,
        (period, provenance, rows) ->
            study.metric() == ComparedMetric.CHANGE_FAILURE_RATE
                ? failureRate(study, time, windowDays, period, provenance, rows)
                : rate(study, time, period, provenance, rows));
  }

  /**
   * Shares of escaped fixes that came within some days, of those before the age L that every commit
   * counted has reached; one L for all.
   */
  public List<Rate> fixedWithin(Study study, double days, List<String> periods) {
    Observations observations = study.observations();
    Arms arms = Arms.of(observations, ai, mixed, row -> true);
    double followUp = FixedWithin.followUp(observations, arms);
    String metric = "fixed_within_" + Math.round(days);
    return each(
        study,
        periods,
        (period, provenance, rows) -> {
          FixedWithin found =
              FixedWithin.count(
                  observations, study.events(), EventChoice.ESCAPED, rows.stream(), days, followUp);
          Optional<Interval> limits =
              found.fixes() > 0
                  ? Optional.of(Proportions.wilson(found.within(), found.fixes(), confidence))
                  : Optional.empty();
          return row(
              period,
              provenance,
              metric,
              found.within(),
              found.fixes(),
              optional(limits.map(l -> (double) found.within() / found.fixes())),
              limits,
              OptionalDouble.of(followUp),
              OptionalDouble.empty());
        });
  }

  private interface Measure {
    Rate of(String period, String provenance, Rows rows);
  }

  /** Some of the rows of a stretch. */
  private record Rows(Stretch stretch, IntPredicate in) {
    IntStream stream() {
      return IntStream.range(stretch.from(), stretch.to()).filter(in);
    }

    OptionalDouble topFiveShare(PersonTime time) {
      return Concentration.top(time, stretch, in).share();
    }
  }

  private List<Rate> each(Study study, List<String> periods, Measure measure) {
    Observations observations = study.observations();
    Stretch all = new Stretch(0, observations.size());
    List<Rate> rates = new ArrayList<>();
    for (int i = -1; i < periods.size(); i++) {
      int period = i;
      String name = i < 0 ? ALL : periods.get(i);
      Stretch rows = i < 0 ? all : observations.around(i);
      IntPredicate in = row -> period < 0 || observations.period(row) == period;
      rates.add(measure.of(name, AI, rows(observations, rows, in, l -> arm(l) == Arms.AI)));
      for (Label label : Label.values()) {
        rates.add(
            measure.of(name, label.name(), rows(observations, rows, in, l -> holds(label, l))));
      }
    }
    return rates;
  }

  private static Rows rows(
      Observations observations, Stretch stretch, IntPredicate in, Predicate<Label> holds) {
    EnumSet<Label> held = EnumSet.allOf(Label.class);
    held.removeIf(holds.negate());
    return new Rows(stretch, row -> held.contains(observations.label(row)) && in.test(row));
  }

  private int arm(Label label) {
    return Arms.of(label, ai, mixed);
  }

  /** Each label by itself, but for that of the human arm. */
  private boolean holds(Label group, Label label) {
    return group == Label.HUMAN ? arm(label) == Arms.HUMAN : group == label;
  }

  private Rate rate(Study study, PersonTime time, String period, String provenance, Rows of) {
    Observations observations = study.observations();
    Grouping weeks = Grouping.personWeeks(observations);
    Grouping.Span span = weeks.of(of.stretch);
    double[] events = new double[span.end() - span.first()];
    double[] exposure = new double[events.length];
    for (int row = of.stretch.from(); row < of.stretch.to(); row++) {
      if (of.in.test(row)) {
        events[weeks.of(row) - span.first()] += time.eventsOf(row);
        exposure[weeks.of(row) - span.first()] += time.exposureOf(row);
      }
    }
    ClusteredRate found = ClusteredRate.of(events, exposure, confidence);
    return row(
        period,
        provenance,
        study.metric().id(),
        found.events(),
        found.exposure(),
        found.rate(),
        found.limits(),
        OptionalDouble.empty(),
        of.topFiveShare(time));
  }

  private Rate failureRate(
      Study study, PersonTime time, double windowDays, String period, String provenance, Rows of) {
    Observations observations = study.observations();
    int[] rows = of.stream().toArray();
    double[] day = new double[rows.length];
    boolean[] failed = new boolean[rows.length];
    double[] share = new double[rows.length];
    double failures = 0;
    double exposure = 0;
    for (int i = 0; i < rows.length; i++) {
      failed[i] = time.eventsOf(rows[i]) > 0;
      day[i] =
          Math.min(
              firstAge(study, rows[i]), Math.min(observations.followUpDays(rows[i]), windowDays));
      share[i] = observations.share(rows[i]);
      failures += failed[i] ? 1 : 0;
      exposure += time.exposureOf(rows[i]);
    }
    Optional<KaplanMeier.Point> point =
        KaplanMeier.ofParts(day, failed, share, confidence).lastAtRisk(LEAST_AT_RISK);
    Optional<Interval> limits =
        point
            .filter(p -> p.low().isPresent())
            .map(p -> new Interval(1 - p.high().orElseThrow(), 1 - p.low().orElseThrow()));
    return row(
        period,
        provenance,
        study.metric().id(),
        failures,
        exposure,
        optional(point.map(p -> 1 - p.survival())),
        limits,
        point.isPresent() ? OptionalDouble.of(point.get().day()) : OptionalDouble.empty(),
        of.topFiveShare(time));
  }

  /** Age at which any row of the same commit fails first. */
  private static double firstAge(Study study, int row) {
    Observations observations = study.observations();
    int first =
        study
            .events()
            .firstOf(
                observations.firstRow(row), observations.nextCommit(row), study.metric().choice());
    return first < 0 ? Double.POSITIVE_INFINITY : study.events().age(first);
  }

  private static Rate row(
      String period,
      String provenance,
      String metric,
      double events,
      double exposure,
      OptionalDouble rate,
      Optional<Interval> limits,
      OptionalDouble atDays,
      OptionalDouble topFiveShare) {
    return new Rate(
        period,
        provenance,
        metric,
        events,
        exposure,
        rate,
        optional(limits.map(Interval::low)),
        optional(limits.map(Interval::high)),
        atDays,
        topFiveShare);
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
