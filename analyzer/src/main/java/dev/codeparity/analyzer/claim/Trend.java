package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.analyzer.statistics.pooling.RandomEffects;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the ratio moves from period to period: a line through the log ratios of periods that were
 * looked back at equally.
 */
public final class Trend {
  private static final int LEAST_PERIODS = 4;
  private static final double LEAST_EVENTS = 5;
  private static final double DAYS_A_YEAR = 365.25;

  private final RandomEffects line;
  private final LocalDate origin;
  private final LocalDate end;
  private final int periods;

  private Trend(RandomEffects line, LocalDate origin, LocalDate end, int periods) {
    this.line = line;
    this.origin = origin;
    this.end = end;
    this.periods = periods;
  }

  /**
   * Fits the line; empty for fewer than four periods with an interval and five events in each arm.
   */
  public static Optional<Trend> of(Studies studies, Study study, ComparisonSettings settings) {
    List<Comparison> rows =
        new LookBack(studies, settings)
            .rows(study).stream()
                .filter(row -> !row.subject().sensitivity() && isUsable(row))
                .toList();
    if (rows.size() < LEAST_PERIODS) {
      return Optional.empty();
    }
    List<LocalDate> middles = new ArrayList<>();
    LocalDate end = LocalDate.EPOCH;
    for (Comparison row : rows) {
      int period = studies.periodNames().indexOf(row.subject().period());
      LocalDate start = studies.periods().get(period);
      LocalDate next = studies.endOf(period);
      middles.add(start.plusDays(ChronoUnit.DAYS.between(start, next) / 2));
      end = next.isAfter(end) ? next : end;
    }
    LocalDate origin = middles.get(0);
    double[] x = middles.stream().mapToDouble(day -> years(origin, day)).toArray();
    double[] effect = rows.stream().mapToDouble(Trend::logRatio).toArray();
    double[] error = rows.stream().mapToDouble(row -> error(row, settings.confidence())).toArray();
    RandomEffects line = RandomEffects.line(effect, error, x, Heterogeneity.REML, true);
    return Optional.of(new Trend(line, origin, end, rows.size()));
  }

  private static boolean isUsable(Comparison row) {
    return row.basis().df().isPresent()
        && row.result().low().orElse(0) > 0
        && row.result().high().isPresent()
        && row.basis().compared().aiEvents() >= LEAST_EVENTS
        && row.basis().compared().humanEvents() >= LEAST_EVENTS;
  }

  private static double logRatio(Comparison row) {
    return Math.log(row.result().ratio().orElseThrow());
  }

  private static double error(Comparison row, double confidence) {
    double half =
        Math.log(row.result().high().orElseThrow() / row.result().low().orElseThrow()) / 2;
    return half / StudentT.critical((1 - confidence) / 2, row.basis().df().orElseThrow());
  }

  private static double years(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_A_YEAR;
  }

  /** Periods in the line, four or more. */
  public int periods() {
    return periods;
  }

  /** Factor by which the ratio changes within a year. */
  public double factorPerYear() {
    return Math.exp(line.slope());
  }

  /** Limits of {@link #factorPerYear}. */
  public Interval factorLimits(double confidence) {
    RandomEffects.Limits limits = line.limits(1, confidence);
    return new Interval(Math.exp(limits.low()), Math.exp(limits.high()));
  }

  /** The ratio that the line comes to on a day. */
  public double at(LocalDate day) {
    return Math.exp(line.at(years(origin, day)));
  }

  /** Where the ratio of a period about that day would lie. */
  public Interval prediction(LocalDate day, double confidence) {
    RandomEffects.Limits limits = line.prediction(years(origin, day), confidence);
    return new Interval(Math.exp(limits.low()), Math.exp(limits.high()));
  }

  /** Whether a day lies beyond half the span that the line was drawn through. */
  public boolean isExtrapolation(LocalDate day) {
    return years(end, day) > years(origin, end) / 2;
  }
}
