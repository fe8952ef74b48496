package dev.codeparity.reports;

import static dev.codeparity.reports.SampleRows.AI;
import static dev.codeparity.reports.SampleRows.FIX;
import static dev.codeparity.reports.SampleRows.HUMAN;
import static dev.codeparity.reports.SampleRows.START;
import static dev.codeparity.reports.SampleRows.assisted;
import static dev.codeparity.reports.SampleRows.commit;
import static dev.codeparity.reports.SampleRows.comparison;
import static dev.codeparity.reports.SampleRows.defect;
import static dev.codeparity.reports.SampleRows.level;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.Change;
import dev.codeparity.analyzer.DatedAnswer;
import dev.codeparity.analyzer.RunFacts;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.LifetimeRow;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Survival;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.Looks;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.Clone;
import dev.codeparity.analyzer.quality.MethodChange;
import dev.codeparity.analyzer.quality.MethodFacts;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.QualityRule;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.analyzer.statistics.ComparedMetric;
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
    Analysis whole = withOption("quality", "history");
    return new Analysis(
        whole.run(),
        whole.headline(),
        whole.commits(),
        whole.evidence(),
        whole.defects(),
        List.of(
            new ViolationRecord(
                Optional.of(AI),
                "src/Printer.java",
                new QualityRule(QualityLanguage.JAVA, "AvoidCatchingNPE", "Error Prone", 2),
                ViolationEvent.Kind.INTRODUCED,
                7,
                "Printer#print",
                Optional.of(AI),
                Optional.of(Provenance.AI_ASSISTED),
                OptionalDouble.of(11),
                true)),
        whole.methods(),
        whole.clones(),
        whole.rewrites(),
        whole.survival(),
        whole.periods(),
        whole.comparisons(),
        whole.sensitivity(),
        whole.threats(),
        whole.adoption(),
        whole.liveLines(),
        whole.authors(),
        whole.history(),
        whole.claims(),
        Optional.of(new Change(HUMAN, List.of(AI), List.of("src/Printer.java", "src/New.java"))),
        whole.warnings(),
        whole.timings());
  }

  /** The same history, had no evidence of AI been seen. */
  static Analysis allHuman() {
    Analysis whole = whole();
    List<CommitRecord> commits = new ArrayList<>(whole.commits());
    commits.set(1, commit(AI, "a0002", 1, "Add the printer", CommitRecord.Label.human(), false));
    return new Analysis(
        whole.run(),
        whole.headline(),
        commits,
        whole.evidence(),
        whole.defects(),
        whole.violations(),
        whole.methods(),
        whole.clones(),
        whole.rewrites(),
        whole.survival(),
        whole.periods(),
        whole.comparisons(),
        whole.sensitivity(),
        whole.threats(),
        whole.adoption(),
        whole.liveLines(),
        whole.authors(),
        whole.history(),
        whole.claims(),
        whole.change(),
        whole.warnings(),
        whole.timings());
  }

  /** As many human commits as asked for, one a day. */
  static Analysis withCommits(int count) {
    Analysis whole = whole();
    List<CommitRecord> commits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = String.format(Locale.ROOT, "%040x", i);
      commits.add(commit(id, "a0001", 0, "Commit " + i, CommitRecord.Label.human(), false));
    }
    return new Analysis(
        whole.run(),
        whole.headline(),
        commits,
        List.of(),
        List.of(),
        whole.violations(),
        whole.methods(),
        whole.clones(),
        whole.rewrites(),
        whole.survival(),
        whole.periods(),
        whole.comparisons(),
        whole.sensitivity(),
        whole.threats(),
        whole.adoption(),
        whole.liveLines(),
        whole.authors(),
        whole.history(),
        whole.claims(),
        whole.change(),
        List.of(),
        whole.timings());
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
    return new Analysis(
        whole.run(),
        Optional.empty(),
        whole.commits().subList(0, count),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Survival(List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        whole.authors(),
        List.of(),
        whole.claims(),
        whole.change(),
        List.of(),
        whole.timings());
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
    return whole(whole.run(), periods, whole.sensitivity(), whole.threats());
  }

  /** Beside those on where the labels come from, which come last. */
  static Analysis withThreats(ThreatRecord... more) {
    Analysis whole = whole();
    List<ThreatRecord> threats = new ArrayList<>(List.of(more));
    threats.add(share("recorded_by_identity_author", 0.16));
    threats.add(share("recorded_by_trailer", 0.97));
    threats.add(share("ratio_at_label_sensitivity", 1.52));
    return whole(whole.run(), whole.periods(), whole.sensitivity(), threats);
  }

  private static ThreatRecord share(String threat, double value) {
    return new ThreatRecord(threat, Optional.empty(), OptionalDouble.of(value), "share", "");
  }

  static Analysis withSensitivity(Comparison... rows) {
    Analysis whole = whole();
    return whole(whole.run(), whole.periods(), List.of(rows), whole.threats());
  }

  static Analysis withOption(String name, String value) {
    Analysis whole = whole();
    Map<String, String> options = new TreeMap<>(whole.run().configuration());
    options.put(name, value);
    return whole(facts(options), whole.periods(), whole.sensitivity(), whole.threats());
  }

  private static Analysis whole(
      RunFacts facts,
      List<PeriodRecord> periods,
      List<Comparison> sensitivity,
      List<ThreatRecord> threats) {
    Analysis whole = whole();
    return new Analysis(
        facts,
        whole.headline(),
        whole.commits(),
        whole.evidence(),
        whole.defects(),
        whole.violations(),
        whole.methods(),
        whole.clones(),
        whole.rewrites(),
        whole.survival(),
        periods,
        whole.comparisons(),
        sensitivity,
        threats,
        whole.adoption(),
        whole.liveLines(),
        whole.authors(),
        whole.history(),
        whole.claims(),
        whole.change(),
        whole.warnings(),
        whole.timings());
  }

  private static Analysis with(String subject, Verdict verdict, Reason... reasons) {
    Comparison headline = comparison(Method.PERSON_TIME_MH, 1.34, 0.82, 2.19, verdict, reasons);
    return new Analysis(
        facts(),
        Optional.of(headline),
        List.of(
            commit(HUMAN, "a0001", 0, subject, CommitRecord.Label.human(), false),
            commit(AI, "a0002", 1, "Add the printer", assisted(), false),
            commit(FIX, "a0001", 12, "Fix the printer", CommitRecord.Label.human(), true)),
        List.of(
            new EvidenceRecord(
                AI,
                EvidenceRecord.Kind.PROVENANCE,
                true,
                "trailer-co-author",
                Optional.of(Channel.TRAILER),
                Optional.of(Confidence.CERTAIN),
                "tool",
                "",
                "Co-authored-by: tool <tool@example.com>",
                ""),
            new EvidenceRecord(
                FIX,
                EvidenceRecord.Kind.FIX,
                true,
                "word-fix",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "Fix",
                "")),
        List.of(defect("src/Printer.java", Optional.empty())),
        List.of(
            new ViolationRecord(
                Optional.of(FIX),
                "src/Printer.java",
                new QualityRule(QualityLanguage.JAVA, "EmptyCatchBlock", "Error Prone", 3),
                ViolationEvent.Kind.REMOVED,
                12,
                "Printer#print",
                Optional.of(AI),
                Optional.of(Provenance.AI_ASSISTED),
                OptionalDouble.of(11),
                false)),
        List.of(
            new MethodRecord(
                FIX,
                "src/Printer.java",
                "Printer#print(String)",
                MethodChange.Kind.CHANGED,
                Optional.of(
                    new MethodFacts("Printer#print(String)", 3, 9, 2, 1, 1, 1, true, false, 0, 7)),
                Optional.of(
                    new MethodFacts(
                        "Printer#print(String)", 3, 8, 1, 0, 1, 0, true, false, 0, 8)))),
        List.of(
            new CloneRecord(
                AI,
                "src/Printer.java",
                20,
                12,
                96,
                "src/Plotter.java",
                Optional.of(HUMAN),
                Clone.Kind.COPIED)),
        List.of(
            new RewriteRecord(
                PeriodRecord.ALL,
                Optional.empty(),
                Provenance.AI_ASSISTED,
                Provenance.HUMAN,
                false,
                5,
                3)),
        survival(),
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
        List.of(
            new AuthorRecord(
                "a0001",
                "First Author",
                "first@example.com",
                List.of("first <first@old.example.com>"),
                new AuthorRecord.Work(0, 2, 0, 0, 40, 0),
                0,
                Optional.of(START),
                Optional.of(START.plus(Duration.ofDays(12))),
                Optional.of(START.plus(Duration.ofDays(12))),
                OptionalDouble.of(18.5),
                share(0, 0, 0.66),
                share(0, 0, 0.66)),
            new AuthorRecord(
                "a0002",
                "Second Author",
                "second@example.com",
                List.of(),
                new AuthorRecord.Work(1, 0, 0, 20, 0, 0),
                1,
                Optional.of(START.plus(Duration.ofDays(1))),
                Optional.of(START.plus(Duration.ofDays(1))),
                Optional.empty(),
                OptionalDouble.empty(),
                share(1, 0.2, 1),
                share(1, 0.2, 1))),
        List.of(new DatedAnswer(Instant.parse("2026-03-31T23:59:59Z"), headline)),
        claims(),
        Optional.empty(),
        List.of("shallow clone, so history is cut: ask first@example.com"),
        new TreeMap<>(Map.of("walk", Duration.ofMillis(1234))));
  }

  private static TestedClaims claims() {
    StatedClaims stated =
        ClaimsFile.read(
            "claims.yml",
            "version: 1\nclaims: [{id: parity, says: On a par, expect: parity, from: 2026-01-01}]");
    TestedClaim tested =
        new TestedClaim(
            stated.claims().get(0),
            "defect_density",
            OptionalDouble.of(1.34),
            OptionalDouble.of(0.82),
            OptionalDouble.of(2.19),
            OptionalDouble.of(0.6),
            TestedClaim.Outcome.INCONCLUSIVE,
            "p=0.6;p_holm=0.6;POST_HOC",
            "The ratio does not tell.",
            "More fixes.");
    return new TestedClaims(stated, Looks.UNREGISTERED, List.of(tested));
  }

  private static AuthorRecord.Share share(double share, double low, double high) {
    return new AuthorRecord.Share(
        OptionalDouble.of(share), OptionalDouble.of(low), OptionalDouble.of(high));
  }

  private static RunFacts facts() {
    return facts(Map.of("follow-up", "90", "margin", "1.25"));
  }

  private static RunFacts facts(Map<String, String> options) {
    return new RunFacts(
        "0.1.0",
        "https://example.com/owner/sample",
        "HEAD",
        FIX,
        Instant.parse("2026-04-01T21:30:00Z"),
        HUMAN,
        FIX,
        Optional.of(START),
        Optional.of(START.plus(Duration.ofDays(12))),
        90,
        1.25,
        0.95,
        new TreeMap<>(options),
        "a".repeat(64),
        "b".repeat(64),
        "c".repeat(64),
        new TreeMap<>(Map.of("commits", 3L)));
  }

  private static Survival survival() {
    return new Survival(
        List.of(
            new SurvivalRecord(
                Metric.FIRST_FIX,
                ProvenanceGroup.AI,
                11,
                1,
                1,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty())),
        List.of(
            new LineEndRecord(
                ProvenanceGroup.AI,
                LineEnd.FIX,
                11,
                3,
                0.25,
                OptionalDouble.of(0.125),
                OptionalDouble.of(0.5))),
        List.of(
            new LifetimeRow(
                ComparedMetric.CHANGE_FAILURE_RATE,
                Optional.empty(),
                90,
                Optional.of(new LifetimeRow.Means(60.5, 55.25, 57.5, -2.25, -4.75, 0.25)),
                OptionalDouble.of(0.0625),
                Optional.of(
                    new LifetimeRow.Hazards(
                        1.5,
                        OptionalDouble.of(0.75),
                        OptionalDouble.of(3),
                        OptionalDouble.of(0.0009765625),
                        true)))));
  }
}
