package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.GitFixture;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The analysis of a story, asked by the labels of its commits. Unless a story says otherwise, its
 * fixes are linked by AG-SZZ, so that whoever reads it can tell from its lines whom they blame.
 *
 * @param repo the story
 * @param analysis what was found
 */
record Analysed(GitFixture repo, Analysis analysis) {

  static Analysed of(GitFixture repo) {
    return of(repo, options -> options);
  }

  static Analysed of(GitFixture repo, UnaryOperator<AnalysisRequest.Builder> options) {
    AnalysisRequest.Builder builder =
        AnalysisRequest.defaults(repo.folder()).toBuilder()
            .quality(QualityScope.OFF)
            .szz(SzzVariant.AG);
    return new Analysed(repo, new Analyzer().analyze(options.apply(builder.threads(2)).build()));
  }

  /** Everything but the timings. */
  static Analysis withoutTimings(Analysis analysis) {
    return new Analysis(
        analysis.run(),
        analysis.headline(),
        analysis.commits(),
        analysis.evidence(),
        analysis.defects(),
        analysis.violations(),
        analysis.methods(),
        analysis.clones(),
        analysis.rewrites(),
        analysis.survival(),
        analysis.periods(),
        analysis.comparisons(),
        analysis.sensitivity(),
        analysis.threats(),
        analysis.adoption(),
        analysis.liveLines(),
        analysis.authors(),
        analysis.history(),
        analysis.claims(),
        analysis.change(),
        analysis.warnings(),
        new TreeMap<>());
  }

  CommitRecord commit(String label) {
    String id = repo.id(label);
    return analysis.commits().stream()
        .filter(row -> row.commit().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + label));
  }

  CommitRecord.Outcome outcome(String label) {
    return commit(label).outcome();
  }

  /** The links of a fix, in the order of the file. */
  List<DefectRecord> linksOf(String fix) {
    String id = repo.id(fix);
    return analysis.defects().stream().filter(row -> row.fixCommit().equals(id)).toList();
  }

  /** The only link of a fix. */
  DefectRecord linkOf(String fix) {
    List<DefectRecord> links = linksOf(fix);
    if (links.size() != 1) {
      throw new AssertionError(fix + " has " + links.size() + " links: " + links);
    }
    return links.get(0);
  }

  AuthorRecord author(String name) {
    return analysis.authors().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no author " + name));
  }

  /** Name of the person who answers for a commit. */
  String accountableFor(String label) {
    String id = commit(label).accountableId();
    return analysis.authors().stream()
        .filter(row -> row.authorId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no author " + id))
        .name();
  }

  /** The level of a metric over all periods. */
  PeriodRecord level(Metric metric, ProvenanceGroup group) {
    return analysis.periods().stream()
        .filter(row -> row.period().equals(PeriodRecord.ALL))
        .filter(row -> row.metric() == metric && row.provenance() == group)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no level of " + metric + " for " + group));
  }

  Optional<Comparison> headline() {
    return analysis.headline();
  }

  /** What the headline compares, in support or not. */
  Comparison.Basis basis() {
    return analysis.headline().orElseThrow().basis();
  }
}
