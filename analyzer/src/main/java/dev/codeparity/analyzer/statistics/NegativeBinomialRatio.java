package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.model.Design;
import dev.codeparity.analyzer.statistics.model.Glm;
import dev.codeparity.analyzer.statistics.model.NegativeBinomial;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The rate ratio of a negative binomial model over commits: main effects of arm, month and size
 * class (the two smallest are one), exposure as offset.
 *
 * @param logRatio of AI to human
 * @param seModel standard error where the model holds
 * @param seCluster standard error whatever happens within clusters, θ held
 * @param theta how little the rates of like commits vary
 * @param clusters those with exposure
 */
public record NegativeBinomialRatio(
    double logRatio, double seModel, double seCluster, double theta, int clusters) {
  private static final int ARM = 1;

  /** Fits the model; empty where it has no finite estimate. */
  public static Optional<NegativeBinomialRatio> fit(
      Observations observations, PersonTime time, Arms arms, Grouping clusters) {
    IntUnaryOperator size = row -> Math.max(1, observations.sizeClass(row));
    Exposed rows =
        Exposed.of(time, arms)
            .whereEventsIn(List.of(Grouping.months(observations), Grouping.sizes(observations)));
    int[] arm = rows.arms();
    if (IntStream.of(arm).distinct().count() < 2) {
      return Optional.empty();
    }
    Design design =
        Design.of(rows.size())
            .factor(arm)
            .factor(rows.map(observations::month))
            .factor(rows.map(size))
            .build();
    double[] offset = rows.exposure();
    for (int i = 0; i < offset.length; i++) {
      offset[i] = Math.log(offset[i]);
    }
    return NegativeBinomial.fit(design, rows.events(), offset)
        .map(fitted -> of(fitted, rows.dense(clusters)));
  }

  private static NegativeBinomialRatio of(NegativeBinomial fitted, Exposed.Clusters clusters) {
    Glm model = fitted.model();
    return new NegativeBinomialRatio(
        model.coefficient(ARM),
        model.standardError(ARM),
        model.clusteredError(ARM, clusters.numbers(), clusters.count()),
        fitted.theta(),
        clusters.count());
  }

  /** AI to human. */
  public double ratio() {
    return Math.exp(logRatio);
  }
}
