package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.statistics.survival.KaplanMeier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the rows of {@code survival.csv}: the time to a commit's first escaped fix, and the time
 * until an added code line goes. Lines of one commit share a fate, so their variance is by the
 * person who answers. Ages count in whole days; a curve holds the days on which something happened.
 */
final class SurvivalRows {
  private static final List<ProvenanceGroup> GROUPS =
      List.of(ProvenanceGroup.AI, ProvenanceGroup.HUMAN);

  private final Studies studies;
  private final double confidence;

  SurvivalRows(Studies studies, double confidence) {
    this.studies = studies;
    this.confidence = confidence;
  }

  List<SurvivalRecord> rows() {
    List<SurvivalRecord> rows = new ArrayList<>();
    for (ProvenanceGroup group : GROUPS) {
      rows.addAll(records(Metric.FIRST_FIX, group, firstFix(group)));
    }
    for (ProvenanceGroup group : GROUPS) {
      rows.addAll(records(Metric.LINE_SURVIVAL, group, lines(group)));
    }
    return rows;
  }

  /** Grows by one subject at a time. */
  private static final class Subjects {
    private final List<Double> days = new ArrayList<>();
    private final List<Boolean> events = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Integer> clusters = new ArrayList<>();

    void add(double days, boolean event, double weight, int cluster) {
      this.days.add(Math.floor(days));
      this.events.add(event);
      this.weights.add(weight);
      this.clusters.add(cluster);
    }

    double[] daysArray() {
      return days.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean[] eventArray() {
      boolean[] array = new boolean[events.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = events.get(i);
      }
      return array;
    }

    double[] weightArray() {
      return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int[] clusterArray() {
      return clusters.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private KaplanMeier firstFix(ProvenanceGroup group) {
    Subjects subjects = new Subjects();
    for (CommitRecord commit : studies.commits()) {
      if (!studies.holds(group, commit)) {
        continue;
      }
      double followUp = commit.outcome().followUpDays();
      commit
          .outcome()
          .firstFixTime()
          .ifPresentOrElse(
              time ->
                  subjects.add(
                      Duration.between(commit.landingTime(), time).toSeconds() / 86_400.0,
                      true,
                      1,
                      0),
              () -> subjects.add(Math.min(followUp, studies.followUpDays()), false, 1, 0));
    }
    return KaplanMeier.of(subjects.daysArray(), subjects.eventArray(), confidence);
  }

  private KaplanMeier lines(ProvenanceGroup group) {
    Subjects subjects = new Subjects();
    Map<String, Integer> persons = new HashMap<>();
    List<CommitRecord> commits = studies.commits();
    for (int i = 0; i < commits.size(); i++) {
      CommitRecord commit = commits.get(i);
      if (!studies.holds(group, commit)) {
        continue;
      }
      int person = persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
      LineDeaths lines = studies.lines().get(i);
      int left = lines.lines();
      for (LineDeaths.Gone gone : lines.gone()) {
        subjects.add(gone.ageDays(), true, gone.lines(), person);
        left -= gone.lines();
      }
      if (left > 0) {
        subjects.add(commit.outcome().followUpDays(), false, left, person);
      }
    }
    return KaplanMeier.clustered(
        subjects.daysArray(),
        subjects.eventArray(),
        subjects.weightArray(),
        subjects.clusterArray(),
        confidence);
  }

  private static List<SurvivalRecord> records(
      Metric metric, ProvenanceGroup group, KaplanMeier curve) {
    return curve.points().stream()
        .filter(point -> point.events() > 0)
        .map(
            point ->
                new SurvivalRecord(
                    metric,
                    group,
                    point.day(),
                    point.atRisk(),
                    point.events(),
                    point.survival(),
                    point.low(),
                    point.high()))
        .toList();
  }
}
