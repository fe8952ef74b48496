package dev.codeparity.analyzer.defect;

import java.time.Instant;
import java.util.List;
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
  private static final Pattern BUG =
      Pattern.compile(
          "(?<!not[ -]a[ -])\\b(?:bugs?|defects?|regressions?|crash(?:es)?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SECURITY =
      Pattern.compile("\\b(?:security|vulnerabilit(?:y|ies)|cve)\\b", Pattern.CASE_INSENSITIVE);

  public IssueReport {
    labels = List.copyOf(labels);
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
