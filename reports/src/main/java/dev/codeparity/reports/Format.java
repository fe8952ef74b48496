package dev.codeparity.reports;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.text.CellText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms that a report can take. */
public enum Format {
  /** Data package: CSV files with a description of every column. By default. */
  CSV,
  /** One page for people, complete in itself. By default, too. */
  HTML,
  /** Everything in one file for programs, with its schema. */
  JSON,
  /** The answer for a pull request or a build step's summary. */
  MARKDOWN,
  /** Files with a history of defects, for tools that show findings beside the code. */
  SARIF,
  /** Verdicts as test cases. */
  JUNIT,
  /** The verdict as a picture, and for an endpoint that draws one. */
  BADGE;

  /** What is written where nothing is asked for. */
  public static Set<Format> defaults() {
    return EnumSet.of(CSV, HTML);
  }

  /** The names of all, with commas between. */
  static String names() {
    return Arrays.stream(values()).map(Format::key).collect(Collectors.joining(", "));
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
        "--format: unknown format '" + CellText.visible(name) + "'. Formats: " + names());
  }
}
