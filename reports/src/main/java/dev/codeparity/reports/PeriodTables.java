package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables of figures over time: levels, curves, adoption, live code. */
final class PeriodTables {
  private static final List<String> METRICS =
      Arrays.stream(Metric.values()).map(Metric::key).toList();

  private PeriodTables() {}

  static Table<Analysis, SurvivalRecord> survival() {
    return new TableBuilder<SurvivalRecord>(
            "survival", "One row per metric, provenance and time: Kaplan–Meier curves")
        .text("metric", "Whose curve it is.", row -> row.metric().key())
        .always()
        .only(METRICS)
        .key()
        .choice(
            "provenance",
            "Whose commits; AI is the AI side of the comparison.",
            ProvenanceGroup.class,
            SurvivalRecord::provenance)
        .key()
        .number("day", "Age.", SurvivalRecord::day)
        .unit("days")
        .atLeast(0)
        .key()
        .number(
            "at_risk",
            "Commits, lines or violations watched just before that age.",
            SurvivalRecord::atRisk)
        .atLeast(0)
        .number(
            "events",
            "Commits fixed, or lines or violations gone, at that age.",
            SurvivalRecord::events)
        .atLeast(0)
        .number(
            "survival", "Share still without the event after that age.", SurvivalRecord::survival)
        .share()
        .optionalNumber("ci_low", "Lower confidence limit.", SurvivalRecord::ciLow)
        .share()
        .optionalNumber("ci_high", "Upper confidence limit.", SurvivalRecord::ciHigh)
        .share()
        .rows(analysis -> analysis.survival().curves());
  }

  static Table<Analysis, PeriodRecord> periods() {
    return new TableBuilder<PeriodRecord>(
            "periods", "One row per period, provenance and metric: levels")
        .text("period", "Month, quarter, year, or 'all'.", PeriodRecord::period)
        .always()
        .key()
        .optionalDate(
            "period_start",
            "First day of the period (UTC); empty for 'all'.",
            PeriodRecord::periodStart)
        .choice(
            "provenance",
            "Whose commits; AI is the AI side of the comparison.",
            ProvenanceGroup.class,
            PeriodRecord::provenance)
        .key()
        .text("metric", "What is measured.", row -> row.metric().key())
        .always()
        .only(METRICS)
        .key()
        .number(
            "events",
            "How many events; below 0 for net_violations_per_kloc where more went than came.",
            PeriodRecord::events)
        .number("exposure", "What the events are divided by.", PeriodRecord::exposure)
        .atLeast(0)
        .text("exposure_unit", "The unit of the exposure.", row -> row.metric().exposureUnit())
        .always()
        .optionalNumber(
            "rate",
            "Events per unit of exposure; a share for change_failure_rate, the fixed_within and"
                + " the _share metrics; empty without exposure.",
            PeriodRecord::rate)
        .optionalNumber("ci_low", "Lower confidence limit.", PeriodRecord::ciLow)
        .optionalNumber("ci_high", "Upper confidence limit.", PeriodRecord::ciHigh)
        .optionalNumber(
            "age_days", "The age at which a share is read; empty for rates.", PeriodRecord::ageDays)
        .unit("days")
        .optionalNumber(
            "top5_share",
            "Share of the events that the five most blamed commits hold.",
            PeriodRecord::top5Share)
        .share()
        .rows(Analysis::periods);
  }

  static Table<Analysis, RewriteRecord> rewrites() {
    return new TableBuilder<RewriteRecord>(
            "rewrites", "One row per period and who rewrote whose lines")
        .text(
            "period", "When the lines went: month, quarter, year, or 'all'.", RewriteRecord::period)
        .always()
        .key()
        .optionalDate(
            "period_start",
            "First day of the period (UTC); empty for 'all'.",
            RewriteRecord::periodStart)
        .choice(
            "from_provenance",
            "Who wrote the code lines that went.",
            Provenance.class,
            RewriteRecord::from)
        .key()
        .choice(
            "to_provenance",
            "Who rewrote or deleted them; a merge, where it dropped them.",
            Provenance.class,
            RewriteRecord::to)
        .key()
        .flag(
            "same_person",
            "Whether the same person answers for both commits.",
            RewriteRecord::samePerson)
        .key()
        .count("lines", "Code lines that went.", RewriteRecord::lines)
        .unit("lines")
        .count(
            "lines_in_window",
            "Those that went within the churn window of their landing.",
            RewriteRecord::linesInWindow)
        .unit("lines")
        .rows(Analysis::rewrites);
  }

  static Table<Analysis, AdoptionRecord> adoption() {
    return new TableBuilder<AdoptionRecord>("adoption", "One row per period, tool and model")
        .text("period", "Month, quarter or year.", AdoptionRecord::period)
        .always()
        .key()
        .text("tool", "The AI tool; empty where the evidence names none.", AdoptionRecord::tool)
        .key()
        .text("model", "The AI model; empty where the evidence names none.", AdoptionRecord::model)
        .key()
        .count("commits", "Commits of the AI side.", AdoptionRecord::commits)
        .unit("commits")
        .count("code_lines_added", "Code lines that they added.", AdoptionRecord::codeLinesAdded)
        .unit("lines")
        .rows(Analysis::adoption);
  }

  static Table<Analysis, LiveLinesRecord> liveLines() {
    return new TableBuilder<LiveLinesRecord>("live_lines", "One row per date and provenance")
        .optionalDate("date", "The day (UTC).", row -> Optional.of(row.date()))
        .always()
        .key()
        .choice("provenance", "Who wrote the lines.", Provenance.class, LiveLinesRecord::provenance)
        .key()
        .count("code_lines", "Code lines live at the end of that day.", LiveLinesRecord::codeLines)
        .unit("lines")
        .rows(Analysis::liveLines);
  }
}
