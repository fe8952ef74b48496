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
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

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
  private final TreeMap<LocalDate, List<CommitRecord>> byPeriod = new TreeMap<>();

  ShareRows(Disclosure disclosure, MeasureSettings settings, double confidence) {
    this.disclosure = disclosure;
    this.settings = settings;
    this.confidence = confidence;
    all = disclosure.work();
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

  private interface Selection {
    Predicate<CommitRecord> of(ProvenanceGroup group);
  }

  List<PeriodRecord> rows() {
    List<PeriodRecord> rows = new ArrayList<>();
    Selection everyone = group -> commit -> true;
    Selection wrote = group -> commit -> holds(group, commit);
    Selection reviewed = group -> commit -> commit.outcome().review().isPresent();
    rows.addAll(rows(Metric.COMMIT_SHARE, ShareRows::commits, everyone, wrote));
    rows.addAll(rows(Metric.CODE_LINE_SHARE, ShareRows::codeLines, everyone, wrote));
    rows.addAll(rows(Metric.REVIEWED_COMMIT_SHARE, ShareRows::commits, wrote, reviewed));
    rows.addAll(rows(Metric.REVIEWED_CODE_LINE_SHARE, ShareRows::codeLines, wrote, reviewed));
    if (disclosure.count(disclosure::isByLine) > 0) {
      rows.addAll(
          rows(
              List.of(ProvenanceGroup.AI),
              Metric.DISCLOSED_COMMIT_SHARE,
              ShareRows::commits,
              group -> disclosure::isByLine,
              group -> disclosure::isDisclosed));
    }
    return rows;
  }

  private List<PeriodRecord> rows(
      Metric metric, ToDoubleFunction<CommitRecord> weight, Selection whole, Selection part) {
    return rows(GROUPS, metric, weight, whole, part);
  }

  private List<PeriodRecord> rows(
      List<ProvenanceGroup> groups,
      Metric metric,
      ToDoubleFunction<CommitRecord> weight,
      Selection whole,
      Selection part) {
    List<PeriodRecord> rows = new ArrayList<>();
    for (ProvenanceGroup group : groups) {
      Predicate<CommitRecord> of = whole.of(group);
      rows.add(row(Optional.empty(), group, metric, share(all, of, part.of(group), weight, true)));
      byPeriod.forEach(
          (start, commits) ->
              rows.add(
                  row(
                      Optional.of(start),
                      group,
                      metric,
                      share(commits, of, part.of(group), weight, false))));
    }
    return rows;
  }

  private boolean holds(ProvenanceGroup group, CommitRecord commit) {
    return settings.holds(group, commit.label().provenance());
  }

  /** Each commit weighs the same. */
  static double commits(CommitRecord commit) {
    return 1;
  }

  /** The code lines that a commit added, if not from elsewhere. */
  static double codeLines(CommitRecord commit) {
    return commit.imported() ? 0 : commit.size().codeLinesAdded();
  }

  private ClusteredShare share(
      List<CommitRecord> commits,
      Predicate<CommitRecord> of,
      Predicate<CommitRecord> within,
      ToDoubleFunction<CommitRecord> weight,
      boolean clustered) {
    List<CommitRecord> counted = commits.stream().filter(of).toList();
    double[] weights = counted.stream().mapToDouble(weight).toArray();
    boolean[] in = new boolean[weights.length];
    int[] clusters = new int[weights.length];
    Map<PersonWeek, Integer> numbers = new HashMap<>();
    for (int i = 0; i < in.length; i++) {
      in[i] = within.test(counted.get(i));
      clusters[i] = numbers.computeIfAbsent(PersonWeek.of(counted.get(i)), w -> numbers.size());
    }
    return clustered
        ? ClusteredShare.of(weights, in, clusters, confidence)
        : ClusteredShare.independent(weights, in, confidence);
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
