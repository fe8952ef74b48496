package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Issues of a tracker as CSV: columns {@code key}, {@code type}, {@code opened}, {@code labels}.
 */
final class IssueCsv {
  private static final List<String> COLUMNS = List.of("key", "type", "opened", "labels");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private IssueCsv() {}

  /**
   * Reads issues.
   *
   * @param name the file's name, for messages
   */
  static List<IssueReport> read(String name, String text) {
    List<IssueReport> issues = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (String column : COLUMNS) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new UsageException(
              name + " has no column '" + column + "'. Needed: " + String.join(", ", COLUMNS));
        }
      }
      for (CSVRecord record : parser) {
        issues.add(issue(name + ":" + parser.getCurrentLineNumber() + ": ", record));
      }
      return issues;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException(name + " cannot be read as CSV: " + e.getMessage(), e);
    }
  }

  private static IssueReport issue(String place, CSVRecord record) {
    if (!record.isConsistent()) {
      throw new UsageException(place + "has " + record.size() + " fields, the header has others");
    }
    return IssueReport.written(
        place,
        record.get("key"),
        record.get("type"),
        record.get("opened"),
        Stream.of(record.get("labels").split(";")).toList());
  }
}
