package dev.codeparity.analyzer.statistics;

/** An estimate without each cluster in turn: sums over those with exposure in its strata. */
final class Jackknife {
  private final Slice slice;
  private final double theta;
  private int count;
  private double squares;
  private double influences;
  private double influenceSquares;
  private final EffectiveNumber aiWeights = new EffectiveNumber();
  private final EffectiveNumber humanWeights = new EffectiveNumber();
  private final EffectiveNumber aiEvents = new EffectiveNumber();
  private final EffectiveNumber humanEvents = new EffectiveNumber();
  private boolean dominated;

  Jackknife(Slice slice) {
    this.slice = slice;
    theta = slice.logRatio();
  }

  /** Adds the estimate without a cluster, if that has exposure there. */
  void add(LeaveOut without) {
    if (!without.matters()) {
      return;
    }
    count++;
    double shift = without.logRatio(slice) - theta;
    squares += shift * shift;
    double influence = without.influence(slice);
    influences += influence;
    influenceSquares += influence * influence;
    aiWeights.add(without.aiWeight());
    humanWeights.add(without.humanWeight());
    aiEvents.add(without.aiEvents());
    humanEvents.add(without.humanEvents());
    dominated |= dominates(without.aiEvents(), slice.compared().aiEvents());
    dominated |= dominates(without.humanEvents(), slice.compared().humanEvents());
  }

  private static boolean dominates(double taken, double all) {
    return taken >= 2 && taken > all / 2;
  }

  /** The estimate and what its uncertainty is made of. */
  RateRatio ratio() {
    return new RateRatio(
        slice.total(),
        slice.compared(),
        slice.r(),
        slice.s(),
        slice.varGreenlandRobins(),
        varLinearised(),
        varJackknife(),
        count,
        aiWeights.value(),
        humanWeights.value(),
        Math.min(aiEvents.value(), humanEvents.value()),
        df(),
        slice.support(),
        slice.size(),
        slice.oneArmed(),
        slice.persons(),
        dominated);
  }

  private double varJackknife() {
    if (count < 2) {
      return Double.POSITIVE_INFINITY;
    }
    return Double.isFinite(squares) ? (count - 1.0) / count * squares : Double.POSITIVE_INFINITY;
  }

  private double varLinearised() {
    assert !(Math.abs(influences) > 1e-9 * (1 + Math.sqrt(influenceSquares * count)))
        : "influences do not sum to zero: " + influences;
    return count < 2 ? Double.POSITIVE_INFINITY : count / (count - 1.0) * influenceSquares;
  }

  private double df() {
    double ai = 1 / aiWeights.value();
    double human = 1 / humanWeights.value();
    double df =
        (ai + human)
            * (ai + human)
            / (ai * ai / Math.max(.5, 1 / ai - 1) + human * human / Math.max(.5, 1 / human - 1));
    return Math.max(1, Math.min(count - 1, df));
  }
}
