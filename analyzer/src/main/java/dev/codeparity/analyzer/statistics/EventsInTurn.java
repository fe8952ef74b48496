package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.looks.EventMartingale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The events of a comparison as they came, each with what was at risk beside it at that instant: in
 * the same stratum and age band, of either arm. Of so few events that only exact limits would do,
 * they give limits that hold however often one looks, by inverting two e-values: ratios against
 * which there is evidence of {@code 1/α} are out.
 *
 * @see EventMartingale
 */
public final class EventsInTurn {
  private static final double SECONDS_A_DAY = 86_400;

  /** Ratios tried, on a log scale, before the limit is sought between two of them. */
  private static final double FARTHEST = Math.log(1e4);

  private static final int STEPS = 400;
  private static final int HALVINGS = 40;

  private final List<Occurrence> events;
  private final double designEffect;

  private EventsInTurn(List<Occurrence> events, double designEffect) {
    this.events = List.copyOf(events);
    this.designEffect = designEffect;
  }

  private record Occurrence(
      double second, int row, boolean ai, double aiAtRisk, double humanAtRisk) {}

  /**
   * Puts the events of a comparison in turn.
   *
   * @param study whose landing times are in seconds
   * @param plan by which the person-time within strata was cut
   * @param designEffect 1 for independent events; above it the limits are approximate
   */
  public static EventsInTurn of(
      Study study, FollowUp plan, Stratified within, double designEffect) {
    AtRisk atRisk = new AtRisk(study, plan, within);
    List<Occurrence> found = new ArrayList<>();
    Arms arms = within.arms;
    for (int row = within.from(); row < within.to(); row++) {
      if (!within.anySpeaks(row)) {
        continue;
      }
      for (double age : atRisk.ages(row)) {
        double second = study.observations().landing(row) + age * SECONDS_A_DAY;
        double[] exposed = atRisk.exposed(row, age);
        found.add(
            new Occurrence(
                second, row, arms.of(row) == Arms.AI, exposed[Arms.AI], exposed[Arms.HUMAN]));
      }
    }
    found.sort(Comparator.comparingDouble(Occurrence::second).thenComparingInt(Occurrence::row));
    return new EventsInTurn(found, Math.max(1, designEffect));
  }

  /** Limits of the ratio that hold over all looks. */
  public Interval limits(double confidence) {
    double least = 2 / (1 - confidence);
    return new Interval(lower(least, false), 1 / lower(least, true));
  }

  /** Whether {@link #limits} leave a ratio out, which is quicker told than the limits. */
  public boolean excludes(double ratio, double confidence) {
    double least = 2 / (1 - confidence);
    double log = Math.log(ratio);
    return against(log, false) >= least || against(-log, true) >= least;
  }

  /** Every ratio up to this one has that much evidence against it; 0 if none has. */
  private double lower(double evidence, boolean swapped) {
    double step = 2 * FARTHEST / STEPS;
    double low = -FARTHEST;
    if (against(low, swapped) < evidence) {
      return 0;
    }
    while (low < FARTHEST && against(low + step, swapped) >= evidence) {
      low += step;
    }
    double high = low + step;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (against(middle, swapped) >= evidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(low);
  }

  /** Evidence that the ratio is above one, or with the arms swapped that its inverse is. */
  private double against(double logRatio, boolean swapped) {
    EventMartingale wealth = new EventMartingale(Math.exp(logRatio), designEffect);
    for (Occurrence event : events) {
      if (swapped) {
        wealth.add(!event.ai, event.humanAtRisk, event.aiAtRisk);
      } else {
        wealth.add(event.ai, event.aiAtRisk, event.humanAtRisk);
      }
    }
    return wealth.value();
  }

  /** Who is at risk when. */
  private static final class AtRisk {
    private final Study study;
    private final FollowUp plan;
    private final Stratified within;
    private final double[] bands;

    AtRisk(Study study, FollowUp plan, Stratified within) {
      this.study = study;
      this.plan = plan;
      this.within = within;
      bands =
          plan.ageSplit()
              ? PersonTime.ageBands(plan.windowDays())
              : new double[] {0, plan.windowDays()};
    }

    /** Ages at which events befell a row. */
    List<Double> ages(int row) {
      Events events = study.events();
      double end = Math.min(study.observations().followUpDays(row), plan.windowDays());
      List<Double> ages = new ArrayList<>();
      for (int i = events.from(row); i < events.to(row) && events.age(i) < end; i++) {
        boolean counts =
            plan.firstOnly() ? i == first(row) : plan.choice().takes(events.selfRepair(i));
        if (counts) {
          ages.add(events.age(i));
        }
      }
      return ages;
    }

    private int first(int row) {
      Observations observations = study.observations();
      return study
          .events()
          .firstOf(observations.firstRow(row), observations.nextCommit(row), plan.choice());
    }

    /** Exposure a day, by arm, beside a row when it was that old. */
    double[] exposed(int row, double age) {
      int band = 0;
      while (age >= bands[band + 1]) {
        band++;
      }
      double[] exposed = new double[2];
      double second = study.observations().landing(row) + age * SECONDS_A_DAY;
      Grouping.Members members = within.strata().members();
      int stratum = within.strata().of(row);
      for (int i = members.first(stratum); i < members.end(stratum); i++) {
        for (int other = members.from(i); other < members.to(i); other++) {
          if (within.arms.holds(other)) {
            double ageThen =
                other == row ? age : (second - study.observations().landing(other)) / SECONDS_A_DAY;
            exposed[within.arms.of(other)] += exposed(other, ageThen, band);
          }
        }
      }
      return exposed;
    }

    private double exposed(int row, double age, int band) {
      boolean inBand = bands[band] <= age && age < bands[band + 1];
      if (!inBand || age >= study.observations().followUpDays(row)) {
        return 0;
      }
      int first = plan.firstOnly() ? first(row) : -1;
      boolean over = first >= 0 && study.events().age(first) < age;
      return over ? 0 : study.exposure().between(row, age, age + 1);
    }
  }
}
