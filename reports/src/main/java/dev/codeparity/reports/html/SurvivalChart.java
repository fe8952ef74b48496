package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.LifetimeRow;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.LifetimeSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Kaplan–Meier curve of each side, with the numbers at risk below. */
final class SurvivalChart {
  private static final int TICKS = 4;
  private static final double[] TICK_STEPS = {1, 2, 5, 7, 15, 30, 60, 90, 180, 365, 730, 1825};

  /** What is followed from its landing on. */
  enum Curve {
    FIRST_FIX(
        Metric.FIRST_FIX,
        ComparedMetric.CHANGE_FAILURE_RATE,
        "Commits that needed a fix",
        "Share fixed for the first time by each age.",
        "commits",
        "went without a fix"),
    LINES(
        Metric.LINE_SURVIVAL,
        ComparedMetric.LINE_SURVIVAL,
        "Added lines still there",
        "Share of added code lines neither changed nor deleted by each age.",
        "lines",
        "stood"),
    VIOLATIONS(
        Metric.VIOLATION_SURVIVAL,
        ComparedMetric.VIOLATION_SURVIVAL,
        "Violations still there",
        "Share of the violations introduced that were not removed by each age.",
        "violations",
        "stood");

    private final Metric metric;
    private final String title;
    private final ComparedMetric compared;
    private final String description;
    private final String subject;
    private final String state;

    Curve(
        Metric metric,
        ComparedMetric compared,
        String title,
        String description,
        String subject,
        String state) {
      this.metric = metric;
      this.compared = compared;
      this.title = title;
      this.description = description;
      this.subject = subject;
      this.state = state;
    }

    private String ends(Analysis analysis, LifetimeRow row) {
      return this == LINES
          ? " " + LifetimeSentence.ends(analysis.survival().lineEnds(), row.windowDays())
          : "";
    }

    /** How to read the curve, and what the comparison of both says. */
    private String description(Analysis analysis) {
      return analysis.survival().lifetimes().stream()
          .filter(row -> row.metric() == compared && row.cause().isEmpty())
          .map(
              row ->
                  description
                      + " "
                      + LifetimeSentence.of(row, subject, state)
                      + ends(analysis, row))
          .findFirst()
          .orElse(description)
          .strip();
    }
  }

  private final Analysis analysis;
  private final Curve curve;
  private final boolean fixed;

  private SurvivalChart(Analysis analysis, Curve curve) {
    this.analysis = analysis;
    this.curve = curve;
    this.fixed = curve == Curve.FIRST_FIX;
  }

  /** Empty where nothing was followed. */
  static Optional<Chart> of(Analysis analysis, Curve curve) {
    return new SurvivalChart(analysis, curve).chart();
  }

  private Optional<Chart> chart() {
    List<Side> sides = Side.BOTH.stream().filter(side -> !rows(side).isEmpty()).toList();
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    double last =
        sides.stream()
            .flatMap(side -> rows(side).stream())
            .mapToDouble(SurvivalRecord::day)
            .max()
            .orElse(1);
    double step = step(last);
    double end = Math.max(step, Math.ceil(last / step - 1e-9) * step);
    int below = 66 + 18 * sides.size();
    View view =
        View.of(
                230 + below,
                210 + below,
                View.grid(76, 62, 14, below),
                View.object().put("left", 66).put("right", 60))
            .axis("xAxis", ages(step, end))
            .axis("yAxis", shares(sides))
            .together();
    for (int i = 0; i < sides.size(); i++) {
      view.add(band(sides.get(i))).add(curve(sides.get(i))).add(risk(sides.get(i), i, step));
    }
    return Optional.of(
        Chart.of(
            "survival-" + curve.metric.key().replace('_', '-'),
            curve.title,
            curve.description(analysis),
            view,
            table(sides, step)));
  }

  private List<SurvivalRecord> rows(Side side) {
    return analysis.survival().curves().stream()
        .filter(row -> row.metric() == curve.metric && row.provenance() == side.group())
        .toList();
  }

  /** Where few have the event, the share that had it is drawn, so that the axis starts at 0. */
  private double shown(double survival) {
    return 100 * (fixed ? 1 - survival : survival);
  }

  private ObjectNode shares(List<Side> sides) {
    ObjectNode axis = View.valueAxis().put("min", 0);
    double most = 0;
    for (Side side : sides) {
      for (SurvivalRecord row : rows(side)) {
        most = Math.max(most, shown(row.survival()));
      }
    }
    double top = fixed ? Math.min(100, Rounded.up(Math.max(1, 1.15 * most))) : 100;
    axis.set("max", View.number(top));
    axis.set("interval", View.number(top == 100 ? 25 : Rounded.step(top)));
    ((ObjectNode) axis.get("axisLabel")).put("formatter", "{value}%");
    return axis;
  }

  private static ObjectNode ages(double step, double end) {
    ObjectNode axis = View.valueAxis().put("min", 0);
    axis.set("max", View.number(end));
    axis.set("interval", View.number(step));
    axis.put("name", "days of age").put("nameLocation", "middle").put("nameGap", 26);
    axis.putObject("nameTextStyle").put("color", "var(--dim)").put("fontSize", 12);
    axis.putObject("splitLine").put("show", false);
    axis.putObject("axisLine").put("show", true).putObject("lineStyle").put("color", "var(--dim)");
    return axis;
  }

