package dev.codeparity.reports.html;

import java.util.List;

/**
 * A section of charts.
 *
 * @param id unique in the page
 * @param name a word for the table of contents
 * @param lead how to read what follows
 * @param key whether the marks of AI and human code need to be told
 * @param pair whether charts may stand side by side
 */
record ChartSection(
    String id,
    String name,
    String title,
    String lead,
    boolean key,
    boolean pair,
    List<Chart> charts) {
  ChartSection {
    charts = List.copyOf(charts);
  }

  String layout() {
    return pair ? "pair" : "stack";
  }
}
