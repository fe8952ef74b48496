package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * Whether events come one by one: Pearson's χ² of a Poisson model over commits, by its degrees of
 * freedom. The model's main effects are arm, month and size class (the two smallest are one), with
 * the log of exposure as offset, fitted by scaling the margins in turn, which finds the maximum of
 * the likelihood.
 */
public final class Dispersion {
  private static final int SIZES = 6;
  private static final int MAX_STEPS = 10_000;
  private static final double ACCURACY = 1e-14;

  private final Grouping months;
  private final double[] exposure;
  private final double[] events;
  private final double[][] factors;

  private Dispersion(Observations observations, PersonTime time, Arms arms) {
    months = Grouping.months(observations);
    exposure = new double[months.count() * SIZES * 2];
    events = new double[exposure.length];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row)) {
        int cell = cell(observations, arms, row);
        exposure[cell] += time.exposureOf(row);
        events[cell] += time.eventsOf(row);
      }
    }
    factors = new double[][] {ones(2), ones(SIZES), ones(months.count())};
  }

  /** φ; 1 for independent events, empty where commits are too few for the model. */
  public static OptionalDouble of(Observations observations, PersonTime time, Arms arms) {
    Dispersion model = new Dispersion(observations, time, arms);
    model.fit();
    return model.pearson(observations, time, arms);
  }

  private void fit() {
    for (int step = 0; step < MAX_STEPS; step++) {
      double change = 0;
      for (int margin = 0; margin < factors.length; margin++) {
        change = Math.max(change, scale(margin));
      }
      if (change < ACCURACY) {
        return;
      }
    }
  }

  private double scale(int margin) {
    double[] factor = factors[margin];
    double[] seen = new double[factor.length];
    double[] fitted = new double[factor.length];
    for (int cell = 0; cell < exposure.length; cell++) {
      int i = index(margin, cell);
      seen[i] += events[cell];
      fitted[i] += exposure[cell] * rate(cell);
    }
    double change = 0;
    for (int i = 0; i < factor.length; i++) {
      if (fitted[i] > 0) {
        factor[i] *= seen[i] / fitted[i];
        change = Math.max(change, Math.abs(seen[i] / fitted[i] - 1));
      }
    }
    return change;
  }

  private OptionalDouble pearson(Observations observations, PersonTime time, Arms arms) {
    BitSet[] used = {new BitSet(), new BitSet(), new BitSet()};
    int commits = 0;
    double sum = 0;
    for (int row = arms.from(); row < arms.to(); row++) {
      double e = arms.holds(row) ? time.exposureOf(row) : 0;
      if (e == 0) {
        continue;
      }
      int cell = cell(observations, arms, row);
      commits++;
      for (int margin = 0; margin < used.length; margin++) {
        used[margin].set(index(margin, cell));
      }
      double mean = e * rate(cell);
      double gap = time.eventsOf(row) - mean;
      sum += mean > 0 ? gap * gap / mean : 0;
    }
    int parameters = Arrays.stream(used).mapToInt(BitSet::cardinality).sum() - 2;
    return commits > parameters
        ? OptionalDouble.of(sum / (commits - parameters))
        : OptionalDouble.empty();
  }

  private int cell(Observations observations, Arms arms, int row) {
    int size = Math.max(1, observations.sizeClass(row));
    return (months.of(row) * SIZES + size) * 2 + arms.of(row);
  }

  private static int index(int margin, int cell) {
    return switch (margin) {
      case 0 -> cell % 2;
      case 1 -> cell / 2 % SIZES;
      default -> cell / 2 / SIZES;
    };
  }

  private double rate(int cell) {
    return factors[0][index(0, cell)] * factors[1][index(1, cell)] * factors[2][index(2, cell)];
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
