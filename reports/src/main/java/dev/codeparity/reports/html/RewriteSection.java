package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose lines go, and at whose hands: AI code replaced by people, human code by AI. */
final class RewriteSection {
  private final Analysis analysis;

  /** From the first in which AI lost a line or took one. */
  private final List<String> periods;

  private RewriteSection(Analysis analysis) {
    this.analysis = analysis;
    this.periods =
        analysis.rewrites().stream()
            .filter(row -> row.periodStart().isPresent())
            .map(RewriteRecord::period)
            .distinct()
            .sorted()
            .dropWhile(
                period -> lost(period, Side.AI).lines() + lost(period, Side.HUMAN).byAi() == 0)
            .toList();
  }

  /** Empty where AI neither lost a line nor took one. */
  static Optional<ChartSection> of(Analysis analysis) {
    return analysis.rewrites().stream().anyMatch(row -> row.from().isAi() || row.to().isAi())
        ? Optional.of(new RewriteSection(analysis).section())
        : Optional.empty();
  }

  private ChartSection section() {
    List<Chart> charts = new ArrayList<>();
    if (periods.size() > 1) {
      charts.add(overTime());
    }
    return new ChartSection(
        "rewrites",
        "Rewrites",
        "Who rewrites whom",
        "Code lines that were rewritten or deleted, by who had written them and who did it. Lines"
            + " that only change their looks or move do not count.",
        false,
        List.of(whole()),
        false,
        charts);
  }

  private LostLines lost(String period, Predicate<Provenance> writer) {
    return LostLines.of(
        analysis.rewrites().stream()
            .filter(row -> row.period().equals(period) && writer.test(row.from()))
            .toList());
  }

  private LostLines lost(String period, Side side) {
    return lost(period, side::wrote);
  }

  private DataTable whole() {
    DataTable.Builder table = table("Lines that went, over the whole history", "Code of");
    for (Side side : Side.BOTH) {
      add(
          table,
          DataTable.Cell.linked(side.word(), Evidence.side(side.name()).link()),
          lost(PeriodRecord.ALL, side));
    }
    add(
        table,
        DataTable.Cell.of("mixed, or a tool's"),
        lost(PeriodRecord.ALL, who -> Side.BOTH.stream().noneMatch(side -> side.wrote(who))));
    return table.table();
  }

  private DataTable.Builder table(String caption, String first) {
    String days = analysis.run().configuration().getOrDefault("churn-window", "14");
    return DataTable.titled(caption)
        .words(first)
        .numbers("Lines gone", "by AI", "by people", "by others")
        .numbers("by the same person", "within " + days + " days");
  }

  private static void add(DataTable.Builder table, DataTable.Cell name, LostLines lost) {
    if (lost.lines() > 0) {
      table.row(
          name,
          DataTable.Cell.of(Figures.count(lost.lines())),
          share(lost.byAi(), lost),
          share(lost.byPeople(), lost),
          share(lost.byOthers(), lost),
          share(lost.bySamePerson(), lost),
          share(lost.early(), lost));
    }
  }

  private static DataTable.Cell share(long part, LostLines lost) {
    return DataTable.Cell.of(
        Figures.count(part) + " (" + Figures.percent((double) part / lost.lines()) + ")");
  }

  private Chart overTime() {
    View view =
        View.of(
                250,
                240,
                View.grid(46, 150, 14, 30),
                View.object().put("left", 40).put("right", 124))
            .axis("xAxis", View.nameAxis(periods).put("boundaryGap", false))
            .axis("yAxis", shares());
    DataTable.Builder table = table("Lines that went, by period", "Period, code of");
    for (Side side : Side.BOTH) {
      view.add(line(side));
    }
    for (String period : periods) {
      for (Side side : Side.BOTH) {
        add(table, DataTable.Cell.of(period + ", " + side.word()), lost(period, side));
      }
    }
    return Chart.of(
        "rewrites-over-time",
        "Taken by the other side",
        "Of each side's code lines that went in a period, the share that the other side replaced or"
            + " deleted. Who does most of the work takes most lines, whoever wrote them.",
        view,
        table.table());
  }

  private ObjectNode shares() {
    double most = 0;
    for (String period : periods) {
      for (Side side : Side.BOTH) {
        most = Math.max(most, taken(period, side).orElse(0));
      }
    }
    ObjectNode axis = View.valueAxis().put("min", 0);
    double top = Math.min(100, Rounded.up(Math.max(1, most)));
    axis.set("max", View.number(top));
    axis.set("interval", View.number(top == 100 ? 25 : Rounded.step(top)));
    ((ObjectNode) axis.get("axisLabel")).put("formatter", "{value}%");
    return axis;
  }

  /** In percent. */
  private OptionalDouble taken(String period, Side side) {
    OptionalDouble share = lost(period, side).shareBy(side.other());
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static String title(Side side) {
    return side == Side.AI ? "AI code by people" : "human code by AI";
  }

  private ObjectNode line(Side side) {
    ObjectNode line = View.object().put("type", "line").put("name", title(side));
    line.put("symbol", side.symbol()).put("symbolSize", 7);
    line.putObject("itemStyle").put("color", side.color());
    line.putObject("lineStyle")
        .put("color", side.color())
        .put("type", side.stroke())
        .put("width", 2);
    line.putObject("emphasis").put("disabled", true);
    ObjectNode end = line.putObject("endLabel").put("show", true).put("formatter", title(side));
    end.put("color", side.color()).put("fontWeight", 600).put("distance", 6);
    ArrayNode data = line.putArray("data");
    for (String period : periods) {
      LostLines lost = lost(period, side);
      data.addObject()
          .put(
              "tip",
              period
                  + ", "
                  + title(side)
                  + ": "
                  + Figures.count(lost.by(side.other()))
                  + " of "
                  + Figures.count((double) lost.lines(), "line", "lines"))
          .set("value", View.number(taken(period, side)));
    }
    return line;
  }
}
