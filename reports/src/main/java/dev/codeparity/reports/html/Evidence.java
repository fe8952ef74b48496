package dev.codeparity.reports.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Links to the commits that a figure was counted from, in the page's own table. */
record Evidence(List<String> terms) {
  Evidence {
    terms = List.copyOf(terms);
  }

  /** Commits of a side, {@code AI} or {@code HUMAN}. */
  static Evidence side(String side) {
    return new Evidence(List.of()).with("who", side);
  }

  static Evidence tool(String tool) {
    return new Evidence(List.of()).with("tool", tool);
  }

  /** Commits that are blamed for what was mended in a path. */
  static Evidence blamedIn(String path) {
    return new Evidence(List.of()).with("path", path);
  }

  static Evidence commit(String id) {
    return new Evidence(List.of()).with("commit", id);
  }

  static Evidence fixes() {
    return new Evidence(List.of()).with("what", "fix");
  }

  Evidence fixed() {
    return with("what", "fixed");
  }

  Evidence in(String period) {
    return period.equals("all") ? this : with("period", period);
  }

  Evidence with(String name, String value) {
    List<String> more = new ArrayList<>(terms);
    more.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    return new Evidence(more);
  }

  String link() {
    return "#commits?" + String.join("&", terms);
  }
}
