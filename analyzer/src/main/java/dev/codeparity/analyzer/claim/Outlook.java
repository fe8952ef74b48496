package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Equivalence;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What can be expected of this much data, and of more: the chance of each verdict if the ratio were
 * known, and the events and the time until there is one. The log ratio is taken as normal about the
 * truth, the length of its interval as the one seen; more events of the same kind shorten it by the
 * root of their number. Checks that could take a verdict back are left out, so chances are the most
 * to hope for.
 *
 * @param events events compared so far, both arms together, above 0
 * @param standardError of the log ratio, above 0
 * @param df its degrees of freedom, 1 or more; infinite for the normal distribution
 * @param margin equivalence margin, above 1
 * @param confidence in (0, 1)
 */
public record Outlook(
    double events, double standardError, double df, double margin, double confidence) {
  private static final double NORMAL = Double.POSITIVE_INFINITY;
  private static final double FARTHEST_MONTHS = 120;
  private static final int STEPS = 60;

  public Outlook {
    if (!(events > 0 && standardError > 0 && Double.isFinite(standardError) && df >= 1)) {
      throw new IllegalArgumentException(events + " events, error " + standardError + ", df " + df);
    }
  }

  /**
   * The outlook of counts alone.
   *
   * @param aiEvents above 0
   * @param humanEvents above 0
   * @param designEffect by how much clustering widens the variance, above 0; 1 for none
   */
  public static Outlook of(
      double aiEvents, double humanEvents, double designEffect, double margin, double confidence) {
    double error = Math.sqrt(designEffect * (1 / aiEvents + 1 / humanEvents));
    return new Outlook(aiEvents + humanEvents, error, NORMAL, margin, confidence);
  }

  /** The outlook of an answer; empty where it has no standard error. */
  public static Optional<Outlook> of(Comparison answer, double margin, double confidence) {
    OptionalDouble detectable = answer.result().minimumDetectableRatio();
    if (detectable.isEmpty()) {
      return Optional.empty();
    }
    double df = answer.basis().df().orElse(NORMAL);
    double unit = Math.log(new Equivalence(0, 1, df, confidence).minimumDetectableRatio());
    double events = answer.basis().compared().aiEvents() + answer.basis().compared().humanEvents();
    return Optional.of(
        new Outlook(events, Math.log(detectable.getAsDouble()) / unit, df, margin, confidence));
  }

  /** With so many more times the events, above 0. */
  public Outlook times(double factor) {
    double more = Double.isFinite(df) ? Math.max(1, df * factor) : df;
    return new Outlook(
        events * factor, standardError / Math.sqrt(factor), more, margin, confidence);
  }

  /** The chance of each verdict if the true ratio were this; they add up to 1. */
  public Map<Verdict, Double> chances(double ratio) {
    double half = StudentT.critical((1 - confidence) / 2, df) * standardError;
    double edge = Math.log(margin);
    double[] turns = {-edge - half, -half, edge - half, half - edge, half, edge + half};
    Arrays.sort(turns);
    Map<Verdict, Double> chances = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      chances.put(verdict, 0.0);
    }
    double below = 0;
    for (int i = 0; i <= turns.length; i++) {
      double from = i == 0 ? turns[0] - 1 : turns[i - 1];
      double to = i == turns.length ? turns[i - 1] + 1 : turns[i];
      double upTo = i == turns.length ? 1 : chanceBelow(to, ratio);
      double middle = (from + to) / 2;
      Interval interval = new Interval(Math.exp(middle - half), Math.exp(middle + half));
      chances.merge(Verdict.of(interval, margin), upTo - below, Double::sum);
      below = upTo;
    }
    return chances;
  }

  private double chanceBelow(double logRatio, double truth) {
    return StudentT.below((logRatio - Math.log(truth)) / standardError, NORMAL);
  }

  /** The least ratio above 1 that would be seen to differ from 1 in four cases of five. */
  public double minimumDetectableRatio() {
    return equivalence().minimumDetectableRatio();
  }

  /** Events in all, both arms, for parity to be shown in four cases of five if the ratio is 1. */
  public double eventsForParity() {
    return equivalence().eventsNeeded(events, margin);
  }

  private Equivalence equivalence() {
    return new Equivalence(0, standardError, df, confidence);
  }

  /**
   * Months from now until a verdict can be expected.
   *
   * @param ratio the true ratio
   * @param chance of any verdict but {@code INCONCLUSIVE}, in (0, 1)
   * @param eventsPerMonth at which events come in, both arms together
   * @return 0 if it can be expected now; empty if not within ten years
   */
  public OptionalDouble monthsUntil(double ratio, double chance, double eventsPerMonth) {
    if (isTold(ratio, chance, 0, eventsPerMonth)) {
      return OptionalDouble.of(0);
    }
    if (!isTold(ratio, chance, FARTHEST_MONTHS, eventsPerMonth)) {
      return OptionalDouble.empty();
    }
    double low = 0;
    double high = FARTHEST_MONTHS;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (isTold(ratio, chance, middle, eventsPerMonth)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalDouble.of(high);
  }

  private boolean isTold(double ratio, double chance, double months, double eventsPerMonth) {
    Outlook then = times((events + months * eventsPerMonth) / events);
    return 1 - then.chances(ratio).getOrDefault(Verdict.INCONCLUSIVE, 0.0) >= chance;
  }

  /** Months from now until parity could be shown if the two are alike; empty as above. */
  public OptionalDouble monthsUntilParity(double eventsPerMonth) {
    double missing = Math.max(0, eventsForParity() - events);
    double months = missing == 0 ? 0 : missing / eventsPerMonth;
    return months <= FARTHEST_MONTHS ? OptionalDouble.of(months) : OptionalDouble.empty();
  }
}
