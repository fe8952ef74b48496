package dev.codeparity.reports.html;

import java.util.List;

/**
 * A section of charts.
 *
 * @param id unique in the page
 * @param name a word for the table of contents
 * @param lead how to read what follows
 * @param key whether the marks of AI and human code need to be told
 * @param tables figures that need no chart, before the charts
 * @param pair whether charts may stand side by side
 */
record ChartSection(
    String id,
    String name,
    String title,
    String lead,
    boolean key,
    List<DataTable> tables,
    boolean pair,
    List<Chart> charts) {
  ChartSection {
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
  }

  /** A section of nothing but charts. */
  ChartSection(
      String id,
      String name,
      String title,
      String lead,
      boolean key,
      boolean pair,
      List<Chart> charts) {
    this(id, name, title, lead, key, List.of(), pair, charts);
  }

  String layout() {
    return pair ? "pair" : "stack";
  }
}
