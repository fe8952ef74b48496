package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.statistics.ClusteredRate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The days on which people were active, and the fix commits of those days, by weeks of persons. */
final class ActiveDays {
  private final List<CommitRecord> commits;

  /** Number of the week of its person for each commit. */
  private final int[] week;

  private final int weeks;

  private final Map<Provenance, Wrote> byProvenance = new EnumMap<>(Provenance.class);

  /** What one provenance did in each week: fix commits, and a bit for each active day. */
  private static final class Wrote {
    private final int[] fixes;
    private final byte[] days;

    private Wrote(int weeks) {
      fixes = new int[weeks];
      days = new byte[weeks];
    }
  }

  private ActiveDays(List<CommitRecord> commits, int[] week, int weeks) {
    this.commits = commits;
    this.week = week;
    this.weeks = weeks;
    for (int i = 0; i < week.length; i++) {
      CommitRecord commit = commits.get(i);
      Wrote wrote =
          byProvenance.computeIfAbsent(commit.label().provenance(), any -> new Wrote(weeks));
      wrote.fixes[week[i]] += commit.repair().fix() ? 1 : 0;
      wrote.days[week[i]] |= (byte) (1 << PersonWeeks.dayOfWeek(commit));
    }
  }

  /**
   * Of some commits.
   *
   * @param commits in order of landing
   */
  static ActiveDays of(List<CommitRecord> commits) {
    PersonWeeks weeks = PersonWeeks.of(commits);
    return new ActiveDays(commits, weeks.numbers(), weeks.count());
  }

  /** Those from one day on and before another. */
  ActiveDays between(LocalDate start, LocalDate end) {
    int from = firstFrom(start);
    int to = firstFrom(end);
    int[] numbers = new int[weeks];
    int count = 0;
    int[] own = new int[to - from];
    for (int i = from; i < to; i++) {
      if (numbers[week[i]] == 0) {
        numbers[week[i]] = ++count;
      }
      own[i - from] = numbers[week[i]] - 1;
    }
    return new ActiveDays(commits.subList(from, to), own, count);
  }

  private int firstFrom(LocalDate day) {
    long first = PersonWeeks.day(day);
    int low = 0;
    int high = commits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (PersonWeeks.day(commits.get(middle).landingTime()) < first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Fix commits by active days, both of the commits of some provenances. */
  ClusteredRate fixRate(Predicate<Provenance> who, double confidence) {
    double[] fixes = new double[weeks];
    byte[] days = new byte[weeks];
    byProvenance.forEach(
        (provenance, wrote) -> {
          for (int i = 0; i < weeks && who.test(provenance); i++) {
            fixes[i] += wrote.fixes[i];
            days[i] |= wrote.days[i];
          }
        });
    double[] active = new double[weeks];
    Arrays.setAll(active, i -> Integer.bitCount(days[i]));
    return ClusteredRate.of(fixes, active, confidence);
  }
}
