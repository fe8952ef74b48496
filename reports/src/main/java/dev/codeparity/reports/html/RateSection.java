package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Levels;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Levels over time, AI and human side by side, with their confidence bands. */
final class RateSection {
  private static final List<Metric> SHOWN =
      List.of(
          Metric.DEFECT_DENSITY,
          Metric.CHANGE_FAILURE_RATE,
          Metric.SELF_REPAIR_RATE,
          Metric.FIX_RATE,
          Metric.CHURN_RATE,
          Metric.REVERT_RATE);

  /** How many periods before the first with AI are drawn, so that the old do not hide the new. */
  private static final int BEFORE_AI = 12;

  /** With more periods, the lines alone are drawn. */
  private static final int MOST_MARKS = 40;

  private final Levels levels;
  private final List<String> periods;
  private final boolean cut;

  private RateSection(Levels levels) {
    this.levels = levels;
    List<String> all = levels.periods();
    int first =
        (int)
            all.stream()
                .takeWhile(
                    period ->
                        SHOWN.stream()
                            .noneMatch(
                                metric ->
                                    levels
                                        .level(period, metric, ProvenanceGroup.AI)
                                        .filter(row -> row.exposure() > 0)
                                        .isPresent()))
                .count();
    int start = first == all.size() ? 0 : Math.max(0, first - BEFORE_AI);
    this.periods = all.subList(start, all.size());
    this.cut = start > 0;
  }

  static Optional<ChartSection> of(Analysis analysis, Levels levels) {
    RateSection rates = new RateSection(levels);
    List<Chart> charts = SHOWN.stream().flatMap(metric -> rates.chart(metric).stream()).toList();
    if (charts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChartSection(
            "levels",
            "Over time",
            "Levels over time",
            "What was counted in the commits of each period, not yet compared like with like. Bands"
                + " are "
                + Figures.confidence(analysis.run().confidence())
                + " intervals; high ones are cut off at the top."
                + (rates.cut
                    ? " What is older than " + rates.periods.get(0) + " is in periods.csv."
                    : ""),
            analysis.headline().isPresent(),
            true,
            charts));
  }

  private Optional<Chart> chart(Metric metric) {
    List<Side> sides =
        Side.BOTH.stream().filter(side -> !rows(metric, side.group()).isEmpty()).toList();
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    double most = most(metric, sides);
    View view =
        View.of(250, 230, View.grid(46, 62, 14, 30), View.object().put("left", 40).put("right", 60))
            .axis("xAxis", View.nameAxis(periods).put("boundaryGap", periods.size() == 1))
            .axis("yAxis", axis(metric, most));
    DataTable.Builder table =
        DataTable.titled(Sentences.label(metric) + " by period")
            .words("Period", "Side")
            .numbers("Level", "Interval", "Events")
            .words("Exposure");
    for (Side side : sides) {
      view.add(band(metric, side, most)).add(line(metric, side));
      rows(metric, side.group()).forEach(row -> add(table, metric, side, row));
    }
    return Optional.of(
        Chart.of(
            "level-" + metric.key().replace('_', '-'),
            Sentences.label(metric),
            "",
            view,
            table.table()));
  }

  private List<PeriodRecord> rows(Metric metric, ProvenanceGroup group) {
    List<PeriodRecord> rows = new ArrayList<>();
    for (String period : periods) {
      levels
          .level(period, metric, group)
          .filter(row -> row.rate().isPresent())
          .ifPresent(rows::add);
    }
    return rows;
  }

  /** The top of the axis: the highest level, and as much of the bands as leaves it readable. */
  private double most(Metric metric, List<Side> sides) {
    double level = 0;
    double limit = 0;
    for (Side side : sides) {
      for (PeriodRecord row : rows(metric, side.group())) {
        level = Math.max(level, row.rate().orElse(0));
        limit = Math.max(limit, row.ciHigh().orElse(0));
      }
    }
    double top = level == 0 ? limit : Math.min(1.6 * level, Math.max(limit, level));
    return shown(metric, top == 0 ? 1 : top);
  }

  private static double shown(Metric metric, double value) {
    return switch (metric) {
      case CHANGE_FAILURE_RATE -> 100 * value;
      case DEFECTS_PER_LINE_DAY, CHURN_RATE -> 1000 * value;
      default -> value;
    };
  }

