package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import java.time.Instant;

/** The week, from Monday in UTC, in which the work of a person landed: what varies together. */
public record PersonWeek(String person, long week) {
  private static final int SECONDS_A_DAY = 86_400;

  /** From the Monday before 1970. */
  private static final int MONDAY = 3;

  /** The week of who answers for a commit. */
  public static PersonWeek of(CommitRecord commit) {
    return new PersonWeek(commit.accountableId(), Math.floorDiv(day(commit.landingTime()), 7L));
  }

  /** The day of its week on which a commit landed, from 0 for Monday. */
  static int dayOfWeek(CommitRecord commit) {
    return Math.floorMod(day(commit.landingTime()), 7);
  }

  private static long day(Instant landing) {
    return Math.floorDiv(landing.getEpochSecond(), (long) SECONDS_A_DAY) + MONDAY;
  }
}
