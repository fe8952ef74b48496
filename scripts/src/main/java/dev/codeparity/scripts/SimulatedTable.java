package dev.codeparity.scripts;

import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Events;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.FollowUp;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.MantelHaenszel;
import dev.codeparity.analyzer.statistics.MixedArm;
import dev.codeparity.analyzer.statistics.Observation;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.fixtures.simulation.SimulatedCommit;
import dev.codeparity.fixtures.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A simulated table as a study, with the ratios that are true of it. */
final class SimulatedTable {
  private static final double DAYS_A_MONTH = 30.42;
  private static final double WINDOW = 90;

  /** How fixes are followed. */
  static final FollowUp PLAN = ComparedMetric.DEFECT_DENSITY.followUp(WINDOW);

  private final List<SimulatedCommit> commits;
  private final Observations observations;

  SimulatedTable(List<SimulatedCommit> commits) {
    this.commits = List.copyOf(commits);
    observations = observations(commits);
  }

  /** The table as it was known on an earlier day. */
  static SimulatedTable asOf(List<SimulatedCommit> commits, double day) {
    return new SimulatedTable(
        commits.stream()
            .filter(commit -> commit.landingDay() < day)
            .map(commit -> commit.asOf(day))
            .toList());
  }

  private static Observations observations(List<SimulatedCommit> commits) {
    Observations.Builder builder = Observations.builder();
    for (int number = 0; number < commits.size(); number++) {
      SimulatedCommit commit = commits.get(number);
      int month = (int) (commit.landingDay() / DAYS_A_MONTH);
      builder.add(
          new Observation(
              Integer.toString(number),
              (long) (commit.landingDay() * 86_400),
              month / 3,
              month,
              (int) (commit.landingDay() / 7),
              commit.disclosed() ? Label.AI_AUTHORED : Label.HUMAN,
              commit.author(),
              0,
              false,
              commit.codeLines(),
              commit.followUpDays()));
    }
    return builder.build();
  }

  /**
   * The primary estimate alone.
   *
   * @param level that exposure chose
   * @param within the strata of that level
   */
  record Primary(RateRatio found, Level level, Stratified within) {}

  /** Estimates as the answer is estimated, without its checks. */
  Primary primary() {
    Arms arms = arms();
    PersonTime time = study().personTime(PLAN);
    List<Stratified> tried = new ArrayList<>();
    for (Level step : Level.ladder()) {
      tried.add(Stratified.of(time, arms, step.strata(observations)));
      if (tried.get(tried.size() - 1).support() >= Level.ENOUGH) {
        break;
      }
    }
    int chosen = Level.choose(tried.stream().map(Stratified::support).toList());
    return new Primary(
        MantelHaenszel.estimate(tried.get(chosen), Grouping.personWeeks(observations)),
        Level.ladder().get(chosen),
        tried.get(chosen));
  }

  private Arms arms() {
    return Arms.of(observations, AiArm.ANY, MixedArm.EXCLUDE, observations.everywhere());
  }

  /** What a tool sees: fixes of commits as they are labelled. */
  Study study() {
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < commits.size(); i++) {
      for (double age : commits.get(i).fixAges()) {
        events.add(i, age, 1, false);
      }
    }
    return study(events.build());
  }

  private Study study(Events events) {
    return new Study(
        ComparedMetric.DEFECT_DENSITY, observations, Exposure.klocYears(observations), events);
  }

  /**
   * The ratio that the estimate would have if every commit had the fixes to be expected of it,
   * given who its author is: what the interval speaks of.
   */
  double expectedRatio(Level level) {
    return ratioOf(level, commit -> 1);
  }

  /**
   * How many times the fixes to be expected the disclosed AI work has that it would have had by
   * hand.
   */
  double effectOfAi(Level level) {
    return expectedRatio(level)
        / ratioOf(level, commit -> commit.disclosed() ? 1 / commit.effectOfAi() : 1);
  }

  private double ratioOf(Level level, ToDoubleFunction<SimulatedCommit> factor) {
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < commits.size(); i++) {
      SimulatedCommit commit = commits.get(i);
      for (int band = 0; band < commit.expectedFixes().size(); band++) {
        double fixes = commit.expectedFixes().get(band) * factor.applyAsDouble(commit);
        if (fixes > 0) {
          double from = Simulation.BANDS.get(band);
          double to = Math.min(commit.followUpDays(), Simulation.BANDS.get(band + 1));
          events.add(i, (from + to) / 2, fixes, false);
        }
      }
    }
    Arms arms = arms();
    return MantelHaenszel.estimate(
            Stratified.of(
                study(events.build()).personTime(PLAN.byWeight()),
                arms,
                level.strata(observations)),
            Level.SINGLE.strata(observations))
        .ratio();
  }
}
