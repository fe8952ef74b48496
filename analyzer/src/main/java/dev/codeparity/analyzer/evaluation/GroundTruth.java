package dev.codeparity.analyzer.evaluation;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Fixes of which the bug-inducing commits are known.
 *
 * @param rows the fixes, in the order of the file
 */
public record GroundTruth(List<TruthRow> rows) {
  private static final String REPOSITORY = "repo";
  private static final String FIX = "fix_sha";
  private static final String INDUCING = "inducing_shas";
  private static final String KIND = "kind";
  private static final Pattern NAME = Pattern.compile("[\\w.-]{1,100}/[\\w.-]{1,100}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{7,64}");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  public GroundTruth {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file with the columns {@code repo}, {@code fix_sha} and {@code inducing_shas}
   * (separated by spaces), and perhaps {@code kind}; further columns are ignored.
   *
   * @throws UsageException if there is no such file, or it is not of this form
   */
  public static GroundTruth read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + file);
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      for (String column : List.of(REPOSITORY, FIX, INDUCING)) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new UsageException(
              file + " has no column '" + column + "'. Needed: repo, fix_sha, inducing_shas");
        }
      }
      boolean hasKinds = parser.getHeaderNames().contains(KIND);
      List<TruthRow> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(row(file, parser.getCurrentLineNumber(), record, hasKinds));
      }
      if (rows.isEmpty()) {
        throw new UsageException(file + " has no rows");
      }
      return new GroundTruth(rows);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException(file + " cannot be read as CSV: " + e.getMessage(), e);
    }
  }

  private static TruthRow row(Path file, long line, CSVRecord record, boolean hasKinds) {
    String place = file + ":" + line + ": ";
    if (!record.isConsistent()) {
      throw new UsageException(place + "has " + record.size() + " fields, the header has others");
    }
    String repository = record.get(REPOSITORY).strip();
    if (!NAME.matcher(repository).matches()) {
      throw new UsageException(place + "repo must be owner/name; was '" + repository + "'");
    }
    List<String> inducing =
        Arrays.stream(record.get(INDUCING).strip().split("\\s+"))
            .filter(id -> !id.isEmpty())
            .map(id -> id(place + INDUCING, id))
            .distinct()
            .toList();
    String kind = hasKinds ? record.get(KIND).strip() : "";
    return new TruthRow(repository, id(place + FIX, record.get(FIX).strip()), inducing, kind);
  }

  private static String id(String place, String text) {
    String id = text.toLowerCase(Locale.ROOT);
    if (!ID.matcher(id).matches()) {
      throw new UsageException(
          place + " must be a commit id of 7 hexadecimal digits or more; was '" + text + "'");
    }
    return id;
  }
}