  private static ObjectNode axis(Metric metric, double most) {
    ObjectNode axis = View.valueAxis().put("min", 0);
    axis.set("max", View.number(Rounded.up(most)));
    axis.set("interval", View.number(Rounded.step(Rounded.up(most))));
    if (metric == Metric.CHANGE_FAILURE_RATE) {
      ((ObjectNode) axis.get("axisLabel")).put("formatter", "{value}%");
    }
    return axis;
  }

  private ObjectNode line(Metric metric, Side side) {
    ObjectNode line = View.object().put("type", "line").put("name", side.word());
    line.put("symbol", periods.size() > MOST_MARKS ? "none" : side.symbol());
    line.put("symbolSize", 7).put("z", 3);
    line.putObject("itemStyle").put("color", side.color());
    line.putObject("lineStyle")
        .put("color", side.color())
        .put("type", side.stroke())
        .put("width", 2);
    line.putObject("emphasis").put("disabled", true);
    ObjectNode end = line.putObject("endLabel").put("show", true).put("formatter", side.word());
    end.put("color", side.color()).put("fontWeight", 600).put("distance", 6);
    end.putArray("offset").add(0).add(nudge(metric, side));
    ArrayNode data = line.putArray("data");
    for (int i = 0; i < periods.size(); i++) {
      Optional<PeriodRecord> row =
          levels.level(periods.get(i), metric, side.group()).filter(r -> r.rate().isPresent());
      if (row.isPresent()) {
        ObjectNode item = data.addObject();
        item.putArray("value")
            .add(i)
            .add(View.number(shown(metric, row.get().rate().getAsDouble())));
        item.put("tip", tip(metric, side, row.get()));
      } else {
        data.addObject().putArray("value").add(i).addNull();
      }
    }
    return line;
  }

  /** How far the label at the end of a line gives way to that of the other side, in pixels. */
  private int nudge(Metric metric, Side side) {
    Side other = side.other();
    return EndLabels.nudge(
        last(metric, side), last(metric, other), most(metric, Side.BOTH), side == Side.AI);
  }

  private OptionalDouble last(Metric metric, Side side) {
    List<PeriodRecord> rows = rows(metric, side.group());
    return rows.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(shown(metric, rows.get(rows.size() - 1).rate().orElse(0)));
  }

  private ObjectNode band(Metric metric, Side side, double most) {
    ObjectNode band = View.object().put("type", "custom").put("renderItem", "band");
    band.put("silent", true).put("clip", true).put("color", side.color());
    band.set("most", View.number(Rounded.up(most)));
    ArrayNode data = band.putArray("data");
    for (int i = 0; i < periods.size(); i++) {
      Optional<PeriodRecord> row =
          levels.level(periods.get(i), metric, side.group()).filter(r -> r.ciLow().isPresent());
      ArrayNode value = data.addObject().putArray("value").add(i);
      if (row.isPresent()) {
        value.add(View.number(shown(metric, row.get().ciLow().getAsDouble())));
        double high = row.get().ciHigh().orElse(Double.MAX_VALUE);
        value.add(View.number(Math.min(shown(metric, high), 2 * Rounded.up(most))));
      } else {
        value.addNull().addNull();
      }
    }
    return band;
  }

  private static String tip(Metric metric, Side side, PeriodRecord row) {
    return row.period()
        + ", "
        + side.word()
        + ": "
        + Sentences.level(metric, row.rate().orElse(0))
        + (limits(metric, row).isEmpty() ? "" : " (" + limits(metric, row) + ")")
        + "\n"
        + Figures.count(row.events(), "event", "events");
  }

  private static String limits(Metric metric, PeriodRecord row) {
    if (row.ciLow().isEmpty()) {
      return "";
    }
    String low = Sentences.level(metric, row.ciLow().getAsDouble());
    return row.ciHigh().isPresent()
        ? low + " to " + Sentences.level(metric, row.ciHigh().getAsDouble())
        : "over " + low;
  }

  private static void add(DataTable.Builder table, Metric metric, Side side, PeriodRecord row) {
    Evidence commits = Evidence.side(side.name()).in(row.period());
    table.row(
        DataTable.Cell.of(row.period()),
        DataTable.Cell.linked(side.word(), commits.link()),
        DataTable.Cell.of(Sentences.level(metric, row.rate().orElse(0))),
        DataTable.Cell.of(limits(metric, row)),
        DataTable.Cell.of(Figures.count(row.events())),
        DataTable.Cell.of(Figures.rate(row.exposure()) + " " + metric.exposureUnit()));
  }
}
