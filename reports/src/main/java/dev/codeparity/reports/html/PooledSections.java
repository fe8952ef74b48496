package dev.codeparity.reports.html;

import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What several repositories say: each beside the others, all together, and whether some are amiss.
 */
final class PooledSections {
  private static final int NAMES = 236;

  /** More rows make no picture; the table has all. */
  private static final int MOST_ROWS = 60;

  private PooledSections() {}

  static List<ChartSection> of(List<PooledView.Metric> metrics) {
    List<PooledView.Metric> drawn =
        metrics.stream()
            .filter(metric -> metric.repositories().stream().anyMatch(l -> l.ratio().isPresent()))
            .toList();
    return drawn.isEmpty() ? List.of() : List.of(forests(drawn), funnels(drawn));
  }

  private static ChartSection forests(List<PooledView.Metric> metrics) {
    DataTable.Builder table =
        DataTable.titled("Ratios by metric and repository, and pooled")
            .words("Metric, repository")
            .numbers("AI events", "Human events", "Ratio", "Interval")
            .words("Verdict");
    List<View> views = new ArrayList<>();
    for (PooledView.Metric metric : metrics) {
      List<RatioRow> rows = new ArrayList<>();
      shown(metric).forEach(line -> rows.add(row(line)));
      metric.pooled().forEach(line -> rows.add(row(line)));
      views.add(Forest.of(rows, metric.margin(), NAMES));
      metric.repositories().forEach(line -> add(table, metric, line));
      metric.pooled().forEach(line -> add(table, metric, line));
    }
    return new ChartSection(
        "repositories",
        "Repositories",
        "What each repository says, and all together",
        "A ratio above 1 means that AI code has more of the bad thing. Diamonds are means of a"
            + " random effects model; \u201cone more\u201d is where the ratio of another repository"
            + " would lie. The band is parity. Of many repositories those with the smallest errors"
            + " are drawn, up to "
            + MOST_ROWS
            + ".",
        false,
        false,
        List.of(
            Chart.of(
                "forest",
                "By metric",
                "One row a repository, in order of the corpus; then the means.",
                metrics.stream().map(PooledView.Metric::name).toList(),
                views,
                table.table())));
  }

  private static List<PooledView.Line> shown(PooledView.Metric metric) {
    double most =
        metric.repositories().stream()
            .flatMapToDouble(line -> line.error().stream())
            .sorted()
            .limit(MOST_ROWS)
            .max()
            .orElse(0);
    return metric.repositories().stream()
        .filter(line -> line.error().orElse(Double.POSITIVE_INFINITY) <= most)
        .toList();
  }

  private static RatioRow row(PooledView.Line line) {
    return new RatioRow(
        CellText.visible(line.name()),
        line.strong(),
        line.ratio(),
        line.low(),
        line.high(),
        limits(line),
        line.aiEvents(),
        line.humanEvents(),
        line.verdict());
  }

  private static void add(DataTable.Builder table, PooledView.Metric metric, PooledView.Line line) {
    table.row(
        metric.name() + ", " + CellText.visible(line.name()),
        Figures.count(line.aiEvents()),
        Figures.count(line.humanEvents()),
        Figures.ratio(line.ratio()),
        limits(line),
        line.verdict());
  }

  private static String limits(PooledView.Line line) {
    return line.low().isEmpty()
        ? ""
        : Figures.ratio(line.low())
            + " to "
            + (line.high().isPresent() ? Figures.ratio(line.high()) : "no bound");
  }

  private static ChartSection funnels(List<PooledView.Metric> metrics) {
    DataTable.Builder table =
        DataTable.titled("Ratio and standard error by metric and repository")
            .words("Metric, repository")
            .numbers("Ratio", "Standard error of its log");
    List<View> views = new ArrayList<>();
    for (PooledView.Metric metric : metrics) {
      List<PooledView.Line> lines =
          metric.repositories().stream()
              .filter(line -> line.ratio().isPresent() && line.error().isPresent())
              .sorted(Comparator.comparingDouble(line -> line.error().orElse(0)))
              .toList();
      views.add(funnel(metric, lines));
      lines.forEach(
          line ->
              table.row(
                  metric.name() + ", " + CellText.visible(line.name()),
                  Figures.ratio(line.ratio()),
                  Figures.ratio(line.error())));
    }
    return new ChartSection(
        "funnel",
        "Funnel",
        "Do small repositories say the same as large ones?",
        "Above are repositories that know their ratio well, below those that do not. The lines hold"
            + " 95 % of them if all had the same ratio. More on one side below than on the other"
            + " is a sign of selection, or of small repositories that differ.",
        false,
        false,
        List.of(
            Chart.of(
                "funnel-plot",
                "Ratio against its error",
                "One point a repository.",
                metrics.stream().map(PooledView.Metric::name).toList(),
                views,
                table.table())));
  }

