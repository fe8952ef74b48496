package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.PoissonTrend;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.pooling.ClusteredLine;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.analyzer.statistics.pooling.MeanError;
import dev.codeparity.analyzer.statistics.pooling.RandomEffects;
import dev.codeparity.analyzer.work.Threads;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How the ratio moves from period to period, in periods that were looked back at equally: a line
 * through their log ratios. Its errors are the larger of Knapp and Hartung's, which come from how
 * far the periods lie from the line, and of a jackknife of the whole path by clusters, since
 * periods share their authors. With fewer than four periods of five events in each arm, the line is
 * a Poisson model's within the strata of all of them.
 *
 * @see <a href="https://doi.org/10.1002/sim.1482">Knapp and Hartung (2003)</a>
 */
public final class Trend {
  private static final int LEAST_PERIODS = 4;
  private static final int LEAST_CLUSTERS = 3;
  private static final double LEAST_EVENTS = 5;
  private static final double DAYS_A_YEAR = 365.25;

  private final TrendLine line;
  private final LocalDate origin;
  private final LocalDate end;

  private Trend(TrendLine line, LocalDate origin, LocalDate end) {
    this.line = line;
    this.origin = origin;
    this.end = end;
  }

  /** A period on the path. */
  private record Point(LookBack.Then period, LogRatio ratio) {}

  /**
   * Fits the line; empty for a single period, or fewer than five events in an arm.
   *
   * @param in which observations take part
   */
  public static Optional<Trend> of(
      Studies studies, Study study, ComparisonSettings settings, IntPredicate in) {
    LookBack lookBack = new LookBack(studies, settings);
    List<Point> points =
        lookBack.comparable(study, in).stream()
            .flatMap(period -> point(period, settings.confidence()).stream())
            .toList();
    return points.size() < LEAST_PERIODS
        ? within(studies, lookBack.whole(study, in))
        : Optional.of(through(studies, study, settings, points));
  }

  private static Trend through(
      Studies studies, Study study, ComparisonSettings settings, List<Point> points) {
    LocalDate origin = middle(studies, points.get(0).period.index());
    double[] x =
        points.stream()
            .mapToDouble(p -> years(origin, middle(studies, p.period.index())))
            .toArray();
    double[] effect = points.stream().mapToDouble(p -> p.ratio.value()).toArray();
    double[] error = points.stream().mapToDouble(p -> p.ratio.error()).toArray();
    RandomEffects line =
        RandomEffects.line(effect, error, x, Heterogeneity.REML, MeanError.HARTUNG_KNAPP);

    Observations observations = study.observations();
    Grouping clusters = settings.inference().clusters(observations);
    double[] weight = new double[error.length];
    double[][] shifts = new double[error.length][];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = 1 / (error[i] * error[i] + line.tau2());
      shifts[i] = points.get(i).period.comparison().shifts(clusters);
    }
    ClusteredLine path = new ClusteredLine(weight, x, shifts);
    LocalDate end = studies.endOf(points.get(points.size() - 1).period.index());
    return new Trend(TrendLine.through(line, path, points.size()), origin, end);
  }

  /** All periods that are over at once, each a stratum of its own. */
  private static Optional<Trend> within(Studies studies, Optional<LookBack.Whole> found) {
    if (found.isEmpty() || found.get().periods().size() < 2) {
      return Optional.empty();
    }
    List<Integer> periods = found.get().periods();
    Compared all = found.get().compared();
    Comparison row = new KeyChecks(all, Threads.of(1)).answer();
    boolean enough =
        row.basis().compared().aiEvents() >= LEAST_EVENTS
            && row.basis().compared().humanEvents() >= LEAST_EVENTS;
    LocalDate origin = middle(studies, periods.get(0));
    Observations observations = all.observations;
    Grouping strata = all.within.strata().and(observations::period);
    return PoissonTrend.fit(
            Stratified.of(all.time, all.arms, strata),
            all.clusters,
            commit -> years(origin, middle(studies, observations.period(commit))))
        .filter(model -> enough && model.clusters() >= LEAST_CLUSTERS)
        .map(
            model ->
                new Trend(
                    TrendLine.within(model, periods.size()),
                    origin,
                    studies.endOf(periods.get(periods.size() - 1))));
  }

  private static Optional<Point> point(LookBack.Then period, double confidence) {
    Comparison row = period.row(false);
    boolean enough =
        row.basis().compared().aiEvents() >= LEAST_EVENTS
            && row.basis().compared().humanEvents() >= LEAST_EVENTS;
    return LogRatio.of(row, confidence).filter(ratio -> enough).map(r -> new Point(period, r));
  }

  private static LocalDate middle(Studies studies, int period) {
    LocalDate start = studies.periods().get(period);
    LocalDate next = studies.endOf(period);
    return start.plusDays(ChronoUnit.DAYS.between(start, next) / 2);
  }

  private static double years(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_A_YEAR;
  }

  /** Periods that the line is drawn through, two or more. */
  public int periods() {
    return line.periods();
  }

  /** The log of the factor by which the ratio changes within a year, with its error. */
  public LogRatio slope() {
    return new LogRatio(line.slope(), Math.sqrt(line.slopeVariance()), line.df());
  }

  /** Factor by which the ratio changes within a year. */
  public double factorPerYear() {
    return Math.exp(line.slope());
  }

  /** The ratio that the line comes to on a day. */
  public double at(LocalDate day) {
    return Math.exp(line.at(years(origin, day)));
  }

  /**
   * Where the ratio of a period about that day would lie.
   *
   * @see <a href="https://doi.org/10.1111/j.1467-985X.2008.00552.x">Higgins, Thompson and
   *     Spiegelhalter (2009)</a>
   */
  public Interval prediction(LocalDate day, double confidence) {
    double x = years(origin, day);
    double half =
        StudentT.critical((1 - confidence) / 2, line.df())
            * Math.sqrt(line.varianceAt().of(x) + line.between());
    return new Interval(Math.exp(line.at(x) - half), Math.exp(line.at(x) + half));
  }

  /** Whether a day lies beyond half the span that the line was drawn through. */
  public boolean isExtrapolation(LocalDate day) {
    return years(end, day) > years(origin, end) / 2;
  }
}
