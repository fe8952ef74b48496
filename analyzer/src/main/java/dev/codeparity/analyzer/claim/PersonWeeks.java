package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.statistics.LongNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weeks, from Monday in UTC, in which the work of persons landed: what varies together. */
public final class PersonWeeks {
  private static final int SECONDS_A_DAY = 86_400;

  /** From the Monday before 1970. */
  private static final int MONDAY = 3;

  private final int[] numbers;
  private final int count;

  private PersonWeeks(int[] numbers, int count) {
    this.numbers = numbers;
    this.count = count;
  }

  /** The weeks of those who answer for some commits. */
  public static PersonWeeks of(List<CommitRecord> commits) {
    Map<String, Integer> persons = new HashMap<>();
    LongNumbers weeks = new LongNumbers();
    int[] numbers = new int[commits.size()];
    for (int i = 0; i < numbers.length; i++) {
      CommitRecord commit = commits.get(i);
      int person = persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
      numbers[i] = weeks.of((long) person << 32 | (week(commit.landingTime()) & 0xFFFF_FFFFL));
    }
    return new PersonWeeks(numbers, weeks.count());
  }

  /** The week of each commit: 0, 1, 2 and so on as they are first met. */
  public int[] numbers() {
    return numbers;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Weeks since the Monday before 1970, so that each begins on a Monday as in ISO 8601. */
  static long week(Instant landing) {
    return Math.floorDiv(day(landing), 7L);
  }

  /** The day of its week on which a commit landed, from 0 for Monday. */
  static int dayOfWeek(CommitRecord commit) {
    return Math.floorMod(day(commit.landingTime()), 7);
  }

  /** Days since the Monday before 1970. */
  static long day(Instant landing) {
    return Math.floorDiv(landing.getEpochSecond(), (long) SECONDS_A_DAY) + MONDAY;
  }

  /** A day as such a number. */
  static long day(LocalDate day) {
    return day.toEpochDay() + MONDAY;
  }

  /** When such a day begins. */
  static Instant start(long day) {
    return Instant.ofEpochSecond((day - MONDAY) * SECONDS_A_DAY);
  }
}