  private static View funnel(PooledView.Metric metric, List<PooledView.Line> lines) {
    View view = View.of(340, 340, View.grid(58, 24, 14, 58), View.object().put("left", 46));
    double deepest =
        lines.stream().mapToDouble(line -> line.error().orElse(0)).max().orElse(1) * 1.08;
    double center =
        metric.pooled().stream()
            .filter(PooledView.Line::strong)
            .flatMapToDouble(line -> line.ratio().stream())
            .findFirst()
            .orElse(1);
    double reach = Math.exp(1.96 * deepest);
    ObjectNode x = View.object().put("type", "log").put("logBase", 2);
    double least = lines.stream().mapToDouble(l -> l.ratio().orElse(1)).min().orElse(1);
    double most = lines.stream().mapToDouble(l -> l.ratio().orElse(1)).max().orElse(1);
    x.put("min", powerOfTwo(Math.min(least, center / reach), false));
    x.put("max", powerOfTwo(Math.max(most, center * reach), true));
    x.put("name", "ratio, AI to human").put("nameLocation", "middle").put("nameGap", 34);
    x.putObject("nameTextStyle").put("color", "var(--dim)").put("fontSize", 12);
    x.putObject("axisLabel").put("color", "var(--dim)").put("hideOverlap", true);
    x.putObject("axisLine").putObject("lineStyle").put("color", "var(--dim)");
    x.putObject("splitLine").put("show", false);
    ObjectNode y = View.valueAxis().put("inverse", true).put("min", 0);
    y.set("max", View.number(deepest));
    y.putObject("axisLabel").put("color", "var(--dim)").put("showMaxLabel", false);
    y.put("name", "standard error of the log").put("nameLocation", "middle").put("nameGap", 40);
    y.putObject("nameTextStyle").put("color", "var(--dim)").put("fontSize", 12);
    return view.axis("xAxis", x)
        .axis("yAxis", y)
        .add(side(center, deepest, -1))
        .add(side(center, deepest, 0))
        .add(side(center, deepest, 1))
        .add(points(lines));
  }

  /** The next power of two beyond a ratio. */
  private static double powerOfTwo(double ratio, boolean up) {
    double power = Math.log(ratio) / Math.log(2);
    return Math.pow(2, up ? Math.ceil(power) : Math.floor(power));
  }

  private static ObjectNode side(double center, double deepest, int way) {
    ObjectNode side = View.object().put("type", "line").put("symbol", "none").put("silent", true);
    side.putObject("lineStyle")
        .put("color", "var(--dim)")
        .put("width", 1)
        .put("type", way == 0 ? "solid" : "dashed");
    ArrayNode data = side.putArray("data");
    for (int step = 0; step <= 20; step++) {
      double error = deepest * step / 20;
      data.addArray()
          .add(View.number(center * Math.exp(1.96 * way * error)))
          .add(View.number(error));
    }
    return side;
  }

  private static ObjectNode points(List<PooledView.Line> lines) {
    ObjectNode points = View.object().put("type", "scatter").put("symbolSize", 8);
    points.putObject("itemStyle").put("color", "var(--ink)").put("opacity", 0.7);
    ArrayNode data = points.putArray("data");
    for (PooledView.Line line : lines) {
      ObjectNode point = data.addObject();
      point.putArray("value").add(View.number(line.ratio())).add(View.number(line.error()));
      point.put(
          "tip",
          CellText.visible(line.name())
              + "\n"
              + Figures.ratio(line.ratio())
              + ", error "
              + Figures.ratio(line.error()));
    }
    return points;
  }
}
