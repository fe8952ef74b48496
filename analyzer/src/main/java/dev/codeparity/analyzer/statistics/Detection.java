package dev.codeparity.analyzer.statistics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/**
 * How well a yes-or-no answer finds what a sample's labels say.
 *
 * <p>Standard errors are linearised. Limits rest on three shares: r, the answers yes that are
 * right; q, the answers no that should be yes; t, the answers yes among all. Precision is r, recall
 * {@code rt / (rt + q(1−t))}, specificity {@code (1−q)(1−t) / ((1−q)(1−t) + (1−r)t)}. The limits of
 * r, q and t are carried over to recall and specificity by adding the squared distances (MOVER), so
 * that a recall without a miss in the sample still allows for those that the sample cannot show.
 *
 * @param precision share of the answers yes that are right; empty without any
 * @param recall share of the true yes that is answered so (sensitivity); empty without any
 * @param specificity share of the true no that is answered so; empty without any
 * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner (2008)</a>
 */
public record Detection(
    Optional<Figure> precision, Optional<Figure> recall, Optional<Figure> specificity) {

  /**
   * One figure.
   *
   * @param share the estimate, its standard error and what it rests on
   * @param limits at the confidence asked for
   */
  public record Figure(WeightedShare share, Interval limits) {

    /**
     * Hits and misses of a simple random sample that would tell as much: with half a hit and half a
     * miss more, the parameters of a beta distribution for the share (Jeffreys' prior). Without a
     * miss (or a hit), the size at which exact limits would reach as far as these.
     *
     * @param confidence of the limits
     */
    public Evidence evidence(double confidence) {
      double estimate = share.estimate();
      double size = share.effectiveSize();
      if (estimate == 0 || estimate == 1) {
        double reach = estimate == 1 ? limits.low() : 1 - limits.high();
        size = Math.min(size, reach < 1 ? Math.log((1 - confidence) / 2) / Math.log(reach) : size);
      }
      return new Evidence(estimate * size, (1 - estimate) * size);
    }
  }

  /**
   * What is known of a share.
   *
   * @param hits 0 or more
   * @param misses 0 or more
   */
  public record Evidence(double hits, double misses) {}

  /**
   * Measures the answers.
   *
   * @param answer the answer to a row
   * @param truth the label of a row
   * @param confidence of the limits, in (0, 1)
   */
  public static Detection of(
      StratifiedSample sample, IntPredicate answer, IntPredicate truth, double confidence) {
    Part right = Part.of(sample.share(truth, answer), confidence);
    Part missed = Part.of(sample.share(truth, answer.negate()), confidence);
    Part said = Part.ofPopulation(sample.share(answer, row -> true), confidence);
    Limits limits = new Limits(right, missed, said);
    return new Detection(
        sample.share(truth, answer).map(share -> new Figure(share, right.limits)),
        sample.share(answer, truth).map(share -> new Figure(share, limits.of(Detection::recall))),
        sample
            .share(answer.negate(), truth.negate())
            .map(share -> new Figure(share, limits.of(Detection::specificity))));
  }

  private static double recall(double r, double q, double t) {
    return ratio(r * t, q * (1 - t));
  }

  private static double specificity(double r, double q, double t) {
    return ratio((1 - q) * (1 - t), (1 - r) * t);
  }

  private static double ratio(double hits, double misses) {
    return hits + misses == 0 ? 1 : hits / (hits + misses);
  }

  private interface Formula {
    double of(double r, double q, double t);
  }

  private record Part(double estimate, Interval limits) {
    /** Where there is no row, the formulas multiply the share by 0. */
    static Part of(Optional<WeightedShare> share, double confidence) {
      return share
          .map(s -> new Part(s.estimate(), s.limits(confidence)))
          .orElse(new Part(0, new Interval(0, 0)));
    }

    /** Where strata follow the answers, their share of the population is known. */
    static Part ofPopulation(Optional<WeightedShare> share, double confidence) {
      return share
          .filter(s -> s.se() < 1e-12)
          .map(s -> new Part(s.estimate(), new Interval(s.estimate(), s.estimate())))
          .orElseGet(() -> of(share, confidence));
    }
  }

  private record Limits(Part r, Part q, Part t) {
    Interval of(Formula formula) {
      double middle = formula.of(r.estimate, q.estimate, t.estimate);
      double below = 0;
      double above = 0;
      for (double[] reach :
          new double[][] {
            reach(r, x -> formula.of(x, q.estimate, t.estimate), middle),
            reach(q, x -> formula.of(r.estimate, x, t.estimate), middle),
            reach(t, x -> formula.of(r.estimate, q.estimate, x), middle)
          }) {
        below += reach[0] * reach[0];
        above += reach[1] * reach[1];
      }
      return new Interval(
          Math.max(0, middle - Math.sqrt(below)), Math.min(1, middle + Math.sqrt(above)));
    }

    /** How far a formula falls and rises between the limits of one of its parts. */
    private static double[] reach(Part part, DoubleUnaryOperator formula, double middle) {
      double one = formula.applyAsDouble(part.limits.low());
      double other = formula.applyAsDouble(part.limits.high());
      return new double[] {
        Math.max(0, middle - Math.min(one, other)), Math.max(0, Math.max(one, other) - middle)
      };
    }
  }
}
