package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which AI tools were used when. */
final class AdoptionSection {
  private static final int MOST_TOOLS = 6;
  private static final int MOST_IN_A_ROW = 5;
  private static final String OTHERS = "others";

  private AdoptionSection() {}

  static Optional<ChartSection> of(Analysis analysis) {
    if (analysis.adoption().isEmpty()) {
      return Optional.empty();
    }
    List<String> periods =
        analysis.adoption().stream().map(AdoptionRecord::period).distinct().sorted().toList();
    List<String> tools = tools(analysis);
    View view =
        View.of(
                340,
                380,
                View.grid(46, 12, tools.size() > MOST_IN_A_ROW ? 66 : 42, 30),
                View.object().put("left", 40).put("top", 42 + 26 * (tools.size() / 3)))
            .axis("xAxis", View.nameAxis(periods))
            .axis("yAxis", View.valueAxis().put("minInterval", 1))
            .patterned();
    for (int i = 0; i < tools.size(); i++) {
      view.add(bars(analysis, periods, tools, i));
    }
    Chart chart =
        Chart.of(
            "adoption-by-tool",
            "Commits of the AI side by tool",
            "The tool that the evidence names, by period of landing.",
            view,
            table(analysis));
    return Optional.of(
        new ChartSection(
            "adoption",
            "Adoption",
            "Which AI, and when",
            "Only AI that left a trace in the history can be counted.",
            false,
            false,
            List.of(chart)));
  }

  private static List<String> tools(Analysis analysis) {
    Map<String, Long> commits = new TreeMap<>();
    analysis
        .adoption()
        .forEach(row -> commits.merge(name(row.tool()), (long) row.commits(), Long::sum));
    List<String> ordered =
        commits.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    if (ordered.size() <= MOST_TOOLS) {
      return ordered;
    }
    List<String> shown = new ArrayList<>(ordered.subList(0, MOST_TOOLS));
    shown.add(OTHERS);
    return shown;
  }

  private static String name(String tool) {
    return tool.isEmpty() ? "tool not named" : CellText.visible(tool);
  }

  private static ObjectNode bars(
      Analysis analysis, List<String> periods, List<String> tools, int tool) {
    ObjectNode bars = View.object().put("type", "bar").put("stack", "tools");
    bars.put("name", tools.get(tool)).put("barMaxWidth", 56);
    bars.putObject("itemStyle")
        .put("color", "var(--c" + (tool + 1) + ")")
        .put("borderColor", "var(--paper)")
        .put("borderWidth", 1);
    bars.putObject("emphasis").put("disabled", true);
    ArrayNode data = bars.putArray("data");
    for (String period : periods) {
      long commits =
          analysis.adoption().stream()
              .filter(row -> row.period().equals(period))
              .filter(row -> isOf(row, tools.get(tool), tools))
              .mapToLong(AdoptionRecord::commits)
              .sum();
      data.addObject()
          .put("value", commits)
          .put(
              "tip",
              period
                  + ", "
                  + tools.get(tool)
                  + ": "
                  + Figures.count((double) commits, "commit", "commits"));
    }
    return bars;
  }

  private static boolean isOf(AdoptionRecord row, String tool, List<String> tools) {
    return tool.equals(OTHERS) ? !tools.contains(name(row.tool())) : name(row.tool()).equals(tool);
  }

  private record Use(String period, String tool) {}

  private static DataTable table(Analysis analysis) {
    Map<Use, List<AdoptionRecord>> uses = new LinkedHashMap<>();
    analysis.adoption().stream()
        .sorted(Comparator.comparing(AdoptionRecord::period).thenComparing(AdoptionRecord::tool))
        .forEach(
            row ->
                uses.computeIfAbsent(new Use(row.period(), row.tool()), use -> new ArrayList<>())
                    .add(row));
    DataTable.Builder table =
        DataTable.titled("Commits of the AI side by period and tool")
            .words("Period", "Tool", "Models")
            .numbers("Commits", "Code lines added");
    uses.forEach(
        (use, rows) ->
            table.row(
                DataTable.Cell.of(use.period()),
                DataTable.Cell.of(name(use.tool())),
                DataTable.Cell.of(models(rows)),
                DataTable.Cell.linked(
                    Figures.count(rows.stream().mapToLong(AdoptionRecord::commits).sum()),
                    Evidence.tool(CellText.visible(use.tool())).in(use.period()).link()),
                DataTable.Cell.of(
                    Figures.count(rows.stream().mapToLong(AdoptionRecord::codeLinesAdded).sum()))));
    return table.table();
  }

  private static String models(List<AdoptionRecord> rows) {
    return String.join(
        ", ",
        rows.stream()
            .filter(row -> !row.model().isEmpty())
            .map(row -> CellText.visible(row.model()) + " (" + Figures.count(row.commits()) + ")")
            .toList());
  }
}
