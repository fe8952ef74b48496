package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The data dictionary in Markdown, made of the same tables as {@code datapackage.json}. */
final class DataDictionary {
  private DataDictionary() {}

  static String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# Data dictionary");
    lines.add("");
    lines.add("What every column of the data package holds. The same words stand in");
    lines.add(
        "`datapackage.json` beside the files. A cell is empty where nothing is known; times are");
    lines.add(
        "UTC; flags are `TRUE` and `FALSE`; `commits.csv` and `authors.csv` hold the ids that");
    lines.add("the other files name.");
    for (Table<Analysis, ?> table : Tables.all()) {
      lines.add("");
      lines.add("## " + table.file());
      lines.add("");
      lines.add(table.title() + "." + key(table));
      lines.add("");
      lines.add("| column | type | meaning |");
      lines.add("| --- | --- | --- |");
      table.columns().forEach(column -> lines.add(row(column)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String key(Table<Analysis, ?> table) {
    return table.primaryKey().isEmpty()
        ? ""
        : " Key: "
            + table.primaryKey().stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "))
            + ".";
  }

  private static String row(Column<?> column) {
    return "| `"
        + column.name()
        + "` | "
        + column.type().key()
        + (column.unit().isEmpty() ? "" : ", in " + column.unit())
        + (column.required() ? "" : ", or empty")
        + " | "
        + column.description().replace("|", "\\|")
        + column
            .references()
            .map(to -> " From `" + to.table() + ".csv`, `" + to.column() + "`.")
            .orElse("")
        + (column.values().isEmpty()
            ? ""
            : " One of "
                + column.values().stream()
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "))
                + ".")
        + " |";
  }
}
