package dev.codeparity.reports;

import static dev.codeparity.reports.SampleRows.AI;
import static dev.codeparity.reports.SampleRows.FIX;
import static dev.codeparity.reports.SampleRows.HUMAN;
import static dev.codeparity.reports.SampleRows.START;

import dev.codeparity.analyzer.RunFacts;
import dev.codeparity.analyzer.claim.LifetimeRow;
import dev.codeparity.analyzer.claim.Survival;
import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.Looks;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.measure.SurvivalRecord;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The rows of the sample history, beside those of its commits. */
final class SampleParts {
  private SampleParts() {}

  static List<EvidenceRecord> evidence() {
    return List.of(
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
            ""));
  }

  static List<ViolationRecord> violations() {
    return List.of(
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
            false));
  }

  /** One that the change brings. */
  static List<ViolationRecord> violationsOfChange() {
    return List.of(
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
            true));
  }

  static List<MethodRecord> methods() {
    return List.of(
        new MethodRecord(
            FIX,
            "src/Printer.java",
            "Printer#print(String)",
            MethodChange.Kind.CHANGED,
            Optional.of(
                new MethodFacts("Printer#print(String)", 3, 9, 2, 1, 1, 1, true, false, 0, 7)),
            Optional.of(
                new MethodFacts("Printer#print(String)", 3, 8, 1, 0, 1, 0, true, false, 0, 8))));
  }

  static List<CloneRecord> clones() {
    return List.of(
        new CloneRecord(
            AI,
            "src/Printer.java",
            20,
            12,
            96,
            "src/Plotter.java",
            Optional.of(HUMAN),
            Clone.Kind.COPIED));
  }

  static List<RewriteRecord> rewrites() {
    return List.of(
        new RewriteRecord(
            PeriodRecord.ALL,
            Optional.empty(),
            Provenance.AI_ASSISTED,
            Provenance.HUMAN,
            false,
            5,
            3));
  }

  static List<AuthorRecord> authors() {
    return List.of(
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
            share(1, 0.2, 1)));
  }

  static TestedClaims claims() {
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

  static RunFacts facts() {
    return facts(Map.of("follow-up", "90", "margin", "1.25"));
  }

  static RunFacts facts(Map<String, String> options) {
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

  static Survival survival() {
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
