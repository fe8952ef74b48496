package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.Answers;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Survival;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a run found out: the rows of every table, in the order of the files, and what they rest
 * on. Everything but the timings is the same on every run of the same repository and settings.
 *
 * @param run what was analysed, with what, and how
 * @param headline the answer: the primary metric over all periods; empty where there is nothing to
 *     compare, for example without any AI commit
 * @param commits every commit, in order of landing
 * @param evidence reasons for provenances and fixes, in the order of the commits
 * @param defects defect links of all variants asked
 * @param violations what became of violations of rules
 * @param methods what became of methods
 * @param clones blocks that commits added though they were there already
 * @param rewrites who rewrote whose lines
 * @param survival how long things last
 * @param periods levels by period, provenance and metric
 * @param comparisons the answers by period and metric
 * @param sensitivity the checks beside them
 * @param threats threats to validity
 * @param adoption use of AI tools by period
 * @param liveLines live code by date and provenance
 * @param authors everyone who took part
 * @param history what would have been said on past days, if asked; the oldest first
 * @param claims what the history says of claims
 * @param change the range of commits that was asked for; empty without one
 * @param warnings what the run noticed and survived
 * @param timings time that each part took, by name
 */
public record Analysis(
    RunFacts run,
    Optional<Comparison> headline,
    List<CommitRecord> commits,
    List<EvidenceRecord> evidence,
    List<DefectRecord> defects,
    List<ViolationRecord> violations,
    List<MethodRecord> methods,
    List<CloneRecord> clones,
    List<RewriteRecord> rewrites,
    Survival survival,
    List<PeriodRecord> periods,
    List<Comparison> comparisons,
    List<Comparison> sensitivity,
    List<ThreatRecord> threats,
    List<AdoptionRecord> adoption,
    List<LiveLinesRecord> liveLines,
    List<AuthorRecord> authors,
    List<DatedAnswer> history,
    TestedClaims claims,
    Optional<Change> change,
    List<String> warnings,
    SortedMap<String, Duration> timings) {
  public Analysis {
    commits = List.copyOf(commits);
    evidence = List.copyOf(evidence);
    defects = List.copyOf(defects);
    violations = List.copyOf(violations);
    methods = List.copyOf(methods);
    clones = List.copyOf(clones);
    rewrites = List.copyOf(rewrites);
    periods = List.copyOf(periods);
    comparisons = List.copyOf(comparisons);
    sensitivity = List.copyOf(sensitivity);
    threats = List.copyOf(threats);
    adoption = List.copyOf(adoption);
    liveLines = List.copyOf(liveLines);
    authors = List.copyOf(authors);
    history = List.copyOf(history);
    warnings = List.copyOf(warnings);
    timings = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Duration>) timings));
  }

  /** What was measured and answered, put together; without a history of the verdict. */
  static Analysis of(
      RunFacts run,
      Measures measures,
      Answers answers,
      TestedClaims claims,
      Optional<Change> change,
      List<String> warnings,
      SortedMap<String, Duration> timings) {
    return new Analysis(
        run,
        answers.headline(),
        measures.commits(),
        measures.evidence(),
        measures.defects(),
        measures.violations(),
        measures.methods(),
        measures.clones(),
        measures.rewrites(),
        answers.survival(),
        answers.periods(),
        answers.comparisons(),
        answers.sensitivity(),
        answers.threats(),
        measures.adoption(),
        measures.liveLines(),
        answers.authors(),
        List.of(),
        claims,
        change,
        warnings,
        timings);
  }

  /**
   * This analysis without names, addresses, subjects and matched texts. Ids, paths in the
   * repository and figures stay.
   */
  public Analysis anonymised() {
    return new Analysis(
        run.anonymised(),
        headline,
        commits.stream().map(CommitRecord::anonymised).toList(),
        evidence.stream().map(EvidenceRecord::anonymised).toList(),
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
        authors.stream().map(AuthorRecord::anonymised).toList(),
        history,
        claims.anonymised(),
        change,
        warnings.stream().map(Analysis::withoutAddresses).toList(),
        timings);
  }

  /** This analysis with what would have been said on past days. */
  public Analysis withHistory(List<DatedAnswer> answers) {
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
        authors,
        answers,
        claims,
        change,
        warnings,
        timings);
  }

  private static String withoutAddresses(String warning) {
    return warning.replaceAll("[^\\s<>'\"]+@[^\\s<>'\"]+", "[address]");
  }
}
