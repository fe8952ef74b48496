package dev.codeparity.analyzer.statistics.survival;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The Kaplan–Meier curve with log-log limits {@code S^exp(±z √V / log S)}; at ties events come
 * before censorings.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958)</a>
 */
public final class KaplanMeier {
  private final List<Point> points;

  private KaplanMeier(List<Point> points) {
    this.points = List.copyOf(points);
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
    return new KaplanMeier(curve(day, event, share, one, new Greenwood(), confidence));
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
    return new KaplanMeier(curve(day, event, weight, weight, clusters, confidence));
  }

  public List<Point> points() {
    return points;
  }

  /** The last point up to a day; empty before the first. */
  public Optional<Point> at(double day) {
    Optional<Point> found = Optional.empty();
    for (Point point : points) {
      if (point.day > day) {
        break;
      }
      found = Optional.of(point);
    }
    return found;
  }

  private static List<Point> curve(
      double[] day,
      boolean[] event,
      double[] weight,
      double[] eventWeight,
      Variance variance,
      double confidence) {
    int[] order = ByTime.order(day);
    double atRisk = 0;
    for (double w : weight) {
      atRisk += w;
    }
    List<Point> points = new ArrayList<>();
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
      points.add(point(day[order[i]], atRisk, events, survival, ofLog, confidence));
      atRisk -= gone;
      i = end;
    }
    return points;
  }

  private static Point point(
      double day, double atRisk, double events, double survival, double ofLog, double confidence) {
    double tail = (1 - confidence) / 2;
    if (survival <= 0) {
      return new Point(day, atRisk, events, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double error = survival * Math.sqrt(ofLog);
    if (survival == 1) {
      return new Point(
          day,
          atRisk,
          events,
          1,
          error,
          OptionalDouble.of(Math.pow(tail, 1 / Math.max(1, atRisk))),
          OptionalDouble.of(1));
    }
    double z = StudentT.critical(tail, Double.POSITIVE_INFINITY);
    double reach = z * Math.sqrt(ofLog) / Math.log(survival);
    return new Point(
        day,
        atRisk,
        events,
        survival,
        error,
        OptionalDouble.of(Math.pow(survival, Math.exp(-reach))),
        OptionalDouble.of(Math.pow(survival, Math.exp(reach))));
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
