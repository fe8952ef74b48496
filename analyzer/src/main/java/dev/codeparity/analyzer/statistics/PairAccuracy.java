package dev.codeparity.analyzer.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Precision, recall and F1 over all pairs (micro averages), with percentile intervals of the
 * bootstrap. An interval is empty where its figure is.
 *
 * @param counts the counts of all units together
 * @param units how many units were resampled
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron, Tibshirani (1993), An Introduction to
 *     the Bootstrap, chapter 13</a>
 */
public record PairAccuracy(
    PairCounts counts,
    int units,
    Optional<Interval> precision,
    Optional<Interval> recall,
    Optional<Interval> f1) {
  /** How often the units are drawn anew. */
  public static final int REPLICATES = 2_000;

  private static final long SEED = 20_261_124;

  /**
   * Adds units up and resamples them, always in the same way.
   *
   * @param units counts of what is drawn together: questions, or clusters of them
   * @param confidence of the intervals, above 0 and below 1
   */
  public static PairAccuracy of(List<PairCounts> units, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1), was " + confidence);
    }
    List<PairCounts> drawn = units.isEmpty() ? List.of() : resamples(units);
    return new PairAccuracy(
        PairCounts.sum(units),
        units.size(),
        interval(drawn, PairCounts::precision, confidence),
        interval(drawn, PairCounts::recall, confidence),
        interval(drawn, PairCounts::f1, confidence));
  }

  private static List<PairCounts> resamples(List<PairCounts> units) {
    SplittableRandom random = new SplittableRandom(SEED);
    PairCounts[] resamples = new PairCounts[REPLICATES];
    for (int i = 0; i < REPLICATES; i++) {
      long hits = 0;
      long answers = 0;
      long truths = 0;
      for (int drawn = 0; drawn < units.size(); drawn++) {
        PairCounts unit = units.get(random.nextInt(units.size()));
        hits += unit.hits();
        answers += unit.answers();
        truths += unit.truths();
      }
      resamples[i] = new PairCounts(hits, answers, truths);
    }
    return List.of(resamples);
  }

  /** Resamples in which the figure does not exist say nothing of it. */
  private static Optional<Interval> interval(
      List<PairCounts> resamples, Function<PairCounts, OptionalDouble> figure, double confidence) {
    double[] figures =
        resamples.stream()
            .map(figure)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    if (figures.length == 0) {
      return Optional.empty();
    }
    double tail = (1 - confidence) / 2;
    return Optional.of(new Interval(quantile(figures, tail), quantile(figures, 1 - tail)));
  }

  /** R's default, type 7. */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
