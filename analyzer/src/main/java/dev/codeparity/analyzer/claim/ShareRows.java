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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private final boolean[] reviewed;
  private final TreeMap<LocalDate, int[]> byPeriod = new TreeMap<>();

  ShareRows(Disclosure disclosure, MeasureSettings settings, double confidence) {
    this.disclosure = disclosure;
    this.settings = settings;
    this.confidence = confidence;
    all = disclosure.work();
    clusters = PersonWeeks.of(all).numbers();
    reviewed = new boolean[all.size()];
    for (int i = 0; i < reviewed.length; i++) {
      reviewed[i] = all.get(i).outcome().review().isPresent();
    }
    Map<LocalDate, List<Integer>> landed =
        IntStream.range(0, all.size())
            .boxed()
            .collect(
                Collectors.groupingBy(i -> settings.period().startOf(all.get(i).landingTime())));
    landed.forEach(
        (start, commits) ->
            byPeriod.put(start, commits.stream().mapToInt(Integer::intValue).toArray()));
  }

  static boolean isWork(CommitRecord commit) {
    return !commit.merge() && commit.label().provenance() != Provenance.AUTOMATION;
  }

  List<PeriodRecord> rows() {
    double[] commits = weights(commit -> 1);
    double[] lines = weights(ShareRows::codeLines);
    double[][] commitsOf = new double[GROUPS.size()][all.size()];
    double[][] linesOf = new double[GROUPS.size()][all.size()];
    // commit by commit, since to fetch one from memory takes longer than to weigh it
    for (int i = 0; i < all.size(); i++) {
      CommitRecord commit = all.get(i);
      for (int of = 0; of < GROUPS.size(); of++) {
        commitsOf[of][i] = settings.holds(GROUPS.get(of), commit.label().provenance()) ? 1 : 0;
        linesOf[of][i] = commit.imported() ? 0 : settings.codeLinesAdded(GROUPS.get(of), commit);
      }
    }
    List<PeriodRecord> rows = new ArrayList<>();
    for (int i = 0; i < GROUPS.size(); i++) {
      rows.addAll(rows(GROUPS.get(i), Metric.COMMIT_SHARE, commits, commitsOf[i]));
    }
    for (int i = 0; i < GROUPS.size(); i++) {
      rows.addAll(rows(GROUPS.get(i), Metric.CODE_LINE_SHARE, lines, linesOf[i]));
    }
    rows.addAll(reviewed(Metric.REVIEWED_COMMIT_SHARE, commitsOf));
    rows.addAll(reviewed(Metric.REVIEWED_CODE_LINE_SHARE, linesOf));
    if (disclosure.byLine() > 0) {
      double[] byLine = weights(commit -> disclosure.isByLine(commit) ? 1 : 0);
      double[] disclosed =
          weights(commit -> disclosure.isByLine(commit) && disclosure.isDisclosed(commit) ? 1 : 0);
      rows.addAll(rows(ProvenanceGroup.AI, Metric.DISCLOSED_COMMIT_SHARE, byLine, disclosed));
    }
    return rows;
  }

  private List<PeriodRecord> reviewed(Metric metric, double[][] ofGroups) {
    List<PeriodRecord> rows = new ArrayList<>();
    for (int i = 0; i < GROUPS.size(); i++) {
      double[] whole = ofGroups[i];
      rows.addAll(rows(GROUPS.get(i), metric, whole, ifReviewed(whole)));
    }
    return rows;
  }

  /** What each commit adds to a sum. */
  private double[] weights(ToDoubleFunction<CommitRecord> weight) {
    return all.stream().mapToDouble(weight).toArray();
  }

  private double[] ifReviewed(double[] weights) {
    double[] seen = weights.clone();
    for (int i = 0; i < seen.length; i++) {
      seen[i] = reviewed[i] ? seen[i] : 0;
    }
    return seen;
  }

  private List<PeriodRecord> rows(
      ProvenanceGroup group, Metric metric, double[] whole, double[] part) {
    List<PeriodRecord> rows = new ArrayList<>();
    ClusteredShare ofAll = ClusteredShare.of(whole, part, clusters, confidence);
    rows.add(row(Optional.empty(), group, metric, ofAll));
    byPeriod.forEach(
        (start, commits) ->
            rows.add(
                row(
                    Optional.of(start),
                    group,
                    metric,
                    ClusteredShare.independent(
                        at(whole, commits), at(part, commits), confidence))));
    return rows;
  }

  private static double[] at(double[] values, int[] places) {
    double[] chosen = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      chosen[i] = values[places[i]];
    }
    return chosen;
  }

  /** The code lines that a commit added, if not from elsewhere. */
  static double codeLines(CommitRecord commit) {
    return commit.imported() ? 0 : commit.size().codeLinesAdded();
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
