package dev.codeparity.reports.text;

import dev.codeparity.analyzer.claim.LifetimeRow;
import java.util.Locale;

/** Says how long things last on both sides, as far as the data tell. */
public final class LifetimeSentence {
  private LifetimeSentence() {}

  /**
   * One or two sentences; empty where too few are watched for a comparison.
   *
   * @param subject what lasts, such as {@code commits}
   * @param state how it lasts, such as {@code go without a fix}
   */
  public static String of(LifetimeRow row, String subject, String state) {
    return row.means().map(means -> means(means, subject, state) + hazards(row)).orElse("");
  }

  private static String means(LifetimeRow.Means means, String subject, String state) {
    return String.format(
        Locale.ROOT,
        "Of their first %s days AI %s %s for %s, human ones like them for %s: %s days (%s to %s).",
        Figures.rate(means.horizonDays()),
        subject,
        state,
        days(means.ai()),
        days(means.human()),
        signed(means.difference()),
        signed(means.low()),
        signed(means.high()));
  }

  private static String hazards(LifetimeRow row) {
    return row.hazards().filter(LifetimeRow.Hazards::changesWithAge).isPresent()
        ? " How the two compare changes with age, so no one ratio tells it."
        : "";
  }

  private static String days(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.1f", value);
  }
}
