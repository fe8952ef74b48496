package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.Change;
import dev.codeparity.analyzer.DatedAnswer;
import dev.codeparity.analyzer.RunFacts;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Survival;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import java.util.List;
import java.util.Optional;

/** An analysis like another but for some of its parts. */
final class AlteredAnalysis {
  private final Analysis whole;
  private RunFacts run;
  private Optional<Comparison> headline;
  private List<CommitRecord> commits;
  private List<EvidenceRecord> evidence;
  private List<DefectRecord> defects;
  private List<ViolationRecord> violations;
  private List<MethodRecord> methods;
  private List<CloneRecord> clones;
  private List<RewriteRecord> rewrites;
  private Survival survival;
  private List<PeriodRecord> periods;
  private List<Comparison> comparisons;
  private List<Comparison> sensitivity;
  private List<ThreatRecord> threats;
  private List<AdoptionRecord> adoption;
  private List<LiveLinesRecord> liveLines;
  private List<DatedAnswer> history;
  private Optional<Change> change;
  private List<String> warnings;

  private AlteredAnalysis(Analysis whole) {
    this.whole = whole;
    run = whole.run();
    headline = whole.headline();
    commits = whole.commits();
    evidence = whole.evidence();
    defects = whole.defects();
    violations = whole.violations();
    methods = whole.methods();
    clones = whole.clones();
    rewrites = whole.rewrites();
    survival = whole.survival();
    periods = whole.periods();
    comparisons = whole.comparisons();
    sensitivity = whole.sensitivity();
    threats = whole.threats();
    adoption = whole.adoption();
    liveLines = whole.liveLines();
    history = whole.history();
    change = whole.change();
    warnings = whole.warnings();
  }

  static AlteredAnalysis of(Analysis whole) {
    return new AlteredAnalysis(whole);
  }

  AlteredAnalysis run(RunFacts other) {
    run = other;
    return this;
  }

  AlteredAnalysis commits(List<CommitRecord> other) {
    commits = other;
    return this;
  }

  AlteredAnalysis evidence(List<EvidenceRecord> other) {
    evidence = other;
    return this;
  }

  AlteredAnalysis defects(List<DefectRecord> other) {
    defects = other;
    return this;
  }

  AlteredAnalysis violations(List<ViolationRecord> other) {
    violations = other;
    return this;
  }

  AlteredAnalysis periods(List<PeriodRecord> other) {
    periods = other;
    return this;
  }

  AlteredAnalysis sensitivity(List<Comparison> other) {
    sensitivity = other;
    return this;
  }

  AlteredAnalysis threats(List<ThreatRecord> other) {
    threats = other;
    return this;
  }

  AlteredAnalysis change(Change other) {
    change = Optional.of(other);
    return this;
  }

  AlteredAnalysis warnings(List<String> other) {
    warnings = other;
    return this;
  }

  /** Nothing of what is measured, and no evidence. */
  AlteredAnalysis unmeasured() {
    headline = Optional.empty();
    evidence = List.of();
    defects = List.of();
    violations = List.of();
    methods = List.of();
    clones = List.of();
    rewrites = List.of();
    survival = new Survival(List.of(), List.of(), List.of());
    periods = List.of();
    comparisons = List.of();
    sensitivity = List.of();
    threats = List.of();
    adoption = List.of();
    liveLines = List.of();
    history = List.of();
    warnings = List.of();
    return this;
  }

  Analysis analysis() {
    return new Analysis(
        run,
        headline,
        commits,
        evidence,
        defects,
        violations,
        methods,
        clones,
        rewrites,
        survival,
        periods,
        comparisons,
        sensitivity,
        threats,
        adoption,
        liveLines,
        whole.authors(),
        history,
        whole.claims(),
        change,
        warnings,
        whole.timings());
  }
}
