package dev.codeparity.reports;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.text.CellText;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The forms that a report can take. */
public enum Format {
  /** Data package: CSV files with a description of every column. The default. */
  CSV(true),
  HTML(false),
  /** Everything in one file for programs. */
  JSON(true),
  MARKDOWN(false),
  SARIF(false),
  JUNIT(false),
  BADGE(false);

  private final boolean available;

  Format(boolean available) {
    this.available = available;
  }

  /** Whether this version can write it. */
  public boolean isAvailable() {
    return available;
  }

  /** The name on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The formats that a list names.
   *
   * @param names names with commas between, in any case, for example {@code csv,json}
   * @throws UsageException if a name is unknown, or the list is empty
   */
  public static Set<Format> parse(String names) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String name : names.split(",", -1)) {
      formats.add(one(name.strip()));
    }
    return formats;
  }

  private static Format one(String name) {
    for (Format format : values()) {
      if (format.key().equals(name.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new UsageException(
        "--format: unknown format '" + CellText.visible(name) + "'. Formats: csv, json");
  }
}
