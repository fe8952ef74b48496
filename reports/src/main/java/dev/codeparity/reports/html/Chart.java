package dev.codeparity.reports.html;

import dev.codeparity.reports.text.Json;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart with the table behind it.
 *
 * @param id unique in the page
 * @param description how to read it
 * @param choices names of its views; empty where there is one only
 * @param data its views as JSON, for a script element
 */
record Chart(
    String id,
    String title,
    String description,
    List<String> choices,
    String data,
    DataTable table) {

  static Chart of(String id, String title, String description, View view, DataTable table) {
    return new Chart(id, title, description, List.of(), json(List.of(view)), table);
  }

  /** A chart with a view for each choice. */
  static Chart of(
      String id,
      String title,
      String description,
      List<String> choices,
      List<View> views,
      DataTable table) {
    return new Chart(
        id, title, description, choices.size() > 1 ? choices : List.of(), json(views), table);
  }

  boolean pick() {
    return !choices.isEmpty();
  }

  private static String json(List<View> views) {
    return views.stream()
        .map(view -> inScript(Json.line(view.node())))
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  /** JSON that no HTML parser can take for the end of a script. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
