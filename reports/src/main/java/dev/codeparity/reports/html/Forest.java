package dev.codeparity.reports.html;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ratios with their intervals, one under the other, against the margin of parity. */
final class Forest {
  private static final int ROW = 27;
  private static final int NARROW_ROW = 44;
  private static final int AROUND = 66;

  /** The axis reaches at least from 1/2 to 2 and at most from 1/8 to 8. */
  private static final double NEAREST = 2;

  private static final double FARTHEST = 8;

  private Forest() {}

  /**
   * A view of rows.
   *
   * @param margin the margin of parity, above 1
   * @param left room for names in pixels
   */
  static View of(List<RatioRow> rows, double margin, int left) {
    View view =
        View.of(
            rows.size() * ROW + AROUND,
            rows.size() * NARROW_ROW + AROUND,
            View.grid(left, 264, 8, 58),
            View.object().put("left", 16).put("right", 16));
    double reach = reach(rows);
    ObjectNode x = View.object().put("type", "log").put("logBase", 2);
    x.put("min", 1 / reach).put("max", reach);
    x.put("name", "◂ fewer in AI code     ratio, AI to human     more in AI code ▸");
    x.put("nameLocation", "middle").put("nameGap", 34);
    x.putObject("nameTextStyle").put("color", "var(--dim)").put("fontSize", 12);
    x.putObject("axisLabel").put("color", "var(--dim)");
    x.putObject("axisLine").putObject("lineStyle").put("color", "var(--dim)");
    x.putObject("splitLine").put("show", false);
    ObjectNode y = View.object().put("type", "category").put("inverse", true).put("show", false);
    ArrayNode names = y.putArray("data");
    ObjectNode series = View.object().put("type", "custom").put("renderItem", "interval");
    series.put("clip", false).put("least", 1 / reach).put("most", reach);
    series.putObject("emphasis").put("disabled", true);
    series.putObject("encode").put("y", 0).putArray("x").add(1).add(2).add(3);
    ArrayNode data = series.putArray("data");
    for (int i = 0; i < rows.size(); i++) {
      names.add(Integer.toString(i));
      data.add(item(i, rows.get(i)));
    }
    marks(series, margin);
    return view.axis("xAxis", x).axis("yAxis", y).add(series);
  }

  private static ObjectNode item(int place, RatioRow row) {
    ObjectNode item = View.object();
    double at = row.drawn() ? row.ratio().getAsDouble() : 1;
    item.putArray("value")
        .add(place)
        .add(View.number(Math.max(at, 1e-6)))
        .add(View.number(row.drawn() ? Math.max(row.low(), 1e-6) : 1))
        .add(View.number(row.drawn() ? Math.min(row.high(), 1e6) : 1));
    return item.put("name", row.name())
        .put("figures", row.figures())
        .put("verdict", row.verdict())
        .put("strong", row.strong())
        .put("drawn", row.drawn())
        .put("tip", row.tip());
  }

  private static void marks(ObjectNode series, double margin) {
    ObjectNode area = series.putObject("markArea").put("silent", true);
    area.putObject("itemStyle").put("color", "var(--band)");
    ArrayNode ends = area.putArray("data").addArray();
    ends.addObject().set("xAxis", View.number(1 / margin));
    ends.addObject().set("xAxis", View.number(margin));
    ObjectNode one = series.putObject("markLine").put("silent", true).put("symbol", "none");
    one.putObject("label").put("show", false);
    one.putObject("lineStyle").put("color", "var(--dim)").put("type", "solid").put("width", 1);
    one.putArray("data").addObject().put("xAxis", 1);
  }

  private static double reach(List<RatioRow> rows) {
    double reach = NEAREST;
    for (RatioRow row : rows) {
      if (row.drawn()) {
        double ends = Math.max(row.high(), 1 / Math.max(row.low(), 1 / FARTHEST));
        while (reach < FARTHEST && reach < ends) {
          reach *= 2;
        }
      }
    }
    return reach;
  }
}
