package dev.codeparity.reports;

import static dev.codeparity.reports.SampleRows.AI;
import static dev.codeparity.reports.SampleRows.FIX;
import static dev.codeparity.reports.SampleRows.HUMAN;
import static dev.codeparity.reports.SampleRows.commit;
import static dev.codeparity.reports.SampleRows.defect;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.Change;
import dev.codeparity.analyzer.RunFacts;
import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.quality.QualityRule;
import dev.codeparity.analyzer.quality.ViolationEvent;
import java.util.List;
import java.util.Optional;

/** A history whose every text tries to be more than text: names, subjects, paths, trailers. */
final class HostileAnalysis {
  private final Analysis whole = SampleAnalysis.whole();
  private final String attack;

  private HostileAnalysis(String attack) {
    this.attack = attack;
  }

  static Analysis of(String attack) {
    return new HostileAnalysis(attack).analysis();
  }

  private Analysis analysis() {
    return new Analysis(
        run(),
        whole.headline(),
        whole.commits().stream().map(this::hostile).toList(),
        whole.evidence().stream().map(this::hostile).toList(),
        List.of(defect(attack, Optional.empty())),
        whole.violations().stream().map(this::hostile).toList(),
        whole.methods().stream().map(this::hostile).toList(),
        whole.clones().stream().map(this::hostile).toList(),
        whole.rewrites(),
        whole.survival(),
        whole.periods(),
        whole.comparisons(),
        whole.sensitivity(),
        whole.threats(),
        List.of(new AdoptionRecord("2026-Q1", attack, attack, 1, 20)),
        whole.liveLines(),
        whole.authors().stream().map(this::hostile).toList(),
        whole.history(),
        claims(),
        Optional.of(new Change(HUMAN, List.of(AI, FIX), List.of(attack, "other"))),
        List.of(attack),
        whole.timings());
  }

  private RunFacts run() {
    RunFacts run = whole.run();
    return new RunFacts(
        run.toolVersion(),
        attack,
        attack,
        run.head(),
        run.asOf(),
        run.first(),
        run.last(),
        run.firstTime(),
        run.lastTime(),
        run.followUpDays(),
        run.margin(),
        run.confidence(),
        run.configuration(),
        run.ruleHash(),
        run.fixRuleHash(),
        run.languageHash(),
        run.counts());
  }

  private CommitRecord hostile(CommitRecord row) {
    CommitRecord.Label label = row.label();
    return commit(
        row.commit(),
        row.authorId(),
        1,
        attack,
        new CommitRecord.Label(
            label.provenance(),
            label.confidence(),
            attack,
            attack,
            label.channel(),
            label.ruleId()),
        row.repair().fix());
  }

  private EvidenceRecord hostile(EvidenceRecord row) {
    return new EvidenceRecord(
        row.commit(),
        row.kind(),
        row.counted(),
        row.ruleId(),
        row.channel(),
        row.confidence(),
        attack,
        attack,
        attack,
        attack);
  }

  private ViolationRecord hostile(ViolationRecord row) {
    return new ViolationRecord(
        row.commit(),
        attack,
        new QualityRule(row.rule().language(), attack, attack, row.rule().priority()),
        ViolationEvent.Kind.INTRODUCED,
        row.beginLine(),
        attack,
        row.commit(),
        row.provenance(),
        row.daysOpen(),
        row.open());
  }

  private MethodRecord hostile(MethodRecord row) {
    return new MethodRecord(row.commit(), attack, attack, row.change(), row.before(), row.now());
  }

  private CloneRecord hostile(CloneRecord row) {
    return new CloneRecord(
        row.commit(),
        attack,
        row.beginLine(),
        row.lines(),
        row.tokens(),
        attack,
        row.originCommit(),
        row.kind());
  }

  private AuthorRecord hostile(AuthorRecord row) {
    return new AuthorRecord(
        row.authorId(),
        attack,
        attack,
        List.of(attack),
        row.wrote(),
        row.commitsAiAccountable(),
        row.firstCommitTime(),
        row.lastCommitTime(),
        row.lastHumanCommitTime(),
        row.daysSinceHumanCommit(),
        row.aiCommitShare(),
        row.aiCodeLineShare());
  }

  private TestedClaims claims() {
    TestedClaim tested = whole.claims().rows().get(0);
    StatedClaim stated = tested.claim();
    TestedClaim hostile =
        new TestedClaim(
            new StatedClaim(
                stated.id(),
                attack,
                stated.expected(),
                stated.population(),
                stated.margin(),
                stated.somewhat()),
            tested.metric(),
            tested.estimate(),
            tested.low(),
            tested.high(),
            tested.p(),
            tested.outcome(),
            tested.reason(),
            attack,
            attack);
    return new TestedClaims(whole.claims().stated(), whole.claims().looks(), List.of(hostile));
  }
}
