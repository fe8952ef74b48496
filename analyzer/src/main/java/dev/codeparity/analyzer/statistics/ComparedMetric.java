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
  VIOLATIONS_PER_KLOC(EventChoice.EVERY, false, true),
  /** The part of churn that the person who answers for the lines did. */
  SELF_CHURN_RATE(EventChoice.EVERY, false, true),
  /** The part of churn that others did. */
  CHURN_BY_OTHERS_RATE(EventChoice.EVERY, false, true),
  /** Added lines gone per line-day, within the follow-up window; with Cox's model beside it. */
  LINE_SURVIVAL(EventChoice.EVERY, false, true),
  /** Share of the time watched that violations stood; with Cox's model beside it. */
  VIOLATION_SURVIVAL(EventChoice.EVERY, false, true),
  /** Mean cyclomatic complexity of the methods that a commit added. */
  CYCLOMATIC_PER_METHOD(EventChoice.EVERY, false, true),
  /** Mean cognitive complexity of the methods that a commit added. */
  COGNITIVE_PER_METHOD(EventChoice.EVERY, false, true),
  /** Lines of cloned blocks added per KLOC of Java added. */
  CLONED_LINES_PER_KLOC(EventChoice.EVERY, false, true);

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
    return switch (this) {
      case DEFECTS_PER_LINE_DAY, CHURN_RATE, SELF_CHURN_RATE, CHURN_BY_OTHERS_RATE -> true;
      case LINE_SURVIVAL -> true;
      default -> false;
    };
  }

  /** Whether its events are defects found later on, which take time to show. */
  public boolean isOfDefects() {
    return switch (this) {
      case DEFECT_DENSITY, SELF_REPAIR_RATE, CHANGE_FAILURE_RATE -> true;
      case DEFECTS_PER_LINE_DAY, REVERT_RATE -> true;
      default -> false;
    };
  }

  /** Whether all its events come with the commit itself. */
  public boolean isAtLanding() {
    return switch (this) {
      case VIOLATIONS_PER_KLOC, CYCLOMATIC_PER_METHOD, COGNITIVE_PER_METHOD -> true;
      case CLONED_LINES_PER_KLOC -> true;
      default -> false;
    };
  }

  /** Whether it is known only where the code itself was looked at. */
  public boolean isOfCode() {
    return isAtLanding() || this == VIOLATION_SURVIVAL;
  }

  /** Whether it stands beside a metric that has all the checks, so that its answers are enough. */
  public boolean isBrief() {
    return switch (this) {
      case SELF_CHURN_RATE, CHURN_BY_OTHERS_RATE, LINE_SURVIVAL, VIOLATION_SURVIVAL -> true;
      case CYCLOMATIC_PER_METHOD, COGNITIVE_PER_METHOD, CLONED_LINES_PER_KLOC -> true;
      default -> false;
    };
  }

  public FollowUp followUp(double windowDays) {
    return new FollowUp(windowDays, true, choice, firstOnly, weighted);
  }
}