  private static double step(double last) {
    for (double step : TICK_STEPS) {
      if (last / step <= TICKS) {
        return step;
      }
    }
    return Rounded.up(last / TICKS);
  }

  private ObjectNode curve(Side side) {
    ObjectNode line = View.object().put("type", "line").put("name", side.word());
    line.put("step", "end").put("symbol", "none").put("z", 3);
    line.putObject("itemStyle").put("color", side.color());
    line.putObject("lineStyle")
        .put("color", side.color())
        .put("type", side.stroke())
        .put("width", 2);
    line.putObject("emphasis").put("disabled", true);
    ObjectNode label = line.putObject("endLabel").put("show", true).put("formatter", side.word());
    label.put("color", side.color()).put("fontWeight", 600).put("distance", 6);
    Side other = side.other();
    label
        .putArray("offset")
        .add(0)
        .add(EndLabels.nudge(end(side), end(other), 100, side == Side.AI));
    ArrayNode data = line.putArray("data");
    item(data, 0, shown(1), "");
    for (SurvivalRecord row : rows(side)) {
      item(data, row.day(), shown(row.survival()), tip(side, row));
    }
    return line;
  }

  private OptionalDouble end(Side side) {
    List<SurvivalRecord> rows = rows(side);
    return rows.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(shown(rows.get(rows.size() - 1).survival()));
  }

  private static void item(ArrayNode data, double day, double share, String tip) {
    ObjectNode item = data.addObject();
    item.putArray("value").add(View.number(day)).add(View.number(share));
    item.put("tip", tip);
  }

  private String tip(Side side, SurvivalRecord row) {
    return String.format(
        Locale.ROOT,
        "%s, day %s: %.1f%% (%s), %s watched",
        side.word(),
        Figures.rate(row.day()),
        shown(row.survival()),
        limits(row),
        Figures.count(row.atRisk()));
  }

  private String limits(SurvivalRecord row) {
    OptionalDouble low = fixed ? row.ciHigh() : row.ciLow();
    OptionalDouble high = fixed ? row.ciLow() : row.ciHigh();
    return low.isPresent() && high.isPresent()
        ? String.format(
            Locale.ROOT, "%.1f to %.1f", shown(low.getAsDouble()), shown(high.getAsDouble()))
        : "no interval";
  }

  private ObjectNode band(Side side) {
    ObjectNode band = View.object().put("type", "custom").put("renderItem", "band");
    band.put("silent", true).put("clip", true).put("color", side.color());
    band.put("steps", true).put("most", 100);
    ArrayNode data = band.putArray("data");
    for (SurvivalRecord row : rows(side)) {
      if (row.ciLow().isPresent() && row.ciHigh().isPresent()) {
        double a = shown(row.ciLow().getAsDouble());
        double b = shown(row.ciHigh().getAsDouble());
        data.addObject()
            .putArray("value")
            .add(View.number(row.day()))
            .add(View.number(Math.min(a, b)))
            .add(View.number(Math.max(a, b)));
      }
    }
    return band;
  }

  private ObjectNode risk(Side side, int place, double step) {
    ObjectNode risk = View.object().put("type", "custom").put("renderItem", "risk");
    risk.put("silent", true).put("clip", false).put("row", place);
    risk.put("color", side.color()).put("title", side.word());
    ArrayNode data = risk.putArray("data");
    for (double day = 0; day <= last(side); day += step) {
      ObjectNode item = data.addObject();
      item.putArray("value").add(View.number(day)).add(0);
      item.put("label", Figures.count(watched(side, day)));
    }
    return risk;
  }

  private double last(Side side) {
    List<SurvivalRecord> rows = rows(side);
    return rows.get(rows.size() - 1).day();
  }

  /** How many are watched just before an age: those at risk at the next event. */
  private double watched(Side side, double day) {
    List<SurvivalRecord> rows = rows(side);
    for (SurvivalRecord row : rows) {
      if (row.day() >= day) {
        return row.atRisk();
      }
    }
    return 0;
  }

  private DataTable table(List<Side> sides, double step) {
    DataTable.Builder table =
        DataTable.titled(curve.title + ", by age")
            .words("Side")
            .numbers("Days", "Share", "Interval", "Watched");
    for (Side side : sides) {
      List<SurvivalRecord> rows = rows(side);
      List<Double> days = new ArrayList<>();
      for (double day = step; day <= last(side); day += step) {
        days.add(day);
      }
      for (double day : days) {
        rows.stream()
            .filter(row -> row.day() <= day)
            .reduce((first, second) -> second)
            .ifPresent(
                row ->
                    table.row(
                        side.word(),
                        Figures.rate(day),
                        String.format(Locale.ROOT, "%.1f%%", shown(row.survival())),
                        limits(row),
                        Figures.count(watched(side, day))));
      }
    }
    return table.table();
  }
}
