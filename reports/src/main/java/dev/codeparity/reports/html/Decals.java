package dev.codeparity.reports.html;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Patterns that tell areas and bars apart without colour. */
final class Decals {
  private static final double SLANT = Math.PI / 4;

  private Decals() {}

  static ArrayNode all() {
    ArrayNode decals = View.array();
    decals.add(plain());
    decals.add(lines(SLANT, 1, 6));
    decals.add(dots());
    decals.add(lines(-SLANT, 1, 6));
    decals.add(lines(0, 1, 5));
    decals.add(lines(SLANT, 2, 3));
    decals.add(lines(Math.PI / 2, 1, 5));
    return decals;
  }

  private static ObjectNode plain() {
    return View.object().put("symbol", "none").put("color", "var(--decal)");
  }

  private static ObjectNode lines(double rotation, int width, int gap) {
    ObjectNode decal = View.object().put("symbol", "rect").put("color", "var(--decal)");
    decal.set("rotation", View.number(rotation));
    decal.putArray("dashArrayX").add(1).add(0);
    decal.putArray("dashArrayY").add(width).add(gap);
    return decal;
  }

  private static ObjectNode dots() {
    ObjectNode decal = View.object().put("symbol", "circle").put("color", "var(--decal)");
    decal.put("symbolSize", 0.7);
    ArrayNode across = decal.putArray("dashArrayX");
    across.addArray().add(6).add(6);
    across.addArray().add(0).add(6).add(6).add(0);
    decal.putArray("dashArrayY").add(5).add(0);
    return decal;
  }
}
