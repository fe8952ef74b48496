package dev.codeparity.reports;

import dev.codeparity.analyzer.store.StoreState;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is kept between runs, as text to read or as JSON. */
public final class CacheReport {
  private static final double MEBIBYTE = 1 << 20;

  private CacheReport() {}

  /** The stores, a line each, and a line for each kind of results. */
  public static String text(List<StoreState> stores) {
    if (stores.isEmpty()) {
      return "Nothing is kept.\n";
    }
    List<String> lines = new ArrayList<>();
    for (StoreState store : stores) {
      lines.add(
          CellText.visible(store.file().toString())
              + ": "
              + size(store.bytes())
              + ", "
              + Figures.count((double) store.results(), "result", "results"));
      for (StoreState.Kept kept : store.kinds()) {
        lines.add(
            "  "
                + CellText.visible(kept.kind())
                + ": "
                + Figures.count((double) kept.results(), "result", "results")
                + ", "
                + size(kept.bytes()));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** One line that says how much was freed. */
  public static String cleared(long bytes) {
    return bytes == 0 ? "Nothing was kept.\n" : "Cleared " + size(bytes) + ".\n";
  }

  private static String size(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / MEBIBYTE);
  }

  /** One JSON object with the list {@code stores}. */
  public static String json(List<StoreState> stores) {
    return document(Map.of("stores", stores.stream().map(CacheReport::fields).toList()));
  }

  /** One JSON object with the bytes freed. */
  public static String clearedJson(long bytes) {
    return document(Map.of("bytes_freed", bytes));
  }

  private static String document(Object value) {
    return new String(Json.document(value), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> fields(StoreState store) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", store.file().toString());
    fields.put("bytes", store.bytes());
    fields.put("results", store.results());
    fields.put("kinds", store.kinds().stream().map(CacheReport::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(StoreState.Kept kept) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kept.kind());
    fields.put("results", kept.results());
    fields.put("bytes", kept.bytes());
    return fields;
  }
}
