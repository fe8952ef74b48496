package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The issues of a tracker, read from a file, and the ones that a message is about: those whose key
 * stands in its subject, or in its body after a word such as {@code closes}.
 */
public final class IssueExport {
  /** No tracker is known. */
  public static final IssueExport NONE = new IssueExport(Map.of(), "");

  private static final int LONGEST_MESSAGE = 16_000;
  private static final List<String> COLUMNS = List.of("key", "type", "opened", "labels");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final String KEY =
      "(?<![\\w/])(?:[A-Za-z][A-Za-z0-9_]{1,20}-\\d{1,8}|#\\d{1,9})\\b";
  private static final Pattern ANY = Pattern.compile(KEY);
  private static final Pattern CLOSED =
      Pattern.compile(
          "\\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?|issue|bug)\\b:?\\s{0,3}(" + KEY + ")",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, IssueReport> byKey;
  private final String sha256;

  private IssueExport(Map<String, IssueReport> byKey, String sha256) {
    this.byKey = Map.copyOf(byKey);
    this.sha256 = sha256;
  }

  /**
   * Reads a CSV file with the columns {@code key}, {@code type}, {@code opened} (ISO-8601 with an
   * offset, or empty) and {@code labels} (separated by {@code ;}); further columns are ignored. A
   * key that is only a number stands for {@code #number}.
   *
   * @throws UsageException if there is no such file, or it is not of this form
   */
  public static IssueExport read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--issues: there is no file " + file);
    }
    try {
      String text = Files.readString(file);
      return parse(file, text);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException(file + " cannot be read as CSV: " + e.getMessage(), e);
    }
  }

  private static IssueExport parse(Path file, String text) throws IOException {
    Map<String, IssueReport> byKey = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (String column : COLUMNS) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new UsageException(
              file + " has no column '" + column + "'. Needed: " + String.join(", ", COLUMNS));
        }
      }
      for (CSVRecord record : parser) {
        IssueReport issue = issue(file + ":" + parser.getCurrentLineNumber() + ": ", record);
        byKey.put(issue.key().toUpperCase(Locale.ROOT), issue);
      }
      return new IssueExport(byKey, FixRules.sha256(text));
    }
  }

  private static IssueReport issue(String place, CSVRecord record) {
    if (!record.isConsistent()) {
      throw new UsageException(place + "has " + record.size() + " fields, the header has others");
    }
    String key = record.get("key").strip();
    String named = key.matches("\\d{1,9}") ? "#" + key : key;
    if (!ANY.matcher(named).matches()) {
      throw new UsageException(place + "key must be such as PROJ-12 or #12; was '" + key + "'");
    }
    return new IssueReport(
        named,
        record.get("type").strip(),
        opened(place, record.get("opened").strip()),
        Stream.of(record.get("labels").split(";")).map(String::strip).toList());
  }

  private static Optional<Instant> opened(String place, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw new UsageException(
          place + "opened must be such as 2026-03-31T12:00:00Z; was '" + text + "'", e);
    }
  }

  /** SHA-256 of the file, in hexadecimal; empty where there is none. */
  public String sha256() {
    return sha256;
  }

  /** The known issues that a message is about, in the order in which it names them. */
  public List<IssueReport> namedBy(String message) {
    if (byKey.isEmpty()) {
      return List.of();
    }
    String text = message.strip();
    int end = text.indexOf('\n');
    String subject = end < 0 ? text : text.substring(0, end);
    Map<String, IssueReport> named = new LinkedHashMap<>();
    add(named, ANY.matcher(capped(subject)), 0);
    add(named, CLOSED.matcher(capped(text)), 1);
    return new ArrayList<>(named.values());
  }

  private void add(Map<String, IssueReport> named, Matcher matcher, int group) {
    while (matcher.find()) {
      IssueReport issue = byKey.get(matcher.group(group).toUpperCase(Locale.ROOT));
      if (issue != null) {
        named.putIfAbsent(issue.key(), issue);
      }
    }
  }

  private static String capped(String text) {
    return text.substring(0, Math.min(LONGEST_MESSAGE, text.length()));
  }
}
