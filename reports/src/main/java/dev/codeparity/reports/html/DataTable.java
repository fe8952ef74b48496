package dev.codeparity.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of the page. The first cell of a row names it.
 *
 * @param caption what it shows
 */
record DataTable(String caption, List<Heading> headings, List<Row> rows) {
  DataTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** A table whose rows are still to come. */
  static Builder titled(String caption) {
    return new Builder(caption);
  }

  /**
   * A column's heading.
   *
   * @param number whether it stands over figures
   */
  record Heading(String text, boolean number) {}

  record Row(List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param link the evidence behind it
   */
  record Cell(String text, Optional<String> link, boolean number, boolean first) {
    static Cell of(String text) {
      return new Cell(text, Optional.empty(), false, false);
    }

    static Cell linked(String text, String link) {
      return new Cell(text, Optional.of(link), false, false);
    }

    private Cell under(Heading heading, boolean first) {
      return new Cell(text, link, heading.number(), first);
    }
  }

  /** Collects headings, then rows. */
  static final class Builder {
    private final String caption;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Builder(String caption) {
      this.caption = caption;
    }

    Builder words(String... names) {
      for (String name : names) {
        headings.add(new Heading(name, false));
      }
      return this;
    }

    Builder numbers(String... names) {
      for (String name : names) {
        headings.add(new Heading(name, true));
      }
      return this;
    }

    Builder row(Cell... cells) {
      List<Cell> placed = new ArrayList<>();
      for (int i = 0; i < cells.length; i++) {
        placed.add(cells[i].under(headings.get(i), i == 0));
      }
      rows.add(new Row(placed));
      return this;
    }

    Builder row(String... texts) {
      return row(List.of(texts).stream().map(Cell::of).toArray(Cell[]::new));
    }

    boolean isEmpty() {
      return rows.isEmpty();
    }

    DataTable table() {
      return new DataTable(caption, headings, rows);
    }
  }
}
