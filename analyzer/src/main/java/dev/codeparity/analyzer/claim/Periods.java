package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.PeriodLength;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The periods in which commits under observation landed.
 *
 * @param length of each
 * @param starts their first days, ascending
 */
record Periods(PeriodLength length, List<LocalDate> starts) {
  Periods {
    starts = List.copyOf(starts);
  }

  static Periods of(List<CommitRecord> commits, PeriodLength length) {
    Set<Long> days =
        commits.stream().map(c -> PersonWeeks.day(c.landingTime())).collect(Collectors.toSet());
    TreeSet<LocalDate> starts = new TreeSet<>();
    days.forEach(day -> starts.add(length.startOf(PersonWeeks.start(day))));
    return new Periods(length, List.copyOf(starts));
  }

  List<String> names() {
    return starts.stream().map(length::name).toList();
  }

  /** The position of the period that holds a time; negative if none does. */
  int indexOf(Instant time) {
    return starts.indexOf(length.startOf(time));
  }

  /** The first day after a period. */
  LocalDate end(int period) {
    return length.next(starts.get(period));
  }

  /** So many days after the end of a period. */
  Instant after(int period, int days) {
    return end(period).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Those that ended so many days before a time or earlier. */
  List<Integer> ended(int days, Instant time) {
    return IntStream.range(0, starts.size())
        .filter(period -> !after(period, days).isAfter(time))
        .boxed()
        .toList();
  }
}
