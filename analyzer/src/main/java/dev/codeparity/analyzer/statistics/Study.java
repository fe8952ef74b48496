package dev.codeparity.analyzer.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A metric with the observations, exposure and events that it is measured on. Person-time once cut
 * is kept, since every period and every check reads it again.
 */
public final class Study {
  private final ComparedMetric metric;
  private final Observations observations;
  private final Exposure exposure;
  private final Events events;
  private final Optional<Study> withoutAge;
  private final Optional<Lives> lives;
  private final Map<FollowUp, PersonTime> cut = new ConcurrentHashMap<>();

  /**
   * Puts a metric together.
   *
   * @param exposure in the metric's unit: KLOC-years, commit-years or line-days
   * @param events fixes, reverts or churned lines, as the metric has it
   */
  public Study(ComparedMetric metric, Observations observations, Exposure exposure, Events events) {
    this(metric, observations, exposure, events, Optional.empty(), Optional.empty());
  }

  private Study(
      ComparedMetric metric,
      Observations observations,
      Exposure exposure,
      Events events,
      Optional<Study> withoutAge,
      Optional<Lives> lives) {
    this.lives = lives;
    this.withoutAge = withoutAge;
    this.metric = metric;
    this.observations = observations;
    this.exposure = exposure;
    this.events = events;
  }

  public ComparedMetric metric() {
    return metric;
  }

  public Observations observations() {
    return observations;
  }

  public Events events() {
    return events;
  }

  Exposure exposure() {
    return exposure;
  }

  /**
   * The same study with other events beside its own.
   *
   * @param eventsWithoutAge what befell the commits by links made without looking at ages
   */
  public Study besides(Events eventsWithoutAge) {
    Study others = new Study(metric, observations, exposure, eventsWithoutAge);
    return new Study(metric, observations, exposure, events, Optional.of(others), lives);
  }

  /** The same study with single lives, for a model of how long they last. */
  public Study of(Lives known) {
    return new Study(metric, observations, exposure, events, withoutAge, Optional.of(known));
  }

  /** Single lives; empty where the metric is about none. */
  public Optional<Lives> lives() {
    return lives;
  }

  /** The same by links made without looking at ages; empty where none of its links do. */
  public Optional<Study> withoutAge() {
    return withoutAge;
  }

  /** The same commits, exposure and events, watched for other spans. */
  public Study observedFor(Observations otherSpans) {
    return new Study(metric, otherSpans, exposure, events);
  }

  /** Person-time of all commits. */
  public PersonTime personTime(FollowUp plan) {
    return cut.computeIfAbsent(plan, key -> PersonTime.of(observations, exposure, events, key));
  }

  /** Person-time of the commits of some arms alone. */
  public PersonTime personTime(FollowUp plan, Arms of) {
    return PersonTime.of(observations, exposure, events, plan, of.from(), of.to());
  }

  /** The same events over commit-years. */
  public PersonTime commitYears(FollowUp plan, Arms of) {
    Exposure years = Exposure.commitYears(observations);
    return PersonTime.of(observations, years, events, plan, of.from(), of.to());
  }
}
