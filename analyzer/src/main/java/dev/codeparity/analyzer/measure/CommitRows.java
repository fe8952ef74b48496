package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.FixDecision;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.ChangeSummary;
import dev.codeparity.analyzer.provenance.Attribution;
import dev.codeparity.analyzer.provenance.Evidence;
import dev.codeparity.analyzer.provenance.LineAttribution;
import dev.codeparity.analyzer.provenance.LineAuthor;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.provenance.RecordedLines;
import dev.codeparity.analyzer.provenance.Review;
import dev.codeparity.analyzer.quality.ViolationEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the rows of {@code commits.csv}. */
final class CommitRows {
  private final Findings findings;
  private final MeasureSettings settings;
  private final ViolationRows violations;

  CommitRows(Findings findings, MeasureSettings settings, ViolationRows violations) {
    this.findings = findings;
    this.settings = settings;
    this.violations = violations;
  }

  CommitRecord row(int index, Repairs repairs, List<Part> parts) {
    History history = findings.history();
    Commit commit = history.commit(index);
    ChangeSummary changes = findings.changes().get(index);
    Subject subject = new Subject(findings, index);
    return new CommitRecord(
        commit.id(),
        findings.authorIds().get(index),
        subject.accountable(),
        commit.authorTime(),
        commit.commitTime(),
        subject.landing(),
        Optional.of(history.commit(history.arrival(index)).id()),
        commit.subject(),
        commit.isMerge(),
        findings.attributions().get(index).squash(),
        subject.isImport(),
        changes.area(),
        label(findings.attributions().get(index)),
        repair(index),
        size(changes, subject),
        outcome(index, repairs, parts));
  }

  private static CommitRecord.Label label(Attribution attribution) {
    return attribution
        .decisive()
        .map(evidence -> label(attribution, evidence))
        .orElseGet(CommitRecord.Label::human);
  }

  private static CommitRecord.Label label(Attribution attribution, Evidence decisive) {
    return new CommitRecord.Label(
        attribution.provenance(),
        Optional.of(decisive.confidence()),
        attribution.tool(),
        attribution.model(),
        Optional.of(decisive.channel()),
        decisive.ruleId());
  }

  private CommitRecord.Repair repair(int index) {
    FixDecision fix = findings.fixes().get(index);
    return new CommitRecord.Repair(fix.kind(), fix.ruleId(), findings.messages().isRevert(index));
  }

  private static CommitRecord.Size size(ChangeSummary changes, Subject subject) {
    LineAttribution wrote = subject.lines();
    RecordedLines recorded = wrote.recorded();
    // a merge's record speaks of what no parent has, not of what it brought
    boolean split = wrote.isByLine() && !subject.commit().isMerge();
    return new CommitRecord.Size(
        changes.filesChanged(),
        changes.linesAdded(),
        changes.linesDeleted(),
        lines(recorded, LineAuthor.AI),
        lines(recorded, LineAuthor.HUMAN),
        changes.codeLinesAdded(),
        split ? OptionalInt.of(aiCodeLines(wrote)) : OptionalInt.empty(),
        split ? OptionalInt.of(wrote.codeLines(Provenance.HUMAN)) : OptionalInt.empty(),
        changes.codeLinesDeleted(),
        changes.javaFilesChanged(),
        changes.javaCodeLinesAdded(),
        changes.testCodeLinesAdded());
  }

  private static int aiCodeLines(LineAttribution wrote) {
    return wrote.codeLines(Provenance.AI_AUTHORED) + wrote.codeLines(Provenance.AI_ASSISTED);
  }

  /** Empty where no record tells of any line of the commit who wrote it. */
  private static OptionalInt lines(RecordedLines recorded, LineAuthor author) {
    return recorded.tells() ? OptionalInt.of(recorded.lines(author)) : OptionalInt.empty();
  }

  private CommitRecord.Outcome outcome(int index, Repairs repairs, List<Part> parts) {
    double followUp = Ages.days(findings.history().landing(index), settings.asOf());
    double window = Math.min(followUp, settings.followUpDays());
    return new CommitRecord.Outcome(
        Math.max(0, followUp),
        parts.stream().mapToDouble(part -> part.lines().lineDays(Math.max(0, window))).sum(),
        repairs.escapedBefore(settings.followUpDays()),
        repairs.onTheSpot(),
        repairs.firstEscapedBefore(settings.followUpDays()),
        firstRevert(index),
        parts.stream().mapToInt(part -> part.lines().surviving()).sum(),
        parts.stream().mapToInt(p -> p.lines().goneBefore(settings.churnWindowDays())).sum(),
        violations.count(index, ViolationEvent.Kind.INTRODUCED),
        violations.count(index, ViolationEvent.Kind.REMOVED),
        findings.reviews().get(index).stream()
            .filter(Review::counted)
            .map(Review::kind)
            .findFirst());
  }

  private Optional<Instant> firstRevert(int index) {
    return findings.messages().revertsOf(index).stream()
        .map(findings.history()::landing)
        .min(Instant::compareTo);
  }
}
