package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who wrote the code that was there at each time. */
final class LiveLinesSection {
  private final List<LiveLinesRecord> rows;
  private final List<LocalDate> dates;

  private LiveLinesSection(List<LiveLinesRecord> rows) {
    this.rows = rows;
    this.dates = rows.stream().map(LiveLinesRecord::date).distinct().sorted().toList();
  }

  static Optional<ChartSection> of(Analysis analysis) {
    LiveLinesSection lines = new LiveLinesSection(analysis.liveLines());
    boolean any = analysis.liveLines().stream().anyMatch(row -> row.codeLines() > 0);
    return any && lines.dates.size() > 1 ? Optional.of(lines.section()) : Optional.empty();
  }

  private ChartSection section() {
    List<Provenance> present =
        Arrays.stream(Provenance.values())
            .filter(who -> dates.stream().anyMatch(date -> lines(date, who) > 0))
            .toList();
    View view =
        View.of(
                330,
                330,
                View.grid(64, 40, 40, 30),
                View.object().put("left", 56).put("top", present.size() > 3 ? 78 : 56))
            .axis(
                "xAxis",
                View.nameAxis(dates.stream().map(LocalDate::toString).toList())
                    .put("boundaryGap", false))
            .axis("yAxis", View.valueAxis())
            .patterned()
            .together();
    present.forEach(who -> view.add(area(who)));
    LocalDate last = dates.get(dates.size() - 1);
    return new ChartSection(
        "live-lines",
        "Live lines",
        "Whose code is there",
        "Code lines live at the end of each period, by who wrote them last. On "
            + last
            + " AI had written "
            + Figures.percent(aiShare(last))
            + " of "
            + Figures.count(total(last))
            + ".",
        false,
        false,
        List.of(
            Chart.of(
                "live-lines-by-class",
                "Live code lines by who wrote them",
                "Stacked: the height of all is the size of the code.",
                view,
                table(present))));
  }

  private long lines(LocalDate date, Provenance who) {
    return rows.stream()
        .filter(row -> row.date().equals(date) && row.provenance() == who)
        .mapToLong(LiveLinesRecord::codeLines)
        .sum();
  }

  private long total(LocalDate date) {
    return Arrays.stream(Provenance.values()).mapToLong(who -> lines(date, who)).sum();
  }

  private double aiShare(LocalDate date) {
    long ai =
        Arrays.stream(Provenance.values())
            .filter(Provenance::isAi)
            .mapToLong(who -> lines(date, who))
            .sum();
    return total(date) == 0 ? 0 : (double) ai / total(date);
  }

  private ObjectNode area(Provenance who) {
    String color = "var(--" + who.name().toLowerCase(Locale.ROOT).replace('_', '-') + ")";
    ObjectNode line = View.object().put("type", "line").put("stack", "lines");
    line.put("name", Sentences.word(who)).put("symbol", "none");
    line.putObject("itemStyle").put("color", color);
    line.putObject("lineStyle").put("color", color).put("width", 1.5);
    line.putObject("areaStyle").put("color", color).put("opacity", 0.85);
    line.putObject("emphasis").put("disabled", true);
    ArrayNode data = line.putArray("data");
    for (LocalDate date : dates) {
      data.addObject()
          .put("value", lines(date, who))
          .put("tip", date + ", " + Sentences.word(who) + ": " + Figures.count(lines(date, who)));
    }
    return line;
  }

  private DataTable table(List<Provenance> present) {
    DataTable.Builder table = DataTable.titled("Live code lines").words("Date");
    present.forEach(who -> table.numbers(Sentences.word(who)));
    table.numbers("all", "AI's share");
    for (LocalDate date : dates) {
      List<String> cells = new ArrayList<>();
      cells.add(date.toString());
      present.forEach(who -> cells.add(Figures.count(lines(date, who))));
      cells.add(Figures.count(total(date)));
      cells.add(Figures.percent(aiShare(date)));
      table.row(cells.toArray(String[]::new));
    }
    return table.table();
  }
}
