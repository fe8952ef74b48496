package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A ratio with what labels and links may have got wrong. Each draw takes one ratio that chance may
 * have made the labelled one of, by the t distribution of the answer's limits, and frees it of
 * errors drawn from what is known of them. Chance comes first, since it moved what was labelled:
 * errors that meet both arms alike then leave a ratio of 1 at 1, and make nothing certain that was
 * not.
 *
 * @param ratio middle of the draws that are possible; empty if fewer than half are, or infinite
 * @param interval the middle of them at the confidence asked for; empty if fewer than half are
 *     possible
 * @param impossible share of the draws that the data rule out
 * @see <a href="https://doi.org/10.1093/ije/dyi184">Fox, Lash and Greenland (2005)</a>,
 *     probabilistic sensitivity analysis of misclassified binary variables; they add chance after
 *     the correction
 */
public record BiasAnalysis(OptionalDouble ratio, Optional<Interval> interval, double impossible) {
  /** Draws that are made. */
  public static final int DRAWS = 2000;

  private static final double MOST_IMPOSSIBLE = 0.5;

  /** What is known of a share: a beta distribution. */
  public record Beta(double a, double b) {
    /** From hits and misses that were scored, with half of each more (Jeffreys). */
    public static Beta scored(double hits, double misses) {
      return new Beta(hits + 0.5, misses + 0.5);
    }

    /**
     * About a share.
     *
     * @param share in (0, 1)
     * @param weight sum of the parameters
     */
    public static Beta about(double share, double weight) {
      return new Beta(share * weight, (1 - share) * weight);
    }

    private double draw(SeededRandom random) {
      return random.beta(a, b);
    }
  }

  /** What may be wrong with labels. */
  public record LabelErrors(Beta sensitivity, Beta specificity) {
    /**
     * Where nobody has scored them: a sensitivity about that of trailers in git-ai's own
     * repository, four in nine, and hardly a false alarm.
     */
    public static final LabelErrors UNSCORED =
        new LabelErrors(new Beta(19.4, 25.2), new Beta(98, 2));
  }

  /**
   * What may be wrong with links, the same for both arms unless they were scored apart.
   *
   * @param alike correlation between the arms, 0 to 1
   */
  public record LinkErrors(
      Beta aiPrecision, Beta humanPrecision, Beta aiRecall, Beta humanRecall, double alike) {
    /** Links scored without regard to who wrote the code. */
    public static LinkErrors alike(Beta precision, Beta recall) {
      return new LinkErrors(precision, precision, recall, recall, UNSCORED.alike);
    }

    /** What the precision of either arm's links may be, AI's first. */
    double[] precisions(SeededRandom random) {
      double ai = aiPrecision.draw(random);
      double human = humanPrecision.draw(random);
      return new double[] {ai, isShared(aiPrecision, humanPrecision, alike, random) ? ai : human};
    }

    /** Where nobody has scored them: about seven in ten, whoever wrote the code. */
    public static final LinkErrors UNSCORED =
        new LinkErrors(new Beta(12, 5), new Beta(12, 5), new Beta(12, 5), new Beta(12, 5), 0.8);
  }

  /**
   * What is analysed.
   *
   * @param logRatio as labelled, finite
   * @param standardError of it, above 0
   * @param df degrees of freedom of the error, above 0; infinite for a known one
   * @param aiExposure compared, above 0
   * @param humanExposure compared, above 0
   */
  public record Subject(
      double logRatio, double standardError, double df, double aiExposure, double humanExposure) {
    /** A factor by which chance alone may have moved the ratio. */
    private double noise(SeededRandom random) {
      return Math.exp(standardError * random.studentT(df));
    }
  }

  /**
   * Draws the errors.
   *
   * @param labels empty for labels without error
   * @param links empty for links without error
   */
  public static BiasAnalysis of(
      Subject subject,
      Optional<LabelErrors> labels,
      Optional<LinkErrors> links,
      double confidence,
      SeededRandom random) {
    double[] possible = new double[DRAWS];
    int count = 0;
    for (int i = 0; i < DRAWS; i++) {
      OptionalDouble ratio = draw(subject, labels, links, random);
      if (ratio.isPresent()) {
        possible[count++] = ratio.getAsDouble();
      }
    }
    double impossible = 1 - (double) count / DRAWS;
    if (impossible > MOST_IMPOSSIBLE) {
      return new BiasAnalysis(OptionalDouble.empty(), Optional.empty(), impossible);
    }
    double[] sorted = Arrays.copyOf(possible, count);
    Arrays.sort(sorted);
    double tail = (1 - confidence) / 2;
    double middle = quantile(sorted, 0.5);
    return new BiasAnalysis(
        Double.isFinite(middle) ? OptionalDouble.of(middle) : OptionalDouble.empty(),
        Optional.of(new Interval(quantile(sorted, tail), quantile(sorted, 1 - tail))),
        impossible);
  }

  private static OptionalDouble draw(
      Subject subject,
      Optional<LabelErrors> labels,
      Optional<LinkErrors> links,
      SeededRandom random) {
    // drawn whether used or not, so that one impossible draw moves no other
    double noise = subject.noise(random);
    double ratio = Math.exp(subject.logRatio);
    if (links.isPresent()) {
      LinkErrors errors = links.get();
      double precision = quotient(errors.aiPrecision, errors.humanPrecision, errors.alike, random);
      double recall = quotient(errors.aiRecall, errors.humanRecall, errors.alike, random);
      ratio *= precision / recall;
    }
    if (labels.isEmpty()) {
      return OptionalDouble.of(ratio * noise);
    }
    double sensitivity = labels.get().sensitivity.draw(random);
    double specificity = labels.get().specificity.draw(random);
    return corrected(subject, new Labelling(sensitivity, specificity), ratio, noise);
  }

  /** Where chance left an arm no event of its own, the ratio is 0 or infinite. */
  private static OptionalDouble corrected(
      Subject subject, Labelling labelling, double ratio, double noise) {
    double ai = subject.aiExposure;
    double human = subject.humanExposure;
    if (labelling.corrected(ratio, ai, human).isEmpty()) {
      return OptionalDouble.empty();
    }
    double end = noise > 1 ? Double.POSITIVE_INFINITY : 0;
    return OptionalDouble.of(labelling.corrected(ratio * noise, ai, human).orElse(end));
  }

  /** AI by human; for like shares, one draw in so many serves both, which makes the correlation. */
  private static double quotient(Beta ai, Beta human, double alike, SeededRandom random) {
    double first = ai.draw(random);
    double second = human.draw(random);
    return isShared(ai, human, alike, random) ? 1 : first / second;
  }

  private static boolean isShared(Beta ai, Beta human, double alike, SeededRandom random) {
    return ai.equals(human) && random.uniform() < alike;
  }

  private static double quantile(double[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    if (at == below || sorted[below] == sorted[above]) {
      return sorted[below]; // also of infinite ones
    }
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
