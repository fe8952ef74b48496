package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Outlook;
import dev.codeparity.analyzer.claim.Pace;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import dev.codeparity.reports.text.Times;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to tell someone whose question the data leave open: when an answer can be expected, and what
 * the measures that need no waiting say already.
 */
final class NextAnswer {
  private static final double FOUR_IN_FIVE = 0.8;
  private static final double CLEARLY_WORSE = 2;

  /** More fixes are no cure for these. */
  private static final Set<Reason> NOT_FOR_LACK_OF_FIXES =
      EnumSet.of(
          Reason.NO_COMPARABLE_HUMAN_CODE,
          Reason.NO_HUMAN_CODE,
          Reason.TOO_FEW_PEOPLE,
          Reason.METHODS_DISAGREE,
          Reason.COMMIT_HABITS);

  private static final Set<Reason> TOO_FEW_TO_TELL =
      EnumSet.of(
          Reason.CLUSTERED_EVENTS,
          Reason.TOO_FEW_CLUSTERS,
          Reason.NO_INTERVAL,
          Reason.NO_EVENTS,
          Reason.NO_AI_CODE);

  private static final List<Metric> WITHOUT_WAITING =
      List.of(Metric.CHURN_RATE, Metric.SELF_REPAIR_RATE);

  private final Analysis analysis;
  private final Comparison headline;

  NextAnswer(Analysis analysis, Comparison headline) {
    this.analysis = analysis;
    this.headline = headline;
  }

  /** Sentences; empty where there is an answer already. */
  String text() {
    return isOpen()
        ? Stream.of(expected(), meanwhile())
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining(" "))
        : "";
  }

  private boolean isOpen() {
    return switch (headline.verdict()) {
      case INCONCLUSIVE, NOT_WORSE, NOT_BETTER -> true;
      case WORSE, BETTER, PARITY -> false;
    };
  }

  private String expected() {
    List<Reason> reasons = headline.conclusion().reasons();
    if (reasons.stream().anyMatch(NOT_FOR_LACK_OF_FIXES::contains)) {
      return "More fixes alone would not change that.";
    }
    if (reasons.stream().anyMatch(TOO_FEW_TO_TELL::contains)) {
      return watched();
    }
    Optional<Outlook> outlook =
        Outlook.of(headline, analysis.run().margin(), analysis.run().confidence());
    OptionalDouble pace = Pace.of(analysis.threats());
    if (outlook.isEmpty() || pace.isEmpty()) {
      return "";
    }
    double perMonth = pace.getAsDouble();
    return perMonth > 0
        ? atPace(outlook.get(), perMonth)
        : "None has come in for half a year, so no date can be given.";
  }

  private String atPace(Outlook outlook, double perMonth) {
    return "At the present pace, "
        + (perMonth < 1 ? Figures.rate(perMonth) : Figures.count(perMonth))
        + " a month, parity "
        + could("be shown", outlook.monthsUntilParity(perMonth))
        + "; a ratio of "
        + Figures.ratio(CLEARLY_WORSE)
        + " "
        + could("be told from 1", outlook.monthsUntil(CLEARLY_WORSE, FOUR_IN_FIVE, perMonth))
        + ".";
  }

  private String could(String verb, OptionalDouble months) {
    if (months.isEmpty()) {
      return "could not " + verb + " within ten years";
    }
    return months.getAsDouble() == 0
        ? "could " + verb + " now"
        : "could " + verb + " by " + Times.monthAfter(analysis.run().asOf(), months.getAsDouble());
  }

  /** How long the AI commits have been watched, where that is not long. */
  private String watched() {
    OptionalDouble median =
        analysis.threats().stream()
            .filter(row -> row.threat().equals("follow_up_median"))
            .filter(row -> row.arm().equals(Optional.of(ProvenanceGroup.AI)))
            .map(ThreatRecord::value)
            .findFirst()
            .orElseGet(OptionalDouble::empty);
    double window = headline.subject().windowDays();
    return median.isPresent() && median.getAsDouble() < window
        ? "Half of the AI commits have been watched for under "
            + Figures.count(Math.ceil(median.getAsDouble()), "day", "days")
            + "; defects are counted for "
            + Figures.count(window)
            + ", so look again then."
        : "";
  }

  private String meanwhile() {
    String told =
        WITHOUT_WAITING.stream()
            .flatMap(metric -> analysis.comparisons().stream().filter(row -> answers(row, metric)))
            .filter(this::isTold)
            .map(NextAnswer::figure)
            .collect(Collectors.joining("; "));
    return told.isEmpty() ? "" : "What needs no waiting tells already: " + told + ".";
  }

  private static boolean answers(Comparison row, Metric metric) {
    return row.isAnswer()
        && row.subject().metric().id().equals(metric.key())
        && row.subject().period().equals(PeriodRecord.ALL)
        && row.subject().population().equals(PeriodRecord.ALL);
  }

  /** A verdict; of a difference only if it stands among all that are printed. */
  private boolean isTold(Comparison row) {
    boolean ofDifference = row.verdict() == Verdict.WORSE || row.verdict() == Verdict.BETTER;
    return row.verdict() != Verdict.INCONCLUSIVE
        && row.result().high().isPresent()
        && (!ofDifference || row.fragility().q().orElse(0) <= 1 - analysis.run().confidence());
  }

  private static String figure(Comparison row) {
    String metric =
        row.subject().metric().id().equals(Metric.CHURN_RATE.key())
            ? "lines are rewritten at a ratio of "
            : "repairs on the spot have a ratio of ";
    return metric
        + Figures.ratio(row.result().ratio())
        + " ("
        + Figures.ratio(row.result().low())
        + " to "
        + Figures.ratio(row.result().high())
        + ", "
        + Sentences.word(row.verdict())
        + ")";
  }
}
