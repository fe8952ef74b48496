package dev.codeparity.analyzer.statistics;

import java.util.Locale;

/** What is compared: which events, of which exposure. Above 1, a ratio is to AI's disadvantage. */
public enum ComparedMetric {
  /** Escaped fixes per KLOC-year; the primary metric. */
  DEFECT_DENSITY(EventChoice.ESCAPED, false, false),
  /** Self-repairs per KLOC-year. */
  SELF_REPAIR_RATE(EventChoice.SELF_REPAIR, false, false),
  /** First escaped fixes per commit-year; then a commit is no longer at risk. */
  CHANGE_FAILURE_RATE(EventChoice.ESCAPED, true, false),
  /** Escaped fixes per live line-day. */
  DEFECTS_PER_LINE_DAY(EventChoice.ESCAPED, false, false),
  /** First reverts per commit-year. */
  REVERT_RATE(EventChoice.EVERY, true, false),
  /** Added lines rewritten or deleted per line-day; an event weighs its lines. */
  CHURN_RATE(EventChoice.EVERY, false, true),
  /** Violations of rules introduced per KLOC of Java added; all at age 0, so without follow-up. */
  VIOLATIONS_PER_KLOC(EventChoice.EVERY, false, true);

  private final EventChoice choice;
  private final boolean firstOnly;
  private final boolean weighted;

  ComparedMetric(EventChoice choice, boolean firstOnly, boolean weighted) {
    this.choice = choice;
    this.firstOnly = firstOnly;
    this.weighted = weighted;
  }

  /** The name in files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public EventChoice choice() {
    return choice;
  }

  /** Whether exposure is counted in commits, not in lines. */
  public boolean perCommit() {
    return firstOnly;
  }

  /** Whether events count by weight and so do not come one by one. */
  public boolean weighted() {
    return weighted;
  }

  /** Whether it rests on what became of single lines, which a table of commits cannot tell. */
  public boolean byLineDays() {
    return this == DEFECTS_PER_LINE_DAY || this == CHURN_RATE;
  }

  /** Whether its events are defects found later on, which take time to show. */
  public boolean isOfDefects() {
    return this != CHURN_RATE && this != VIOLATIONS_PER_KLOC;
  }

  /** Whether all its events come with the commit itself. */
  public boolean isAtLanding() {
    return this == VIOLATIONS_PER_KLOC;
  }

  public FollowUp followUp(double windowDays) {
    return new FollowUp(windowDays, true, choice, firstOnly, weighted);
  }
}
