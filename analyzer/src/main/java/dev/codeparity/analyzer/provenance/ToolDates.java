package dev.codeparity.analyzer.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * Since when a tool, or the model whose name it bears, could have written anything. What claims to
 * come from it and is older comes from a person of that name, a bot that had the name before, or a
 * wrong clock.
 */
final class ToolDates {
  /** The first of all: the technical preview of GitHub Copilot. */
  private static final LocalDate FIRST = LocalDate.of(2021, 6, 29);

  private final Map<String, LocalDate> sinceByTool = new TreeMap<>();

  ToolDates() {
    for (String[] cells : RuleTable.rows("tool-dates.tsv")) {
      sinceByTool.put(cells[0], LocalDate.parse(cells[1]));
    }
  }

  /**
   * The beginning of the day, a day of grace allowed for time zones; for a tool that is not listed,
   * that of the first tool there was.
   */
  Instant since(String tool) {
    LocalDate day = sinceByTool.getOrDefault(tool, FIRST);
    return day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The table: a part of what is hashed. */
  String table() {
    return sinceByTool.toString();
  }
}
