package dev.codeparity.reports;

import dev.codeparity.analyzer.claim.Outlook;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Sentences;
import dev.codeparity.reports.text.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What can be expected of so much data: chances of verdicts, and when there can be one.
 *
 * @param outlook what there is to compare
 * @param perMonth events a month, both arms together; empty if unknown
 * @param asOf the day that this is said of; empty if unknown, so that months are counted
 * @param ratios true ratios to ask about, each above 0
 */
public record PowerReport(
    Outlook outlook, OptionalDouble perMonth, Optional<Instant> asOf, List<Double> ratios) {
  private static final int WIDTH = 100;
  private static final double CHANCE = 0.8;
  private static final int NARROWEST = 7;
  private static final double SHOWN = 0.0005;
  private static final double NOW_MONTHS = 0.5;

  public PowerReport {
    ratios = List.copyOf(ratios);
  }

  /** For people; each line ended by LF. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.addAll(Wrapped.lines(events() + " " + parity(), WIDTH, ""));
    lines.add("");
    lines.add(row("If the ratio is", Sentences::word, "a verdict"));
    lines.add(row("", verdict -> "", "4 times in 5"));
    for (double ratio : ratios) {
      Map<Verdict, Double> chances = outlook.chances(ratio);
      lines.add(
          row(
              Figures.ratio(ratio),
              verdict -> percent(chances.getOrDefault(verdict, 0.0)),
              when(until(ratio))));
    }
    lines.add("");
    lines.addAll(
        Wrapped.lines(
            "The columns hold the chance of each verdict today, the last says when there is any"
                + " but inconclusive in four cases of five. Checks that may take a verdict back"
                + " are left out.",
            WIDTH,
            ""));
    return String.join("\n", lines) + "\n";
  }

  private interface Cell {
    String of(Verdict verdict);
  }

  private static String row(String ratio, Cell cell, String when) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-15s", ratio));
    for (Verdict verdict : Verdict.values()) {
      int width = Math.max(NARROWEST, Sentences.word(verdict).length() + 2);
      line.append(String.format(Locale.ROOT, "%" + width + "s", cell.of(verdict)));
    }
    return line.append("  ").append(when).toString().stripTrailing();
  }

  private static String percent(double chance) {
    return Figures.percent(chance < SHOWN ? 0 : chance);
  }

  private String events() {
    return Figures.count(outlook.events(), "event", "events")
        + " to compare"
        + (perMonth.isPresent()
            ? ", " + Figures.rate(perMonth.getAsDouble()) + " more a month"
            : "")
        + ". So much tells a ratio of "
        + Figures.ratio(outlook.minimumDetectableRatio())
        + " or more from 1 in four cases of five.";
  }

  private String parity() {
    double needed = Math.max(outlook.eventsForParity(), outlook.events());
    return "Parity within a factor of "
        + Figures.ratio(outlook.margin())
        + ", if the two are alike, takes about "
        + Figures.count(needed)
        + " in all for a chance of four in five: "
        + when(perMonth.isPresent() ? outlook.monthsUntilParity(perMonth.getAsDouble()) : none())
        + ".";
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private OptionalDouble until(double ratio) {
    return outlook.monthsUntil(ratio, CHANCE, perMonth.orElse(0));
  }

  private String when(OptionalDouble months) {
    if (months.isEmpty()) {
      return perMonth.isPresent() ? "not within ten years" : "unknown without a pace";
    }
    if (months.getAsDouble() < NOW_MONTHS) {
      return "now";
    }
    return asOf.isPresent()
        ? "by " + Times.monthAfter(asOf.get(), months.getAsDouble())
        : "in " + Figures.count(Math.ceil(months.getAsDouble()), "month", "months");
  }

  /** For programs: one JSON object on one line. */
  public String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    asOf.ifPresent(time -> fields.put("as_of", time.toString()));
    fields.put("events", outlook.events());
    perMonth.ifPresent(value -> fields.put("events_per_month", value));
    fields.put("standard_error", outlook.standardError());
    fields.put("margin", outlook.margin());
    fields.put("confidence", outlook.confidence());
    fields.put("minimum_detectable_ratio", outlook.minimumDetectableRatio());
    fields.put("events_for_parity", outlook.eventsForParity());
    perMonth.ifPresent(
        pace -> outlook.monthsUntilParity(pace).ifPresent(m -> fields.put("months_to_parity", m)));
    fields.put("ratios", ratios.stream().map(this::fields).toList());
    return Json.line(fields);
  }

  private Map<String, Object> fields(double ratio) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ratio", ratio);
    Map<String, Double> chances = new LinkedHashMap<>();
    outlook
        .chances(ratio)
        .forEach((verdict, chance) -> chances.put(verdict.name().toLowerCase(Locale.ROOT), chance));
    fields.put("chances", chances);
    until(ratio).ifPresent(months -> fields.put("months_to_verdict", months));
    return fields;
  }
}
