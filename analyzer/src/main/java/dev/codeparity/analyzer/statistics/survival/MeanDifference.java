package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;

/**
 * Difference of the mean times survived within a horizon, between two groups whose subjects weigh
 * differently and share a fate within clusters, also across the groups. It needs no proportional
 * hazards. The variance is the infinitesimal jackknife's, summed by cluster.
 *
 * @param horizon days, above 0
 * @param first mean of the first group, 0 to the horizon
 * @param second mean of the second group
 * @param variance of their difference, without a factor for few clusters
 * @param clusters those with subjects
 * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013)</a>
 */
public record MeanDifference(
    double horizon, double first, double second, double variance, int clusters) {
  /**
   * Compares those whose one covariate is 1 with those whose is 0. A subject is at risk by its
   * weight times its exposure, and its failure counts by its weight. Strata play no part.
   */
  public static MeanDifference of(Lifetimes data, double horizon) {
    int[] order = ByTime.order(data.day);
    double[] influence = new double[Arrays.stream(data.cluster).max().orElse(-1) + 1];
    double first = new Curve(data, order, 1, horizon).integrate(influence, 1);
    double second = new Curve(data, order, 0, horizon).integrate(influence, -1);
    double variance = Arrays.stream(influence).map(u -> u * u).sum();
    return new MeanDifference(horizon, first, second, variance, influence.length);
  }

  public double difference() {
    return first - second;
  }

  /** With the factor {@code G/(G-1)}. */
  public double standardError() {
    return Math.sqrt(variance * clusters / (clusters - 1.0));
  }

  /** The curve of one group, up to a horizon. */
  private static final class Curve {
    private final Lifetimes data;
    private final int[] order;
    private final double horizon;
    private int times;
    private final double[] day;
    private final double[] atRisk;
    private final double[] failed;
    private final double[] survival;

    Curve(Lifetimes data, int[] order, int group, double horizon) {
      this.data = data;
      this.horizon = horizon;
      this.order = Arrays.stream(order).filter(i -> data.covariates[0][i] == group).toArray();
      day = new double[this.order.length];
      atRisk = new double[day.length];
      failed = new double[day.length];
      survival = new double[day.length];
      fill();
    }

    private double atRisk(int subject) {
      return data.weight[subject] * data.exposed[subject];
    }

    private void fill() {
      double left = Arrays.stream(order).mapToDouble(this::atRisk).sum();
      double surviving = 1;
      int from = 0;
      while (from < order.length && data.day[order[from]] < horizon) {
        double now = data.day[order[from]];
        double gone = 0;
        double events = 0;
        int to = from;
        for (; to < order.length && data.day[order[to]] == now; to++) {
          events += data.event[order[to]] ? data.weight[order[to]] : 0;
          gone += atRisk(order[to]);
        }
        events = to == order.length ? Math.min(events, gone) : Math.min(events, left);
        surviving *= to == order.length && events == gone ? 0 : 1 - events / left;
        day[times] = now;
        atRisk[times] = left;
        failed[times] = events;
        survival[times++] = surviving;
        left -= gone;
        from = to;
      }
    }

    /** The area, adding to each cluster what it moves in it. */
    double integrate(double[] influence, int sign) {
      double[] ahead = new double[times];
      double end = horizon;
      double area = 0;
      for (int at = times - 1; at >= 0; at--) {
        area += survival[at] * (end - day[at]);
        end = day[at];
        ahead[at] = area;
      }
      double expected = 0;
      int at = 0;
      for (int subject : order) {
        while (at < times && day[at] <= data.day[subject]) {
          expected += moved(ahead, at) * failed[at] / atRisk[at];
          at++;
        }
        double moved = atRisk(subject) * expected;
        if (data.event[subject] && data.day[subject] < horizon) {
          moved -= data.weight[subject] * moved(ahead, at - 1);
        }
        influence[data.cluster[subject]] += sign * moved;
      }
      return area + end;
    }

    /** The area that a failure costs those still at risk; none where nobody is left. */
    private double moved(double[] ahead, int at) {
      return survival[at] > 0 ? ahead[at] / (atRisk[at] - failed[at]) : 0;
    }
  }
}
