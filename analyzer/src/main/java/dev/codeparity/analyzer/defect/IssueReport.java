package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.problem.UsageException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An issue of the project's tracker.
 *
 * @param key how messages name it: {@code PROJ-12}, or {@code #12}
 * @param type its type; empty if the tracker knows none
 * @param opened when it was reported, if known
 * @param labels its labels
 */
public record IssueReport(String key, String type, Optional<Instant> opened, List<String> labels) {
  /** How keys look. */
  static final String KEY = "(?:[A-Za-z][A-Za-z0-9_]{1,20}-\\d{1,8}|#\\d{1,9})";

  /** ISO-8601 with an offset, whose colon Jira leaves out. */
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private static final Pattern BUG =
      Pattern.compile(
          "(?<!not[ -]a[ -])\\b(?:bugs?|defects?|regressions?|crash(?:es)?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SECURITY =
      Pattern.compile("\\b(?:security|vulnerabilit(?:y|ies)|cve)\\b", Pattern.CASE_INSENSITIVE);

  public IssueReport {
    labels = List.copyOf(labels);
  }

  /**
   * An issue as an export has it.
   *
   * @param place where it stands, for messages
   * @throws UsageException if the key is none, or the time is
   */
  static IssueReport written(
      String place, String key, String type, String opened, List<String> labels) {
    String stripped = key.strip();
    String named = stripped.matches("\\d{1,9}") ? "#" + stripped : stripped;
    if (!named.matches(KEY)) {
      throw new UsageException(
          place + "key must be such as PROJ-12 or #12; was '" + stripped + "'");
    }
    return new IssueReport(
        named,
        type.strip(),
        moment(place, opened.strip()),
        labels.stream().map(String::strip).toList());
  }

  private static Optional<Instant> moment(String place, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text, MOMENT).toInstant());
    } catch (DateTimeParseException e) {
      throw new UsageException(
          place + "opened must be such as 2026-03-31T12:00:00Z; was '" + text + "'", e);
    }
  }

  /** Whether its type or a label calls it a defect. */
  public boolean isBug() {
    return says(BUG);
  }

  /** Whether its type or a label calls it a matter of security. */
  public boolean isSecurity() {
    return says(SECURITY);
  }

  private boolean says(Pattern pattern) {
    return pattern.matcher(type).find()
        || labels.stream().anyMatch(label -> pattern.matcher(label).find());
  }
}
