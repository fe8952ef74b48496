package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The week, from Monday in UTC, in which the work of a person landed: what varies together. */
public record PersonWeek(String person, long week) {
  /** The week of who answers for a commit. */
  public static PersonWeek of(CommitRecord commit) {
    LocalDate day = LocalDate.ofInstant(commit.landingTime(), ZoneOffset.UTC);
    return new PersonWeek(commit.accountableId(), Math.floorDiv(day.toEpochDay() + 3, 7L));
  }
}
