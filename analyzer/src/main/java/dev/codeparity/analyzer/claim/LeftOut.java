package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.Observations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Parts of the commits without which the answer is sought again: the tools and the people with most
 * AI code, and each period. An answer that one of them carries is an answer about that one.
 *
 * @param name as the column {@code left_out} has it, such as {@code tool:Claude Code}
 * @param period its number, if it is one
 * @param stays whether an observation, by its number, is not of the part
 */
record LeftOut(String name, OptionalInt period, IntPredicate stays) {
  /** Tools, and people, that are left out in turn. */
  private static final int MOST = 5;

  /** The parts of a run's observations. */
  static List<LeftOut> of(Studies studies) {
    List<CommitRecord> commits = studies.commits();
    List<LeftOut> parts = new ArrayList<>();
    for (String tool : largest(studies, commit -> commit.label().tool())) {
      parts.add(part(studies, "tool:" + tool, commit -> commit.label().tool().equals(tool)));
    }
    for (String person : largest(studies, CommitRecord::accountableId)) {
      parts.add(part(studies, "author:" + person, commit -> commit.accountableId().equals(person)));
    }
    Observations observations = studies.observations();
    for (int i = 0; i < studies.periods().size() && studies.periods().size() > 1; i++) {
      int period = i;
      parts.add(
          new LeftOut(
              "period:" + studies.periodNames().get(i),
              OptionalInt.of(period),
              row -> observations.period(row) != period));
    }
    return commits.isEmpty() ? List.of() : List.copyOf(parts);
  }

  private static LeftOut part(Studies studies, String name, Predicate<CommitRecord> holds) {
    BitSet numbers = new BitSet();
    for (int i = 0; i < studies.commits().size(); i++) {
      numbers.set(i, holds.test(studies.commits().get(i)));
    }
    Observations observations = studies.observations();
    return new LeftOut(name, OptionalInt.empty(), row -> !numbers.get(observations.number(row)));
  }

  /** Those with most AI code lines; with no other but one, leaving it out would leave nothing. */
  private static List<String> largest(Studies studies, Function<CommitRecord, String> key) {
    Map<String, Long> lines = new HashMap<>();
    for (CommitRecord commit : studies.commits()) {
      long ai = studies.codeLines(ProvenanceGroup.AI, commit);
      if (ai > 0) {
        lines.merge(key.apply(commit), ai, Long::sum);
      }
    }
    return lines.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty() && lines.size() > 1)
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
