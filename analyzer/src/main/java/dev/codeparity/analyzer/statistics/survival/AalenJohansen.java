package dev.codeparity.analyzer.statistics.survival;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Share that has ended from each of several causes by a day, where an end from one cause rules out
 * the others. Variances are the infinitesimal jackknife's, summed by cluster.
 *
 * @see <a href="https://www.jstor.org/stable/4615704">Aalen and Johansen (1978)</a>
 */
public final class AalenJohansen {
  private final List<Point> points;

  private AalenJohansen(List<Point> points) {
    this.points = List.copyOf(points);
  }

  /**
   * The shares from a day on.
   *
   * @param surviving still there
   * @param survivingError standard error of it
   * @param ended by cause, in their order
   */
  public record Point(double day, double surviving, double survivingError, List<Share> ended) {}

  /**
   * A share and its standard error. Its limits are log-log limits of what the cause has not ended,
   * turned round, so that they stay within 0 and 1; there are none where it is 0 or 1.
   *
   * @see KaplanMeier
   */
  public record Share(double share, double standardError) {
    public OptionalDouble low(double confidence) {
      return limit(confidence, -1);
    }

    public OptionalDouble high(double confidence) {
      return limit(confidence, 1);
    }

    private OptionalDouble limit(double confidence, int side) {
      double rest = 1 - share;
      if (!(share > 0) || !(rest > 0)) {
        return OptionalDouble.empty();
      }
      double reach =
          StudentT.critical((1 - confidence) / 2, Double.POSITIVE_INFINITY)
              * standardError
              / -Math.log(rest)
              / rest;
      return OptionalDouble.of(1 - Math.pow(rest, Math.exp(side * reach)));
    }
  }

  /**
   * Cumulative incidence by cause.
   *
   * @param cause 0 for censored, else 1 to {@code causes}
   * @param cluster what shares a fate, numbered from 0; every subject its own for independence
   */
  public static AalenJohansen of(
      double[] day, int[] cause, int causes, double[] weight, int[] cluster) {
    int clusters = 0;
    double atRisk = 0;
    for (int i = 0; i < day.length; i++) {
      clusters = Math.max(clusters, cluster[i] + 1);
      atRisk += weight[i];
    }
    State state = new State(causes, clusters);
    for (int i = 0; i < day.length; i++) {
      state.atRisk[cluster[i]] += weight[i];
    }
    int[] order = ByTime.order(day);
    List<Point> points = new ArrayList<>();
    int from = 0;
    while (from < order.length) {
      int to = from;
      double gone = 0;
      while (to < order.length && day[order[to]] == day[order[from]]) {
        int subject = order[to++];
        gone += weight[subject];
        if (cause[subject] > 0) {
          state.ended[cause[subject] - 1][cluster[subject]] += weight[subject];
        }
      }
      state.step(atRisk);
      points.add(state.point(day[order[from]]));
      for (int i = from; i < to; i++) {
        state.atRisk[cluster[order[i]]] -= weight[order[i]];
      }
      atRisk -= gone;
      from = to;
    }
    return new AalenJohansen(points);
  }

  public List<Point> points() {
    return points;
  }

  /** The last point up to a day; empty before the first. */
  public Optional<Point> at(double day) {
    return points.stream().filter(point -> point.day() <= day).reduce((first, last) -> last);
  }

  /** The curves so far, and what each cluster moved in them. */
  private static final class State {
    final double[] atRisk;
    final double[][] ended;
    double surviving = 1;
    final double[] incidence;
    final double[] ofSurviving;
    final double[][] ofIncidence;

    State(int causes, int clusters) {
      atRisk = new double[clusters];
      ended = new double[causes][clusters];
      incidence = new double[causes];
      ofSurviving = new double[clusters];
      ofIncidence = new double[causes][clusters];
    }

    void step(double weightAtRisk) {
      double[] hazard = new double[ended.length];
      double all = 0;
      for (int k = 0; k < hazard.length; k++) {
        for (double weight : ended[k]) {
          hazard[k] += weight / weightAtRisk;
        }
        all += hazard[k];
      }
      if (all == 0) {
        return;
      }
      for (int g = 0; g < atRisk.length; g++) {
        double change = 0;
        for (int k = 0; k < hazard.length; k++) {
          double ofHazard = (ended[k][g] - atRisk[g] * hazard[k]) / weightAtRisk;
          change += ofHazard;
          ofIncidence[k][g] += ofSurviving[g] * hazard[k] + surviving * ofHazard;
          ended[k][g] = 0;
        }
        ofSurviving[g] = ofSurviving[g] * (1 - all) - surviving * change;
      }
      for (int k = 0; k < hazard.length; k++) {
        incidence[k] += surviving * hazard[k];
      }
      surviving *= 1 - all;
    }

    Point point(double day) {
      List<Share> shares = new ArrayList<>();
      for (int k = 0; k < incidence.length; k++) {
        shares.add(new Share(incidence[k], norm(ofIncidence[k])));
      }
      return new Point(day, surviving, norm(ofSurviving), shares);
    }

    private static double norm(double[] influence) {
      double squares = 0;
      for (double u : influence) {
        squares += u * u;
      }
      return Math.sqrt(squares);
    }
  }
}
