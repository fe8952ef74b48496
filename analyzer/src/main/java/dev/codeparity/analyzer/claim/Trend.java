package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.pooling.ClusteredLine;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.analyzer.statistics.pooling.RandomEffects;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How the ratio moves from period to period: a line through the log ratios of periods that were
 * looked back at equally. Its errors are the larger of Knapp and Hartung's, which come from how far
 * the periods lie from the line, and of a jackknife of the whole path by clusters, since periods
 * share their authors.
 *
 * @see <a href="https://doi.org/10.1002/sim.1482">Knapp and Hartung (2003)</a>
 */
public final class Trend {
  private static final int LEAST_PERIODS = 4;
  private static final double LEAST_EVENTS = 5;
  private static final double DAYS_A_YEAR = 365.25;

  private final RandomEffects line;
  private final ClusteredLine path;
  private final LocalDate origin;
  private final LocalDate end;
  private final int periods;

  private Trend(
      RandomEffects line, ClusteredLine path, LocalDate origin, LocalDate end, int periods) {
    this.line = line;
    this.path = path;
    this.origin = origin;
    this.end = end;
    this.periods = periods;
  }

  /** A period on the path. */
  private record Point(LookBack.Then period, LogRatio ratio) {}

  /**
   * Fits the line; empty for fewer than four periods with an interval and five events in each arm.
   *
   * @param in which observations take part
   */
  public static Optional<Trend> of(
      Studies studies, Study study, ComparisonSettings settings, IntPredicate in) {
    List<Point> points =
        new LookBack(studies, settings)
            .comparable(study, in).stream()
                .flatMap(period -> point(period, settings.confidence()).stream())
                .toList();
    if (points.size() < LEAST_PERIODS) {
      return Optional.empty();
    }
    LocalDate origin = middle(studies, points.get(0));
    LocalDate end = studies.endOf(points.get(points.size() - 1).period.index());
    double[] x = points.stream().mapToDouble(p -> years(origin, middle(studies, p))).toArray();
    double[] effect = points.stream().mapToDouble(p -> p.ratio.value()).toArray();
    double[] error = points.stream().mapToDouble(p -> p.ratio.error()).toArray();
    RandomEffects line = RandomEffects.line(effect, error, x, Heterogeneity.REML, true);

    Observations observations = study.observations();
    Arms arms = Arms.of(observations, settings.ai(), settings.mixed(), in);
    Grouping clusters = settings.inference().clusters(observations, arms);
    double[] weight = new double[error.length];
    double[][] shifts = new double[error.length][];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = 1 / (error[i] * error[i] + line.tau2());
      shifts[i] = points.get(i).period.comparison().shifts(clusters);
    }
    ClusteredLine path = new ClusteredLine(weight, x, shifts);
    return Optional.of(new Trend(line, path, origin, end, points.size()));
  }

  private static Optional<Point> point(LookBack.Then period, double confidence) {
    Comparison row = period.row(false);
    boolean enough =
        row.basis().compared().aiEvents() >= LEAST_EVENTS
            && row.basis().compared().humanEvents() >= LEAST_EVENTS;
    return LogRatio.of(row, confidence).filter(ratio -> enough).map(r -> new Point(period, r));
  }

  private static LocalDate middle(Studies studies, Point point) {
    LocalDate start = studies.periods().get(point.period.index());
    LocalDate next = studies.endOf(point.period.index());
    return start.plusDays(ChronoUnit.DAYS.between(start, next) / 2);
  }

  private static double years(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_A_YEAR;
  }

  /** Periods in the line, four or more. */
  public int periods() {
    return periods;
  }

  /** The log of the factor by which the ratio changes within a year, with its error. */
  public LogRatio slope() {
    double error = Math.max(line.standardError(1), Math.sqrt(path.slopeVariance()));
    return new LogRatio(line.slope(), error, line.df());
  }

  /** Factor by which the ratio changes within a year. */
  public double factorPerYear() {
    return Math.exp(line.slope());
  }

  /** Limits of {@link #factorPerYear}. */
  public Interval factorLimits(double confidence) {
    return slope().limits(confidence);
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
    double ofLine = Math.max(line.varianceAt(x), path.varianceAt(x));
    double half =
        StudentT.critical((1 - confidence) / 2, line.df()) * Math.sqrt(ofLine + line.tau2());
    return new Interval(Math.exp(line.at(x) - half), Math.exp(line.at(x) + half));
  }

  /** Whether a day lies beyond half the span that the line was drawn through. */
  public boolean isExtrapolation(LocalDate day) {
    return years(end, day) > years(origin, end) / 2;
  }
}
