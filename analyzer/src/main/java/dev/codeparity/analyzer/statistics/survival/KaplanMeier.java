package dev.codeparity.analyzer.statistics.survival;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The Kaplan–Meier curve with log-log limits {@code S^exp(±z √V / log S)}; at ties events come
 * before censorings.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958)</a>
 */
public final class KaplanMeier {
  private final double normal;
  private final double tail;
  private int size;
  private final double[] day;
  private final double[] atRisk;
  private final double[] events;
  private final double[] survival;
  private final double[] varianceOfLog;

  private KaplanMeier(int subjects, double confidence) {
    tail = (1 - confidence) / 2;
    normal = StudentT.critical(tail, Double.POSITIVE_INFINITY);
    day = new double[subjects];
    atRisk = new double[subjects];
    events = new double[subjects];
    survival = new double[subjects];
    varianceOfLog = new double[subjects];
  }

  /**
   * The curve from a day on.
   *
   * @param day a day on which something ended
   * @param atRisk weight under observation just before that day
   * @param events weight that failed on that day
   * @param survival share that is left after that day
   * @param standardError of {@code survival}
   * @param low lower limit; empty once nothing survives
   * @param high upper limit; empty once nothing survives
   */
  public record Point(
      double day,
      double atRisk,
      double events,
      double survival,
      double standardError,
      OptionalDouble low,
      OptionalDouble high) {}

  /** Days observed, each ended by the event or by censoring; Greenwood's variance. */
  public static KaplanMeier of(double[] day, boolean[] event, double confidence) {
    double[] one = new double[day.length];
    Arrays.fill(one, 1);
    return ofParts(day, event, one, confidence);
  }

  /**
   * As {@link #of}, for parts of subjects, such as the lines that AI wrote in a commit: each is at
   * risk by its share of the subject, while the subject's event, which befalls one of its parts, is
   * one event. So the events of all parts add up to those of the subjects.
   *
   * @param share in (0, 1]; 1 for a whole subject
   */
  public static KaplanMeier ofParts(
      double[] day, boolean[] event, double[] share, double confidence) {
    double[] one = new double[day.length];
    Arrays.fill(one, 1);
    return curve(day, event, share, one, new Greenwood(), confidence);
  }

  /**
   * As {@link #of}, for subjects that weigh differently and share a fate within clusters: the
   * variance is the infinitesimal jackknife's, summed by cluster.
   *
   * @param cluster numbers from 0
   */
  public static KaplanMeier clustered(
      double[] day, boolean[] event, double[] weight, int[] cluster, double confidence) {
    Clusters clusters = new Clusters(weight, cluster, event);
    return curve(day, event, weight, weight, clusters, confidence);
  }

  /** The whole curve. */
  public List<Point> points() {
    return IntStream.range(0, size).mapToObj(this::point).toList();
  }

  /** The curve at days on which something failed. */
  public List<Point> failures() {
    return IntStream.range(0, size).filter(i -> events[i] > 0).mapToObj(this::point).toList();
  }

  /** The last point up to a day; empty before the first. */
  public Optional<Point> at(double when) {
    return last(i -> day[i] <= when);
  }

  /** The last point at which so much is still under observation; empty if there is none. */
  public Optional<Point> lastAtRisk(double least) {
    return last(i -> atRisk[i] >= least);
  }

  private Optional<Point> last(IntPredicate test) {
    for (int i = size - 1; i >= 0; i--) {
      if (test.test(i)) {
        return Optional.of(point(i));
      }
    }
    return Optional.empty();
  }

  private static KaplanMeier curve(
      double[] day,
      boolean[] event,
      double[] weight,
      double[] eventWeight,
      Variance variance,
      double confidence) {
    int[] order = ByTime.order(day);
    KaplanMeier curve = new KaplanMeier(distinct(day, order), confidence);
    double atRisk = 0;
    for (double w : weight) {
      atRisk += w;
    }
    double survival = 1;
    int i = 0;
    while (i < order.length) {
      int end = i;
      double events = 0;
      double gone = 0;
      while (end < order.length && day[order[end]] == day[order[i]]) {
        events += event[order[end]] ? eventWeight[order[end]] : 0;
        gone += weight[order[end]];
        end++;
      }
      events = Math.min(events, atRisk);
      // what is left is exactly nothing when the last subject goes
      survival = end == order.length && events == atRisk ? 0 : survival * (1 - events / atRisk);
      double ofLog = variance.step(order, i, end, atRisk, events);
      curve.add(day[order[i]], atRisk, events, survival, ofLog);
      atRisk -= gone;
      i = end;
    }
    return curve;
  }

  /** How many times there are. */
  private static int distinct(double[] day, int[] order) {
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      count += i == 0 || day[order[i]] != day[order[i - 1]] ? 1 : 0;
    }
    return count;
  }

  private void add(double when, double risk, double failed, double left, double ofLog) {
    day[size] = when;
    atRisk[size] = risk;
    events[size] = failed;
    survival[size] = left;
    varianceOfLog[size++] = ofLog;
  }

  private Point point(int i) {
    double left = survival[i];
    if (left <= 0) {
      return point(i, 0, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double error = left * Math.sqrt(varianceOfLog[i]);
    if (left == 1) {
      double low = Math.pow(tail, 1 / Math.max(1, atRisk[i]));
      return point(i, error, OptionalDouble.of(low), OptionalDouble.of(1));
    }
    double reach = normal * Math.sqrt(varianceOfLog[i]) / Math.log(left);
    return point(
        i,
        error,
        OptionalDouble.of(Math.pow(left, Math.exp(-reach))),
        OptionalDouble.of(Math.pow(left, Math.exp(reach))));
  }

  private Point point(int i, double error, OptionalDouble low, OptionalDouble high) {
    return new Point(day[i], atRisk[i], events[i], Math.max(0, survival[i]), error, low, high);
  }

  /** Variance of the log of survival, from one day to the next. */
  private interface Variance {
    double step(int[] order, int from, int to, double atRisk, double events);
  }

  private static final class Greenwood implements Variance {
    private double sum;

    @Override
    public double step(int[] order, int from, int to, double atRisk, double events) {
      sum += events > 0 ? events / (atRisk * (atRisk - events)) : 0;
      return sum;
    }
  }

  private static final class Clusters implements Variance {
    private final double[] weight;
    private final int[] cluster;
    private final boolean[] event;
    private final double[] atRiskOf;
    private final double[] influence;

    Clusters(double[] weight, int[] cluster, boolean[] event) {
      this.weight = weight;
      this.cluster = cluster;
      this.event = event;
      int count = IntStream.of(cluster).max().orElse(-1) + 1;
      atRiskOf = new double[count];
      influence = new double[count];
      for (int i = 0; i < weight.length; i++) {
        atRiskOf[cluster[i]] += weight[i];
      }
    }

    @Override
    public double step(int[] order, int from, int to, double atRisk, double events) {
      for (int i = from; i < to; i++) {
        if (event[order[i]]) {
          atRiskOf[cluster[order[i]]] -= weight[order[i]];
          influence[cluster[order[i]]] -= weight[order[i]] / atRisk;
        }
      }
      if (events > 0) {
        double perWeight = events / (atRisk * (atRisk - events));
        for (int g = 0; g < influence.length; g++) {
          influence[g] += atRiskOf[g] * perWeight;
        }
      }
      for (int i = from; i < to; i++) {
        if (!event[order[i]]) {
          atRiskOf[cluster[order[i]]] -= weight[order[i]];
        }
      }
      double squares = 0;
      for (double u : influence) {
        squares += u * u;
      }
      return squares;
    }
  }
}
