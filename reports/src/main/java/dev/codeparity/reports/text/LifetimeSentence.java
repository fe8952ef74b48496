package dev.codeparity.reports.text;

import dev.codeparity.analyzer.claim.LifetimeRow;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

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

  /**
   * What ended code lines within a window, by shares of all; empty where none was ended.
   *
   * @param rows of {@code line_ends.csv}
   */
  public static String ends(List<LineEndRecord> rows, double windowDays) {
    List<String> parts = new ArrayList<>();
    for (LineEnd end : List.of(LineEnd.FIX, LineEnd.AI, LineEnd.PEOPLE)) {
      OptionalDouble ai = share(rows, ProvenanceGroup.AI, end, windowDays);
      OptionalDouble human = share(rows, ProvenanceGroup.HUMAN, end, windowDays);
      if (ai.isPresent() || human.isPresent()) {
        parts.add(
            words(end)
                + " ended "
                + Figures.percent(ai.orElse(0))
                + (parts.isEmpty() ? " of AI's lines" : "")
                + " and "
                + Figures.percent(human.orElse(0))
                + (parts.isEmpty() ? " of people's" : ""));
      }
    }
    return parts.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, "Within %s days %s.", Figures.count(windowDays), String.join(", ", parts));
  }

  private static String words(LineEnd end) {
    return switch (end) {
      case FIX -> "a fix";
      case AI -> "other work of AI";
      case PEOPLE -> "other work of people";
      case OTHER -> "others";
    };
  }

  private static OptionalDouble share(
      List<LineEndRecord> rows, ProvenanceGroup group, LineEnd end, double untilDay) {
    return rows.stream()
        .filter(row -> row.provenance() == group && row.end() == end && row.day() < untilDay)
        .mapToDouble(LineEndRecord::share)
        .max();
  }

  private static String means(LifetimeRow.Means means, String subject, String state) {
    return String.format(
        Locale.ROOT,
        "Of %s alike in month, place and size, AI's %s for %s of their first %s days on average, people's"
            + " for %s: a difference of %s days (%s to %s).",
        subject,
        state,
        days(means.ai()),
        Figures.count(means.horizonDays()),
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
