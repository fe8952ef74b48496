package dev.codeparity.analyzer.statistics;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How answers compare with a truth, counted in pairs of question and answer.
 *
 * @param hits answers that are true, 0 or more
 * @param answers all answers given, {@code hits} or more
 * @param truths all true answers there are, {@code hits} or more
 */
public record PairCounts(long hits, long answers, long truths) {
  public PairCounts {
    if (hits < 0 || answers < hits || truths < hits) {
      throw new IllegalArgumentException(
          "not counts of pairs: " + hits + " of " + answers + ", of " + truths);
    }
  }

  /** The counts of several groups of questions together. */
  public static PairCounts sum(Collection<PairCounts> groups) {
    long hits = 0;
    long answers = 0;
    long truths = 0;
    for (PairCounts group : groups) {
      hits += group.hits;
      answers += group.answers;
      truths += group.truths;
    }
    return new PairCounts(hits, answers, truths);
  }

  /** Share of the answers that are true, from 0 to 1; empty if nothing was answered. */
  public OptionalDouble precision() {
    return share(hits, answers);
  }

  /** Share of the truths that were answered, from 0 to 1; empty if there are none. */
  public OptionalDouble recall() {
    return share(hits, truths);
  }

  /**
   * Harmonic mean of precision and recall, from 0 to 1; 0 if nothing was answered, empty if there
   * was nothing to answer either.
   */
  public OptionalDouble f1() {
    return share(2 * hits, answers + truths);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
