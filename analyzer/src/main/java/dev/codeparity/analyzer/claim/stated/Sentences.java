package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Expectation;
import dev.codeparity.analyzer.statistics.Campaign;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.growth.Growth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a careful person would write of a test. */
final class Sentences {
  private static final int TOLD = 3;

  private Sentences() {}

  static String ratio(
      Answer answer, Expected.Ratio expected, Comparison row, Interval limits, StatedClaim claim) {
    String figure =
        "The ratio of AI to human code for "
            + expected.metric().id().replace('_', ' ')
            + " is "
            + row.result().ratio().stream()
                .mapToObj(Sentences::number)
                .findFirst()
                .orElse("without bound")
            + " ("
            + range(limits)
            + ", from "
            + many(Math.round(row.basis().compared().aiEvents()), "event")
            + " of AI and "
            + count(Math.round(row.basis().compared().humanEvents()))
            + " of human code)";
    return switch (answer) {
      case SUPPORTED -> figure + ", as the claim has it";
      case REFUTED -> figure + ", which contradicts the claim";
      case INCONCLUSIVE ->
          figure
              + ": neither the claim nor its contrary can be told from it"
              + measure(expected.expectation(), claim);
    };
  }

  /** What the claim measures a ratio by, where that is a choice of its own. */
  private static String measure(Expectation expectation, StatedClaim claim) {
    return switch (expectation) {
      case PARITY, NOT_WORSE, BETTER_BY_MARGIN -> ", with a margin of " + number(claim.margin());
      case SOMEWHAT_WORSE -> ", if somewhat means up to " + number(claim.somewhat());
      case WORSE, STRICTLY_BETTER -> "";
    };
  }

  /** What would move an answer that has been given. */
  static String limits(Answer answer, StatedClaim claim, Expected.Ratio expected) {
    String margin = number(claim.margin());
    String inverse = number(1 / claim.margin());
    String place =
        switch (expected.expectation()) {
          case PARITY -> "inside " + inverse + " to " + margin;
          case NOT_WORSE -> "below " + margin;
          case BETTER_BY_MARGIN -> "below " + inverse;
          case STRICTLY_BETTER -> "below 1";
          case WORSE -> "above 1";
          case SOMEWHAT_WORSE -> "above 1 and up to " + number(claim.somewhat());
        };
    return answer == Answer.SUPPORTED
        ? "Data whose interval does not lie " + place + "."
        : "Data whose interval lies " + place + ".";
  }

  static String trend(double factor, Interval limits, int periods) {
    return "Over "
        + periods
        + " periods the ratio of AI to human code changes by a factor of "
        + number(factor)
        + " a year ("
        + range(limits)
        + ").";
  }

  static String tooFar(LocalDate by) {
    return "No forecast for "
        + by
        + ": that is further ahead than half the time that AI code has been seen, and no line"
        + " reaches so far.";
  }

  static String forecast(double ratio, Interval limits, LocalDate by) {
    return "Forecast for "
        + by
        + ": "
        + number(ratio)
        + " ("
        + range(limits)
        + "), if the line goes on as it has.";
  }

  static String factor(Campaign campaign, double claimed) {
    String fell =
        Double.isFinite(campaign.factor())
            ? "the rate fell by a factor of "
                + number(campaign.factor())
                + " ("
                + range(campaign.exact())
                + ")"
            : "the rate fell to 0, which shows a factor of "
                + number(campaign.exact().low())
                + " or more";
    return "By the claim's own counts, "
        + many(campaign.before(), "event")
        + " before and "
        + count(campaign.after())
        + " after, "
        + fell
        + "; claimed is "
        + number(claimed)
        + ".";
  }

  static String factorNeeds(double factor, double confidence) {
    return count(Campaign.eventsNeeded(factor, confidence))
        + " events before and none after, over equal spans, would show such a factor.";
  }

