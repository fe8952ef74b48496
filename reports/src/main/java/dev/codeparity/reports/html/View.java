package dev.codeparity.reports.html;

import dev.codeparity.reports.text.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a chart shows, as an option of ECharts; {@code charts.js} adds fonts and tooltips.
 *
 * @param node what the script reads
 * @see <a href="https://echarts.apache.org/en/option.html">the options</a>
 */
record View(ObjectNode node) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final MathContext FOR_PICTURES = new MathContext(5);
  private static final String DIM = "var(--dim)";

  /**
   * A view.
   *
   * @param height in pixels
   * @param narrowHeight its height where it is narrow, as on a phone
   * @param grid the place of the axes in it
   * @param narrowGrid what differs in the grid where it is narrow
   */
  static View of(int height, int narrowHeight, ObjectNode grid, ObjectNode narrowGrid) {
    ObjectNode root = object();
    root.put("height", height).put("narrowHeight", narrowHeight).set("narrow", narrowGrid);
    root.putObject("option").set("grid", grid);
    return new View(root);
  }

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static ObjectNode grid(int left, int right, int top, int bottom) {
    return object().put("left", left).put("right", right).put("top", top).put("bottom", bottom);
  }

  /** A number short enough for a picture; null where there is none. */
  static JsonNode number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : NODES.nullNode();
  }

  static JsonNode number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return NODES.nullNode();
    }
    BigDecimal rounded = new BigDecimal(Decimals.text(value)).round(FOR_PICTURES);
    return NODES.numberNode(rounded);
  }

  ObjectNode option() {
    return (ObjectNode) node.get("option");
  }

  View add(ObjectNode series) {
    option().withArray("series").add(series);
    return this;
  }

  View axis(String name, ObjectNode axis) {
    option().set(name, axis);
    return this;
  }

  /** One tooltip for all that stands above a place of the axis. */
  View together() {
    node.put("together", true);
    return this;
  }

  /** A legend over the chart, and patterns besides colours. */
  View patterned() {
    ObjectNode legend = option().putObject("legend");
    legend
        .put("top", 0)
        .put("left", 0)
        .put("selectedMode", false)
        .put("itemGap", 18)
        .put("icon", "roundRect");
    legend.putObject("textStyle").put("color", "var(--ink)");
    ObjectNode aria = option().putObject("aria");
    aria.put("enabled", true);
    aria.putObject("label").put("enabled", false);
    ObjectNode decal = aria.putObject("decal").put("show", true);
    decal.set("decals", Decals.all());
    return this;
  }

  /** An axis of values, its lines no louder than they need be. */
  static ObjectNode valueAxis() {
    ObjectNode axis = object().put("type", "value");
    axis.putObject("axisLabel").put("color", DIM);
    axis.putObject("axisLine").put("show", false);
    axis.putObject("axisTick").put("show", false);
    axis.putObject("splitLine").putObject("lineStyle").put("color", "var(--line)");
    axis.put("splitNumber", 4);
    return axis;
  }

  /** An axis of names. */
  static ObjectNode nameAxis(Iterable<String> names) {
    ObjectNode axis = object().put("type", "category");
    ArrayNode data = axis.putArray("data");
    names.forEach(data::add);
    axis.putObject("axisLabel").put("color", DIM).put("hideOverlap", true);
    axis.putObject("axisLine").putObject("lineStyle").put("color", DIM);
    axis.putObject("axisTick").put("show", false);
    return axis;
  }
}
