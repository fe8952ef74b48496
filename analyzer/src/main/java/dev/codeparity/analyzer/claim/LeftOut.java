package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.Observations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;

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
    parts.addAll(largest(studies, "tool:", commit -> commit.label().tool()));
    parts.addAll(largest(studies, "author:", CommitRecord::accountableId));
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

  /** Those with most AI code lines; with no other but one, leaving it out would leave nothing. */
  private static List<LeftOut> largest(
      Studies studies, String kind, Function<CommitRecord, String> key) {
    Map<String, Long> lines = new HashMap<>();
    for (CommitRecord commit : studies.commits()) {
      long ai = studies.codeLines(ProvenanceGroup.AI, commit);
      if (ai > 0) {
        lines.merge(key.apply(commit), ai, Long::sum);
      }
    }
    Map<String, BitSet> numbers = new LinkedHashMap<>();
    lines.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty() && lines.size() > 1)
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> numbers.put(entry.getKey(), new BitSet()));
    for (int i = 0; i < studies.commits().size(); i++) {
      BitSet of = numbers.get(key.apply(studies.commits().get(i)));
      if (of != null) {
        of.set(i);
      }
    }
    Observations observations = studies.observations();
    return numbers.entrySet().stream()
        .map(
            entry ->
                new LeftOut(
                    kind + entry.getKey(),
                    OptionalInt.empty(),
                    row -> !entry.getValue().get(observations.number(row))))
        .toList();
  }
}
