package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.model.Design;
import dev.codeparity.analyzer.statistics.model.Family;
import dev.codeparity.analyzer.statistics.model.Glm;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rate ratio with overlap weights: each commit weighs what its twin's chance of being in the
 * other arm is, given its size, area, month and kind, so that both arms look alike and those that
 * could have been either count most. Months, areas and kinds with one arm only weigh nothing.
 *
 * @param logRatio of AI to human
 * @param standardError by the one-step (infinitesimal) cluster jackknife, the propensities' own
 *     error included
 * @param clusters those with exposure
 * @see <a href="https://doi.org/10.1080/01621459.2016.1260466">Li, Morgan and Zaslavsky (2018)</a>
 */
public record OverlapWeighted(double logRatio, double standardError, int clusters) {

  /** Weighs and compares; empty where an arm has no event or membership is certain. */
  public static Optional<OverlapWeighted> fit(
      Observations observations, PersonTime time, Arms arms, Grouping clusters) {
    Exposed rows =
        Exposed.of(time, arms)
            .whereBothArmsIn(
                List.of(
                    Grouping.months(observations),
                    Grouping.areas(observations),
                    Grouping.kinds(observations)));
    if (rows.size() == 0) {
      return Optional.empty();
    }
    double[] arm = IntStream.of(rows.arms()).asDoubleStream().toArray();
    return arms.propensity(rows.which(), () -> propensity(observations, rows, arm))
        .map(propensity -> of(propensity, arm, rows, rows.dense(clusters)))
        .filter(found -> Double.isFinite(found.logRatio));
  }

  private static Optional<Glm> propensity(Observations observations, Exposed rows, double[] arm) {
    double[] logSize = new double[rows.size()];
    int[] lines = rows.map(observations::commitLines);
    for (int i = 0; i < logSize.length; i++) {
      logSize[i] = Math.log(lines[i]) / Math.log(2);
    }
    Design design =
        Design.of(rows.size())
            .number(logSize)
            .factor(rows.map(observations::month))
            .factor(rows.map(observations::area))
            .factor(rows.map(row -> observations.test(row) ? 1 : 0))
            .build();
    return Glm.weighted(design, Family.LOGISTIC, arm, rows.values(observations::share));
  }

  private static OverlapWeighted of(
      Glm propensity, double[] arm, Exposed rows, Exposed.Clusters clusters) {
    double[] events = rows.events();
    double[] exposure = rows.exposure();
    double[] weightedEvents = new double[2];
    double[] weightedExposure = new double[2];
    for (int i = 0; i < arm.length; i++) {
      double weight = weight(propensity, arm, i);
      weightedEvents[(int) arm[i]] += weight * events[i];
      weightedExposure[(int) arm[i]] += weight * exposure[i];
    }
    IntToDoubleFunction byWeight =
        i -> {
          int side = (int) arm[i];
          return events[i] / weightedEvents[side] - exposure[i] / weightedExposure[side];
        };
    double[] influence = new double[clusters.count()];
    for (int i = 0; i < arm.length; i++) {
      double sign = arm[i] == 1 ? 1 : -1;
      influence[clusters.numbers()[i]] +=
          sign * weight(propensity, arm, i) * byWeight.applyAsDouble(i);
    }
    // a weight falls with the mean in the AI arm and rises with it in the human arm: signs cancel
    double[] gradient =
        propensity.sumOfCovariates(
            i -> -propensity.mean(i) * (1 - propensity.mean(i)) * byWeight.applyAsDouble(i));
    int g = clusters.count();
    double[] throughPropensity = propensity.influences(gradient, clusters.numbers(), g);
    double squares = 0;
    for (int i = 0; i < g; i++) {
      double u = influence[i] + throughPropensity[i];
      squares += u * u;
    }
    double logRatio =
        Math.log(weightedEvents[1] / weightedExposure[1])
            - Math.log(weightedEvents[0] / weightedExposure[0]);
    return new OverlapWeighted(logRatio, Math.sqrt(g / (g - 1.0) * squares), g);
  }

  private static double weight(Glm propensity, double[] arm, int i) {
    return arm[i] == 1 ? 1 - propensity.mean(i) : propensity.mean(i);
  }

  /** AI to human. */
  public double ratio() {
    return Math.exp(logRatio);
  }
}
