package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.statistics.ClusteredShare;
import dev.codeparity.analyzer.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How the work is shared between AI and people, and how much of it has a person's review on record,
 * for {@code periods.csv}. Merges and automation are nobody's work; lines of imports were written
 * elsewhere. Within a period commits count one by one (Wilson); over all periods they vary with the
 * person and week (jackknife). Where tools keep a record of lines, it tells how much of the AI work
 * says so of itself.
 */
final class ShareRows {
  private static final List<ProvenanceGroup> GROUPS =
      List.of(
          ProvenanceGroup.AI,
          ProvenanceGroup.AI_AUTHORED,
          ProvenanceGroup.AI_ASSISTED,
          ProvenanceGroup.MIXED,
          ProvenanceGroup.HUMAN);

  private final MeasureSettings settings;
  private final double confidence;
  private final Disclosure disclosure;
  private final List<CommitRecord> all;
  private final int[] clusters;
  private final TreeMap<LocalDate, List<CommitRecord>> byPeriod = new TreeMap<>();

  ShareRows(Disclosure disclosure, MeasureSettings settings, double confidence) {
    this.disclosure = disclosure;
    this.settings = settings;
    this.confidence = confidence;
    all = disclosure.work();
    Map<PersonWeek, Integer> numbers = new HashMap<>();
    clusters =
        all.stream()
            .mapToInt(c -> numbers.computeIfAbsent(PersonWeek.of(c), week -> numbers.size()))
            .toArray();
    for (CommitRecord commit : all) {
      byPeriod
          .computeIfAbsent(
              settings.period().startOf(commit.landingTime()), start -> new ArrayList<>())
          .add(commit);
    }
  }

  static boolean isWork(CommitRecord commit) {
    return !commit.merge() && commit.label().provenance() != Provenance.AUTOMATION;
  }

  /** What a commit adds to a sum. */
  private interface Weight {
    double of(ProvenanceGroup group, CommitRecord commit);
  }

  List<PeriodRecord> rows() {
    Weight commit = (group, c) -> 1;
    Weight commitOf = (group, c) -> settings.holds(group, c.label().provenance()) ? 1 : 0;
    Weight lines = (group, c) -> codeLines(c);
    Weight linesOf = (group, c) -> c.imported() ? 0 : settings.codeLinesAdded(group, c);
    List<PeriodRecord> rows = new ArrayList<>();
    rows.addAll(rows(GROUPS, Metric.COMMIT_SHARE, commit, commitOf));
    rows.addAll(rows(GROUPS, Metric.CODE_LINE_SHARE, lines, linesOf));
    rows.addAll(rows(GROUPS, Metric.REVIEWED_COMMIT_SHARE, commitOf, ifReviewed(commitOf)));
    rows.addAll(rows(GROUPS, Metric.REVIEWED_CODE_LINE_SHARE, linesOf, ifReviewed(linesOf)));
    if (disclosure.count(disclosure::isByLine) > 0) {
      Weight byLine = (group, c) -> disclosure.isByLine(c) ? 1 : 0;
      rows.addAll(
          rows(
              List.of(ProvenanceGroup.AI),
              Metric.DISCLOSED_COMMIT_SHARE,
              byLine,
              (group, c) -> disclosure.isDisclosed(c) ? byLine.of(group, c) : 0));
    }
    return rows;
  }

  private static Weight ifReviewed(Weight weight) {
    return (group, c) -> c.outcome().review().isPresent() ? weight.of(group, c) : 0;
  }

  private List<PeriodRecord> rows(
      List<ProvenanceGroup> groups, Metric metric, Weight whole, Weight part) {
    List<PeriodRecord> rows = new ArrayList<>();
    for (ProvenanceGroup group : groups) {
      rows.add(row(Optional.empty(), group, metric, share(group, all, whole, part, true)));
      byPeriod.forEach(
          (start, commits) ->
              rows.add(
                  row(
                      Optional.of(start),
                      group,
                      metric,
                      share(group, commits, whole, part, false))));
    }
    return rows;
  }

  /** The code lines that a commit added, if not from elsewhere. */
  static double codeLines(CommitRecord commit) {
    return commit.imported() ? 0 : commit.size().codeLinesAdded();
  }

  private ClusteredShare share(
      ProvenanceGroup group,
      List<CommitRecord> commits,
      Weight whole,
      Weight part,
      boolean clustered) {
    double[] weights = commits.stream().mapToDouble(c -> whole.of(group, c)).toArray();
    double[] within = commits.stream().mapToDouble(c -> part.of(group, c)).toArray();
    if (!clustered) {
      return ClusteredShare.independent(weights, within, confidence);
    }
    return ClusteredShare.of(weights, within, clusters, confidence);
  }

  private PeriodRecord row(
      Optional<LocalDate> start, ProvenanceGroup group, Metric metric, ClusteredShare share) {
    return new PeriodRecord(
        start.map(settings.period()::name).orElse(PeriodRecord.ALL),
        start,
        group,
        metric,
        share.part(),
        share.whole(),
        share.share(),
        optional(share.limits().map(Interval::low)),
        optional(share.limits().map(Interval::high)),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
