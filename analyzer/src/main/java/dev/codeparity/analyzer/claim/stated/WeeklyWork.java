package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.statistics.growth.ChangePoints;
import dev.codeparity.analyzer.statistics.growth.Growth;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Work by week, from the first commit to the last; weeks without a commit have no active day. */
final class WeeklyWork {
  /** Two stretches of four weeks. */
  private static final int LEAST_WEEKS = 8;

  private final List<Long> weeks;
  private final double[] active;
  private final double[] work;

  private WeeklyWork(List<Long> weeks, double[] active, double[] work) {
    this.weeks = weeks;
    this.active = active;
    this.work = work;
  }

  /**
   * A change of pace.
   *
   * @param from Monday of the first week at the new pace
   * @param before work an active day until then, since the last change
   * @param after work an active day from then, until the next change
   */
  record Change(LocalDate from, double before, double after) {}

  static WeeklyWork of(List<CommitRecord> commits, ToDoubleFunction<CommitRecord> count) {
    NavigableMap<Long, Double> counts = new TreeMap<>();
    NavigableMap<Long, Set<LocalDate>> days = new TreeMap<>();
    for (CommitRecord commit : commits) {
      LocalDate day = LocalDate.ofInstant(commit.landingTime(), ZoneOffset.UTC);
      long week = Math.floorDiv(day.toEpochDay() + 3, 7L);
      counts.merge(week, count.applyAsDouble(commit), Double::sum);
      days.computeIfAbsent(week, w -> new HashSet<>()).add(day);
    }
    return new WeeklyWork(
        List.copyOf(counts.keySet()),
        days.values().stream().mapToDouble(Set::size).toArray(),
        counts.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** How it grows; empty for fewer than four weeks, or without any work. */
  Optional<Growth> growth() {
    double[] sinceFirst =
        weeks.stream().mapToDouble(week -> (double) week - weeks.get(0)).toArray();
    return Growth.of(sinceFirst, active, work);
  }

  /** When the pace changed, the first change first; empty if it did not, or of too few weeks. */
  List<Change> changes() {
    if (weeks.size() < LEAST_WEEKS) {
      return List.of();
    }
    List<Integer> ends = ChangePoints.of(active, work).ends();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      int from = i == 0 ? 0 : ends.get(i - 1);
      int at = ends.get(i);
      int to = i + 1 < ends.size() ? ends.get(i + 1) : weeks.size();
      LocalDate monday = LocalDate.ofEpochDay(weeks.get(at) * 7 - 3);
      changes.add(new Change(monday, pace(from, at), pace(at, to)));
    }
    return changes;
  }

  private double pace(int from, int to) {
    return IntStream.range(from, to).mapToDouble(i -> work[i]).sum()
        / IntStream.range(from, to).mapToDouble(i -> active[i]).sum();
  }
}
