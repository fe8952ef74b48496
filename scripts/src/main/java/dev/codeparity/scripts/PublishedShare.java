package dev.codeparity.scripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A release in the {@code blame.yml} that Aider publishes.
 *
 * @param start the release before it
 * @param tag its tag
 * @param ai new lines by Aider
 * @param lines new lines
 */
record PublishedShare(String start, String tag, int ai, int lines) {

  double percent() {
    return lines == 0 ? 0 : 100.0 * ai / lines;
  }

  /** Reads the file: a list of mappings, of which only the numbers and tags matter. */
  static List<PublishedShare> parse(List<String> yaml) {
    List<PublishedShare> releases = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    for (String line : yaml) {
      if (line.startsWith("- ")) {
        add(fields, releases);
        fields.clear();
      }
      int colon = line.indexOf(": ");
      boolean ofRelease = line.length() > 2 && line.charAt(2) != ' ';
      if (ofRelease && colon > 0) {
        fields.put(line.substring(2, colon), line.substring(colon + 2).strip());
      }
    }
    add(fields, releases);
    return releases;
  }

  private static void add(Map<String, String> fields, List<PublishedShare> releases) {
    String tag = fields.get("end_tag");
    if (tag != null) {
      releases.add(
          new PublishedShare(
              fields.getOrDefault("start_tag", ""),
              tag,
              Integer.parseInt(fields.getOrDefault("aider_total", "0")),
              Integer.parseInt(fields.getOrDefault("total_lines", "0"))));
    }
  }
}
