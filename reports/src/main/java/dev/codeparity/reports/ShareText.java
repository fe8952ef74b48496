package dev.codeparity.reports;

import dev.codeparity.analyzer.measure.LineShares;
import dev.codeparity.reports.text.Decimals;
import dev.codeparity.reports.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Lines by who wrote them, as cells of text, CSV and JSON. */
final class ShareText {
  private ShareText() {}

  /** The counts and the share of AI, by column name; an empty share is null in JSON. */
  static Map<String, Object> fields(String prefix, LineShares lines) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(prefix + "lines", lines.total());
    fields.put(prefix + "ai_authored", lines.aiAuthored());
    fields.put(prefix + "ai_assisted", lines.aiAssisted());
    fields.put(prefix + "mixed", lines.mixed());
    fields.put(prefix + "human", lines.human());
    fields.put(prefix + "automation", lines.automation());
    fields.put(prefix + "unknown", lines.unknown());
    fields.put(prefix + "ai_share", share(lines.aiShare()));
    return fields;
  }

  private static Object share(OptionalDouble share) {
    return share.isPresent()
        ? new BigDecimal(Decimals.text(share.getAsDouble()))
        : Optional.empty();
  }

  /** A share of the lines as people read it. */
  static String percent(long part, LineShares lines) {
    return lines.total() == 0 ? Figures.NONE : Figures.percent((double) part / lines.total());
  }

  /** Rows under a heading, the first column to the left, the others to the right. */
  static List<String> table(List<String> heading, List<List<String>> rows, Paint paint) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < heading.size(); column++) {
      int width = Width.of(heading.get(column));
      for (List<String> row : rows) {
        width = Math.max(width, Width.of(row.get(column)));
      }
      widths.add(width);
    }
    List<String> lines = new ArrayList<>();
    lines.add(paint.dim(line(heading, widths)));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder(Width.fit(cells.get(0), widths.get(0)));
    for (int column = 1; column < cells.size(); column++) {
      line.append(
          String.format(Locale.ROOT, "%" + (widths.get(column) + 2) + "s", cells.get(column)));
    }
    return line.toString().stripTrailing();
  }
}
