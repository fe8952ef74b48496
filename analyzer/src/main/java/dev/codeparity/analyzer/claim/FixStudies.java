package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.Repairs;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Events;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What fixes and reverts did to commits under observation. */
final class FixStudies {
  private static final double SECONDS_A_DAY = 86_400;

  private final List<CommitRecord> commits;
  private final Observations observations;
  private final Once<Events> fixes;
  private final Optional<Once<Events>> fixesWithoutAge;

  /**
   * @param repairs of each commit
   * @param withoutAge the same by links made without looking at ages; empty where none of them do
   */
  FixStudies(
      List<CommitRecord> commits,
      List<Repairs> repairs,
      List<Repairs> withoutAge,
      Observations observations) {
    this.commits = commits;
    this.observations = observations;
    fixes = new Once<>(() -> events(repairs));
    fixesWithoutAge =
        withoutAge.isEmpty() ? Optional.empty() : Optional.of(new Once<>(() -> events(withoutAge)));
  }

  /** Fixes over an exposure. */
  Study of(ComparedMetric metric, Exposure exposure) {
    Study study = new Study(metric, observations, exposure, fixes.get());
    return fixesWithoutAge.map(others -> study.besides(others.get())).orElse(study);
  }

  private Events events(List<Repairs> found) {
    Map<String, Integer> numbers = new HashMap<>();
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < commits.size(); i++) {
      for (Repairs.Event event : found.get(i).events()) {
        int fix = numbers.computeIfAbsent(event.fixCommit(), id -> numbers.size());
        events.add(
            i,
            Studies.label(event.provenance()),
            event.ageDays(),
            event.weight(),
            event.onTheSpot(),
            fix);
      }
    }
    return events.build();
  }

  /** Reverts over commit-years. */
  Study reverts() {
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < commits.size(); i++) {
      CommitRecord commit = commits.get(i);
      Optional<Instant> reverted = commit.outcome().firstRevertTime();
      if (reverted.isPresent()) {
        double age = days(commit.landingTime(), reverted.get());
        events.add(i, Math.max(0, age), 1, false);
      }
    }
    return new Study(
        ComparedMetric.REVERT_RATE,
        observations,
        Exposure.commitYears(observations),
        events.build());
  }

  /** Days from one time to another, to the second. */
  static double days(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS_A_DAY;
  }
}