  static String share(Expected.Share expected, double share, Interval limits, long hits, int of) {
    String what =
        switch (expected.of()) {
          case AI_COMMITS -> "commits have a sign of AI";
          case AI_CODE_LINES -> "commits with a sign of AI added that share of the code lines";
          case REVIEWED_AI_COMMITS -> "AI commits have a person's review on record";
        };
    return String.format(
        Locale.ROOT,
        "%.0f%% (%.0f%% to %.0f%%): %,d of %,d %s; claimed are %.0f%% or more.",
        100 * share,
        100 * limits.low(),
        100 * limits.high(),
        hits,
        (long) of,
        what,
        100 * expected.least());
  }

  static String humanYears(
      Expected.HumanYears expected, double years, Interval limits, HumanPace pace) {
    return count(expected.fixes())
        + " fixes, by the claim's own count, are "
        + number(years)
        + " years ("
        + range(limits)
        + ") at the median pace of the "
        + count(pace.authors())
        + " people here who commit often and never with AI: "
        + number(pace.fixesPerYear())
        + " fixes a year; claimed are "
        + number(expected.years())
        + " or more.";
  }

  static String noHumanCode(double days, Instant last, int claimed) {
    return "The last commit without a sign of AI landed on "
        + LocalDate.ofInstant(last, ZoneOffset.UTC)
        + ", "
        + many((long) Math.floor(days), "day")
        + " before the end of observation; claimed are "
        + count(claimed)
        + ". Undisclosed AI would look the same.";
  }

  static String growth(Work of, Growth growth, double confidence) {
    Growth.Limits limits = growth.limits(confidence);
    OptionalDouble longest = growth.longestDoubling(confidence);
    String doubling =
        longest.isPresent()
            ? String.format(
                Locale.ROOT,
                "; they double in %.0f weeks (%.0f to %.0f)",
                growth.doublingWeeks(),
                growth.shortestDoubling(confidence).orElseThrow(),
                longest.getAsDouble())
            : "";
    return String.format(
        Locale.ROOT,
        "%s by active day change by %s a week (%s to %s)%s.",
        switch (of) {
          case COMMITS -> "Commits";
          case CODE_LINES -> "Code lines added";
          case AI_CODE_LINES -> "Code lines added by AI";
          case FIXES -> "Fixes";
        },
        percent(growth.slope()),
        percent(limits.low()),
        percent(limits.high()),
        doubling);
  }

  /** When the pace changed, the last times of many. */
  static String changes(List<WeeklyWork.Change> changes) {
    if (changes.isEmpty()) {
      return "No week stands out as the one from which the pace was another.";
    }
    List<String> told =
        changes.subList(Math.max(0, changes.size() - TOLD), changes.size()).stream()
            .map(
                change ->
                    "in the week of "
                        + change.from()
                        + " ("
                        + number(change.before())
                        + " to "
                        + number(change.after())
                        + " an active day)")
            .toList();
    String many = changes.size() > TOLD ? count(changes.size()) + " times, of late " : "";
    return "Seen in steps, the pace changed " + many + String.join(", ", told) + ".";
  }

  static String oversight(double gap, double half) {
    return String.format(
        Locale.ROOT,
        "AI code lines, by code lines with a recorded review, change by %s a week (%s to %s).",
        percent(gap),
        percent(gap - half),
        percent(gap + half));
  }

  /** A change on the log scale; below one in a hundred with two decimals. */
  private static String percent(double log) {
    double percent = 100 * Math.expm1(log);
    return String.format(Locale.ROOT, Math.abs(percent) < 1 ? "%+.2f%%" : "%+.1f%%", percent);
  }

  private static String range(Interval limits) {
    if (!(limits.low() > 0) && Double.isInfinite(limits.high())) {
      return "without limits";
    }
    return number(limits.low())
        + " to "
        + (Double.isFinite(limits.high()) ? number(limits.high()) : "no bound");
  }

  private static String number(double value) {
    if (value > 0 && value < 0.005) {
      return "under 0.01";
    }
    return value == Math.rint(value) && value >= 10
        ? count((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String many(long value, String unit) {
    return count(value) + " " + unit + (value == 1 ? "" : "s");
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
