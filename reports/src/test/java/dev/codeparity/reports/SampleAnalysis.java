package dev.codeparity.reports;

import static dev.codeparity.reports.SampleRows.AI;
import static dev.codeparity.reports.SampleRows.FIX;
import static dev.codeparity.reports.SampleRows.HUMAN;
import static dev.codeparity.reports.SampleRows.assisted;
import static dev.codeparity.reports.SampleRows.commit;
import static dev.codeparity.reports.SampleRows.comparison;
import static dev.codeparity.reports.SampleRows.defect;
import static dev.codeparity.reports.SampleRows.level;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.Change;
import dev.codeparity.analyzer.DatedAnswer;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A small analysis made by hand: three commits, of which the AI's one was fixed. */
final class SampleAnalysis {
  private SampleAnalysis() {}

  static Analysis whole() {
    return with("Add the parser", Verdict.INCONCLUSIVE);
  }

  static Analysis withSubject(String subject) {
    return with(subject, Verdict.INCONCLUSIVE);
  }

  /** A change of two commits, of which one mends what the other broke. */
  static Analysis withChange() {
    return AlteredAnalysis.of(withOption("quality", "history"))
        .violations(SampleParts.violationsOfChange())
        .change(new Change(HUMAN, List.of(AI), List.of("src/Printer.java", "src/New.java")))
        .analysis();
  }

  /** The same history, had no evidence of AI been seen. */
  static Analysis allHuman() {
    Analysis whole = whole();
    List<CommitRecord> commits = new ArrayList<>(whole.commits());
    commits.set(1, commit(AI, "a0002", 1, "Add the printer", CommitRecord.Label.human(), false));
    return AlteredAnalysis.of(whole).commits(commits).analysis();
  }

  /** As many human commits as asked for, one a day. */
  static Analysis withCommits(int count) {
    List<CommitRecord> commits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = String.format(Locale.ROOT, "%040x", i);
      commits.add(commit(id, "a0001", 0, "Commit " + i, CommitRecord.Label.human(), false));
    }
    return AlteredAnalysis.of(whole())
        .commits(commits)
        .evidence(List.of())
        .defects(List.of())
        .warnings(List.of())
        .analysis();
  }

  static Analysis withVerdict(Verdict verdict, Reason... reasons) {
    return with("Add the parser", verdict, reasons);
  }

  static Analysis withoutAi() {
    return firstCommits(1);
  }

  /** As much of the history as comes before AI, and nothing that is measured. */
  static Analysis firstCommits(int count) {
    Analysis whole = whole();
    return AlteredAnalysis.of(whole)
        .unmeasured()
        .commits(whole.commits().subList(0, count))
        .analysis();
  }

  /** As many periods as a long history has. */
  static Analysis withManyPeriods() {
    List<PeriodRecord> periods = new ArrayList<>();
    for (int year = 2000; year < 2026; year++) {
      LocalDate start = LocalDate.of(year, 1, 1);
      periods.add(
          level(Integer.toString(year), start, ProvenanceGroup.AI, Metric.DEFECT_DENSITY, 1, 2));
    }
    return withPeriods(periods.toArray(PeriodRecord[]::new));
  }

  static Analysis withPeriods(PeriodRecord... more) {
    Analysis whole = whole();
    List<PeriodRecord> periods = new ArrayList<>(whole.periods());
    periods.addAll(List.of(more));
    return AlteredAnalysis.of(whole).periods(periods).analysis();
  }

  /** Beside those on where the labels come from, which come last. */
  static Analysis withThreats(ThreatRecord... more) {
    List<ThreatRecord> threats = new ArrayList<>(List.of(more));
    threats.add(share("recorded_by_identity_author", 0.16));
    threats.add(share("recorded_by_trailer", 0.97));
    threats.add(share("ratio_at_label_sensitivity", 1.52));
    return AlteredAnalysis.of(whole()).threats(threats).analysis();
  }

  private static ThreatRecord share(String threat, double value) {
    return new ThreatRecord(threat, Optional.empty(), OptionalDouble.of(value), "share", "");
  }

  static Analysis withSensitivity(Comparison... rows) {
    return AlteredAnalysis.of(whole()).sensitivity(List.of(rows)).analysis();
  }

  static Analysis withOption(String name, String value) {
    Analysis whole = whole();
    Map<String, String> options = new TreeMap<>(whole.run().configuration());
    options.put(name, value);
    return AlteredAnalysis.of(whole).run(SampleParts.facts(options)).analysis();
  }

  private static Analysis with(String subject, Verdict verdict, Reason... reasons) {
    Comparison headline = comparison(Method.PERSON_TIME_MH, 1.34, 0.82, 2.19, verdict, reasons);
    return new Analysis(
        SampleParts.facts(),
        Optional.of(headline),
        List.of(
            commit(HUMAN, "a0001", 0, subject, CommitRecord.Label.human(), false),
            commit(AI, "a0002", 1, "Add the printer", assisted(), false),
            commit(FIX, "a0001", 12, "Fix the printer", CommitRecord.Label.human(), true)),
        SampleParts.evidence(),
        List.of(defect("src/Printer.java", Optional.empty())),
        SampleParts.violations(),
        SampleParts.methods(),
        SampleParts.clones(),
        SampleParts.rewrites(),
        SampleParts.survival(),
        List.of(
            level("2026-Q1", LocalDate.of(2026, 1, 1), ProvenanceGroup.AI, Metric.DEFECT_DENSITY),
            level(
                "2026-Q1", LocalDate.of(2026, 1, 1), ProvenanceGroup.HUMAN, Metric.DEFECT_DENSITY),
            level("all", null, ProvenanceGroup.AI, Metric.DEFECT_DENSITY),
            level("all", null, ProvenanceGroup.HUMAN, Metric.DEFECT_DENSITY),
            level("all", null, ProvenanceGroup.AI, Metric.REVERT_RATE),
            level("all", null, ProvenanceGroup.HUMAN, Metric.REVERT_RATE)),
        List.of(
            headline,
            comparison(Method.PEOPLE, 1.34, 0.7, 2.6, Verdict.INCONCLUSIVE),
            comparison(Method.WITHIN_AUTHOR, 1.1, 0.6, 2, Verdict.INCONCLUSIVE),
            comparison(Method.SELF_REPAIR_COUNTED, 1.5, 1.05, 2.1, Verdict.WORSE)),
        List.of(comparison(Method.MIXED_AS_AI, 1.3, 0.8, 2.1, Verdict.INCONCLUSIVE)),
        List.of(
            new ThreatRecord(
                "unlinked_fixes",
                Optional.empty(),
                OptionalDouble.of(0.1),
                "",
                "Fixes of which nobody knows what they fixed.")),
        List.of(new AdoptionRecord("2026-Q1", "tool", "", 1, 20)),
        List.of(new LiveLinesRecord(LocalDate.of(2026, 3, 31), Provenance.HUMAN, 40)),
        SampleParts.authors(),
        List.of(new DatedAnswer(Instant.parse("2026-03-31T23:59:59Z"), headline)),
        SampleParts.claims(),
        Optional.empty(),
        List.of("shallow clone, so history is cut: ask first@example.com"),
        new TreeMap<>(Map.of("walk", Duration.ofMillis(1234))));
  }
}
