package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.quality.QualityRule;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that are broken most often. */
final class RuleTable {
  private static final int MOST = 12;

  private RuleTable() {}

  /** How often a rule was broken. */
  private static final class Breaks {
    private long ai;
    private long human;
    private long open;

    private void add(Side side, ViolationRecord row) {
      if (side == Side.AI) {
        ai++;
      } else {
        human++;
      }
      open += row.open() ? 1 : 0;
    }

    private long all() {
      return ai + human;
    }
  }

  static Optional<DataTable> of(Analysis analysis, QualityCounts counts, boolean headOnly) {
    Map<QualityRule, Breaks> breaks = new HashMap<>();
    for (ViolationRecord row : analysis.violations()) {
      if (row.event() != ViolationEvent.Kind.REMOVED) {
        row.commit()
            .flatMap(counts::side)
            .ifPresent(
                side -> breaks.computeIfAbsent(row.rule(), rule -> new Breaks()).add(side, row));
      }
    }
    List<Map.Entry<QualityRule, Breaks>> most =
        breaks.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<QualityRule, Breaks>>comparingLong(
                        entry -> -entry.getValue().all())
                    .thenComparing(entry -> entry.getKey().name()))
            .limit(MOST)
            .toList();
    if (most.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(headOnly ? standing(most) : introduced(most, counts));
  }

  private static DataTable standing(List<Map.Entry<QualityRule, Breaks>> rules) {
    DataTable.Builder table =
        DataTable.titled("Rules most often broken at the head")
            .words("Rule", "Set")
            .numbers("Priority", "in AI code", "in human code");
    rules.forEach(
        entry ->
            table.row(
                CellText.visible(entry.getKey().name()),
                CellText.visible(entry.getKey().ruleSet()),
                Figures.count(entry.getKey().priority()),
                Figures.count(entry.getValue().ai),
                Figures.count(entry.getValue().human)));
    return table.table();
  }

  private static DataTable introduced(
      List<Map.Entry<QualityRule, Breaks>> rules, QualityCounts counts) {
    DataTable.Builder table =
        DataTable.titled("Rules most often broken")
            .words("Rule", "Set")
            .numbers(
                "Priority", "by AI", "by people", "AI per KLOC", "people per KLOC", "standing");
    for (Map.Entry<QualityRule, Breaks> entry : rules) {
      QualityRule rule = entry.getKey();
      Breaks breaks = entry.getValue();
      Evidence commits = Evidence.breaking(CellText.visible(rule.name()));
      table.row(
          DataTable.Cell.of(CellText.visible(rule.name())),
          DataTable.Cell.of(CellText.visible(rule.ruleSet())),
          DataTable.Cell.of(Figures.count(rule.priority())),
          DataTable.Cell.linked(Figures.count(breaks.ai), commits.with("who", "AI").link()),
          DataTable.Cell.linked(Figures.count(breaks.human), commits.with("who", "HUMAN").link()),
          per(breaks.ai, counts.javaKloc(Side.AI)),
          per(breaks.human, counts.javaKloc(Side.HUMAN)),
          DataTable.Cell.of(Figures.count(breaks.open)));
    }
    return table.table();
  }

  private static DataTable.Cell per(long count, double kloc) {
    return DataTable.Cell.of(kloc > 0 ? Figures.rate(count / kloc) : Figures.NONE);
  }
}
