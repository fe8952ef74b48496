package dev.codeparity.reports.ci;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.quality.QualityRule;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.reports.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change did to violations of PMD's rules, where what commits did to them was asked for. */
final class ChangedViolations {
  private static final int MOST_RULES = 8;

  private ChangedViolations() {}

  /**
   * Lines of Markdown; none where it was not asked.
   *
   * @param commits full ids of those of the change
   */
  static List<String> lines(Analysis analysis, Set<String> commits) {
    if (!analysis.run().configuration().getOrDefault("quality", "off").equals("history")) {
      return List.of();
    }
    List<ViolationRecord> own =
        analysis.violations().stream()
            .filter(row -> row.commit().filter(commits::contains).isPresent())
            .toList();
    List<ViolationRecord> introduced = of(own, ViolationEvent.Kind.INTRODUCED);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "Violations of rules: "
            + Figures.count(introduced.size())
            + " introduced ("
            + Figures.count(introduced.stream().filter(ViolationRecord::open).count())
            + " still there), "
            + Figures.count(of(own, ViolationEvent.Kind.REMOVED).size())
            + " removed.");
    table(introduced, lines);
    return lines;
  }

  private static List<ViolationRecord> of(List<ViolationRecord> rows, ViolationEvent.Kind event) {
    return rows.stream().filter(row -> row.event() == event).toList();
  }

  private static void table(List<ViolationRecord> introduced, List<String> lines) {
    Map<QualityRule, Long> counts =
        introduced.stream()
            .filter(ViolationRecord::open)
            .map(ViolationRecord::rule)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    if (counts.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("| rule | priority | introduced |");
    lines.add("| --- | ---: | ---: |");
    counts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<QualityRule, Long>>comparingInt(e -> e.getKey().priority())
                .thenComparing(e -> -e.getValue())
                .thenComparing(e -> e.getKey().name()))
        .limit(MOST_RULES)
        .forEach(
            entry ->
                lines.add(
                    "| "
                        + Markdown.text(entry.getKey().name())
                        + " | "
                        + entry.getKey().priority()
                        + " | "
                        + Figures.count(entry.getValue())
                        + " |"));
  }
}
