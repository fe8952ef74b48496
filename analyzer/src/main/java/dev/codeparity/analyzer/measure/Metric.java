package dev.codeparity.analyzer.measure;

/** What is counted, and what it is divided by. */
public enum Metric {
  /** Escaped fixes per KLOC-year of added code, within the follow-up window. The primary metric. */
  DEFECT_DENSITY("defect_density", "defect density", "KLOC-years"),
  /** Fixes in the same merge, or by the same accountable person within 24 hours, per KLOC-year. */
  SELF_REPAIR_RATE("self_repair_rate", "self-repair rate", "KLOC-years"),
  /**
   * First escaped fix of a commit. In {@code periods.csv} the rate is the share of commits that
   * needed a fix within the window, censoring allowed for (Kaplan–Meier).
   */
  CHANGE_FAILURE_RATE("change_failure_rate", "change failure rate", "commit-years"),
  /** Escaped fixes per day that an added code line was live. */
  DEFECTS_PER_LINE_DAY("defects_per_line_day", "defects per line-day", "line-days"),
  /** First revert of a commit, per commit-year. */
  REVERT_RATE("revert_rate", "revert rate", "commit-years"),
  /** Added lines rewritten or deleted within the churn window, per line-day. */
  CHURN_RATE("churn_rate", "churn rate", "line-days"),
  /** Of these, lines that the person who answers for them rewrote or deleted, per line-day. */
  SELF_CHURN_RATE("self_churn_rate", "self-churn rate", "line-days"),
  /** Of these, lines that others rewrote or deleted, per line-day. */
  CHURN_BY_OTHERS_RATE("churn_by_others_rate", "rate of churn by others", "line-days"),
  /**
   * Lines gone within the follow-up window, per line-day; as a curve the time until an added line
   * is changed or deleted.
   */
  LINE_SURVIVAL("line_survival", "line survival", "line-days"),
  /** Time to the first escaped fix of a commit; a curve only. */
  FIRST_FIX("first_fix", "time to first fix", "commit-years"),
  /** Violations of rules introduced, per KLOC of Java code added. */
  VIOLATIONS_PER_KLOC("violations_per_kloc", "violations per KLOC", "Java KLOC"),
  /**
   * Violations of rules introduced less those removed, per KLOC of Java code added; levels only.
   */
  NET_VIOLATIONS_PER_KLOC("net_violations_per_kloc", "net violations per KLOC", "Java KLOC"),
  /**
   * Share of the time watched, up to the follow-up window, that violations of rules stood: the
   * restricted mean of their lives by the window. As a curve the time until one is removed.
   *
   * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013)</a>
   */
  VIOLATION_SURVIVAL("violation_survival", "violation survival", "violation-days"),
  /** Mean cyclomatic complexity of the methods that a commit added; 1 is the least. */
  CYCLOMATIC_PER_METHOD("cyclomatic_per_method", "cyclomatic complexity", "methods"),
  /** Mean cognitive complexity of the methods that a commit added; 0 is the least. */
  COGNITIVE_PER_METHOD("cognitive_per_method", "cognitive complexity", "methods"),
  /** Lines of blocks that a commit added though they stand elsewhere, per KLOC of Java added. */
  CLONED_LINES_PER_KLOC("cloned_lines_per_kloc", "cloned lines per KLOC", "Java KLOC"),
  /** Fix commits landed per active author-day of the period. */
  FIX_RATE("fix_rate", "fix rate", "author-days"),
  /** Share of the defects fixed by age L that were fixed within 7 days, over followed commits. */
  FIXED_WITHIN_7("fixed_within_7", "fixed within 7 days", "fixes"),
  /** Share of the defects fixed by age L that were fixed within 30 days, over followed commits. */
  FIXED_WITHIN_30("fixed_within_30", "fixed within 30 days", "fixes"),
  /** Share of the commits of people and AI that the group wrote. */
  COMMIT_SHARE("commit_share", "share of commits", "commits"),
  /** Share of the code lines added by people and AI that the group added, imports left out. */
  CODE_LINE_SHARE("code_line_share", "share of added code lines", "code lines"),
  /** Share of the group's commits that another person reviewed, by record. */
  REVIEWED_COMMIT_SHARE("reviewed_commit_share", "commits reviewed by record", "commits"),
  /** Share of the group's added code lines that another person reviewed, by record. */
  REVIEWED_CODE_LINE_SHARE(
      "reviewed_code_line_share", "code lines reviewed by record", "code lines"),
  /**
   * Share that tells of AI in its message or identity, of the commits with AI lines by a record of
   * lines; only where there are such records.
   */
  DISCLOSED_COMMIT_SHARE("disclosed_commit_share", "AI commits that say so", "commits");

  private final String key;
  private final String title;
  private final String exposureUnit;

  Metric(String key, String title, String exposureUnit) {
    this.key = key;
    this.title = title;
    this.exposureUnit = exposureUnit;
  }

  /** The name in files and claims, for example {@code defect_density}. */
  public String key() {
    return key;
  }

  /** The name in prose, in lower case. */
  public String title() {
    return title;
  }

  /** Whether it says who did how much, and not how well. */
  public boolean isOfWork() {
    return switch (this) {
      case COMMIT_SHARE, CODE_LINE_SHARE, REVIEWED_COMMIT_SHARE, REVIEWED_CODE_LINE_SHARE -> true;
      case DISCLOSED_COMMIT_SHARE -> true;
      default -> false;
    };
  }

  /** What the events are divided by. */
  public String exposureUnit() {
    return exposureUnit;
  }
}
