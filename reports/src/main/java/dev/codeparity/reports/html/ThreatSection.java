package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.reports.text.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Threats to validity: a row each, with its figure for either side or for both.
 *
 * @param first those that most often change how an answer is read
 * @param more all others
 */
record ThreatSection(Optional<DataTable> first, Optional<DataTable> more) {
  private static final Set<String> FIRST =
      Set.of(
          "support",
          "follow_up_median",
          "follow_up_under_30_days",
          "persons",
          "top_person_share",
          "self_repair_share",
          "top5_share",
          "unlinked_fixes",
          "largest_merge_share",
          "mixed_share",
          "disclosed",
          "tipping_q",
          "e_value_limit",
          "design_effect");

  static Optional<ThreatSection> of(Analysis analysis) {
    Map<String, List<ThreatRecord>> byName = new LinkedHashMap<>();
    for (ThreatRecord row : analysis.threats()) {
      if (row.value().isPresent()) {
        byName.computeIfAbsent(row.threat(), name -> new ArrayList<>()).add(row);
      }
    }
    return byName.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ThreatSection(
                table("Threats to validity", byName, true),
                table("Further threats to validity", byName, false)));
  }

  private static Optional<DataTable> table(
      String caption, Map<String, List<ThreatRecord>> byName, boolean first) {
    DataTable.Builder table =
        DataTable.titled(caption)
            .words("Threat")
            .numbers("AI", "Human", "Both")
            .words("What it means");
    byName.forEach(
        (name, rows) -> {
          if (FIRST.contains(name) == first) {
            table.row(
                name(name),
                shown(rows, Optional.of(ProvenanceGroup.AI)),
                shown(rows, Optional.of(ProvenanceGroup.HUMAN)),
                both(rows),
                rows.get(0).note());
          }
        });
    return table.isEmpty() ? Optional.empty() : Optional.of(table.table());
  }

  private static String name(String threat) {
    String words = threat.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String both(List<ThreatRecord> rows) {
    String none = shown(rows, Optional.empty());
    return none.isEmpty() ? shown(rows, Optional.of(ProvenanceGroup.MIXED)) : none;
  }

  private static String shown(List<ThreatRecord> rows, Optional<ProvenanceGroup> arm) {
    return rows.stream()
        .filter(row -> row.arm().equals(arm))
        .findFirst()
        .map(row -> shown(row.value(), row.unit()))
        .orElse("");
  }

  private static String shown(OptionalDouble value, String unit) {
    double figure = value.orElse(0);
    return switch (unit) {
      case "share" -> Figures.percent(figure);
      case "days" -> Figures.rate(figure) + " days";
      case "commits", "persons", "code lines" -> Figures.count(figure);
      case "p value" -> figure < 0.001 ? "<0.001" : Figures.rate(figure);
      default -> Figures.rate(figure);
    };
  }
}
