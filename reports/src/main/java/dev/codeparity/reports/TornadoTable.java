package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Choice;
import dev.codeparity.analyzer.claim.Tornado;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** {@code tornado.csv}: how far each choice could move an answer. */
final class TornadoTable {
  private TornadoTable() {}

  static Table<Analysis, Tornado.Bar> table() {
    return new TableBuilder<Tornado.Bar>(
            "tornado",
            "One row per metric and choice, the widest first: how far its other values move the"
                + " ratio over all periods")
        .text("metric", "What is compared.", row -> row.answer().subject().metric().id())
        .always()
        .key()
        .choice("change", "The choice.", Choice.class, Tornado.Bar::choice)
        .key()
        .flag(
            "plausible",
            "Whether somebody careful could have chosen so; else it shows what an adjustment does.",
            row -> row.choice().isPlausible())
        .optionalNumber(
            "ratio", "The answer's ratio, AI over human.", row -> row.answer().result().ratio())
        .atLeast(0)
        .optionalNumber(
            "ratio_least",
            "The least ratio that the choice leads to.",
            row -> OptionalDouble.of(row.least()))
        .atLeast(0)
        .text("least_by", "What leads to it; empty for the answer itself.", Tornado.Bar::leastBy)
        .optionalNumber(
            "ratio_most",
            "The largest ratio that the choice leads to.",
            row -> OptionalDouble.of(row.most()))
        .atLeast(0)
        .text("most_by", "What leads to it; empty for the answer itself.", Tornado.Bar::mostBy)
        .number("span", "Log of the largest by the least: the bar's length.", Tornado.Bar::span)
        .atLeast(0)
        .choice("verdict", "The answer's verdict.", Verdict.class, row -> row.answer().verdict())
        .text(
            "flips",
            "What leads to a verdict that contradicts it, as NAME=VERDICT with ';' between.",
            row -> flips(row.flips()))
        .rows(TornadoTable::bars);
  }

  /** The bars of an analysis. */
  static List<Tornado.Bar> bars(Analysis analysis) {
    return Tornado.of(analysis.comparisons(), analysis.sensitivity(), analysis.run().margin());
  }

  private static String flips(List<Tornado.Flip> flips) {
    return flips.stream()
        .map(flip -> flip.by() + "=" + flip.verdict())
        .collect(Collectors.joining(";"));
  }
}
