package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Whether events come one by one: Pearson's χ² of a Poisson model over commits, by its degrees of
 * freedom. The model's main effects are arm, month and size class (the two smallest are one), with
 * the log of exposure as offset, fitted by scaling the margins in turn, which finds the maximum of
 * the likelihood.
 */
public final class Dispersion {
  private static final int ARMS = 2;
  private static final int SIZES = 6;
  private static final int MAX_STEPS = 10_000;
  private static final double ACCURACY = 1e-14;

  private final Grouping months;
  private final double[] exposure;
  private final double[] events;

  /** The cells with exposure or events. */
  private final int[] filled;

  private final Margin ofArm;
  private final Margin ofSize;
  private final Margin ofMonth;

  private Dispersion(Observations observations, PersonTime time, Arms arms) {
    months = Grouping.months(observations);
    exposure = new double[months.count() * SIZES * ARMS];
    events = new double[exposure.length];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row)) {
        int cell = cell(observations, arms, row);
        exposure[cell] += time.exposureOf(row);
        events[cell] += time.eventsOf(row);
      }
    }
    filled =
        IntStream.range(0, exposure.length)
            .filter(cell -> exposure[cell] > 0 || events[cell] > 0)
            .toArray();
    ofArm = new Margin(ARMS, cell -> cell % ARMS);
    ofSize = new Margin(SIZES, cell -> cell / ARMS % SIZES);
    ofMonth = new Margin(months.count(), cell -> cell / ARMS / SIZES);
  }

  /** A main effect: what each of its levels makes of the rate. */
  private final class Margin {
    private final IntUnaryOperator levelOf;

    /** Of each filled cell. */
    private final int[] level;

    private final double[] factor;

    /** Events of each level. */
    private final double[] seen;

    Margin(int levels, IntUnaryOperator levelOf) {
      this.levelOf = levelOf;
      level = IntStream.of(filled).map(levelOf).toArray();
      factor = new double[levels];
      Arrays.fill(factor, 1);
      seen = new double[levels];
      for (int i = 0; i < filled.length; i++) {
        seen[level[i]] += events[filled[i]];
      }
    }

    /** What it makes of the rate of a filled cell. */
    double of(int i) {
      return factor[level[i]];
    }

    /** How many levels some cells are of. */
    int levels(BitSet cells) {
      return (int) cells.stream().map(levelOf).distinct().count();
    }

    /** Makes the fitted events of each level those seen; tells the largest relative change. */
    double scale() {
      double[] fitted = new double[factor.length];
      for (int i = 0; i < filled.length; i++) {
        fitted[level[i]] += exposure[filled[i]] * rate(i);
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
  }

  /** φ; 1 for independent events, empty where commits are too few for the model. */
  public static OptionalDouble of(Observations observations, PersonTime time, Arms arms) {
    Dispersion model = new Dispersion(observations, time, arms);
    model.fit();
    return model.pearson(observations, time, arms);
  }

  private void fit() {
    for (int step = 0; step < MAX_STEPS; step++) {
      double change = Math.max(ofArm.scale(), Math.max(ofSize.scale(), ofMonth.scale()));
      if (change < ACCURACY) {
        return;
      }
    }
  }

  private OptionalDouble pearson(Observations observations, PersonTime time, Arms arms) {
    double[] rates = rates();
    BitSet used = new BitSet();
    int commits = 0;
    double sum = 0;
    for (int row = arms.from(); row < arms.to(); row++) {
      double e = arms.holds(row) ? time.exposureOf(row) : 0;
      if (e == 0) {
        continue;
      }
      int cell = cell(observations, arms, row);
      commits++;
      used.set(cell);
      double mean = e * rates[cell];
      double gap = time.eventsOf(row) - mean;
      sum += mean > 0 ? gap * gap / mean : 0;
    }
    int parameters = parameters(used);
    return commits > parameters
        ? OptionalDouble.of(sum / (commits - parameters))
        : OptionalDouble.empty();
  }

  /** Levels that cells are of; two of the three effects begin at the second. */
  private int parameters(BitSet cells) {
    return ofArm.levels(cells) + ofSize.levels(cells) + ofMonth.levels(cells) - 2;
  }

  private int cell(Observations observations, Arms arms, int row) {
    int size = Math.max(1, observations.sizeClass(row));
    return (months.of(row) * SIZES + size) * ARMS + arms.of(row);
  }

  /** The rate of a filled cell. */
  private double rate(int i) {
    return ofArm.of(i) * ofSize.of(i) * ofMonth.of(i);
  }

  /** The rate of every cell; 0 where there is nothing. */
  private double[] rates() {
    double[] rates = new double[exposure.length];
    for (int i = 0; i < filled.length; i++) {
      rates[filled[i]] = rate(i);
    }
    return rates;
  }
}
