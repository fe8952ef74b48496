package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.Repairs;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.statistics.survival.KaplanMeier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the rows of {@code survival.csv}: the time to a commit's first escaped fix, the time until
 * an added code line goes, and that until a violation of a rule is removed. Lines and violations of
 * one commit share a fate, so their variance is by the person who answers. Ages count in whole
 * days; a curve holds the days on which something happened.
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

  /** The curves of commits, which tables of commits and links can tell. */
  List<SurvivalRecord> ofCommits() {
    List<SurvivalRecord> rows = new ArrayList<>();
    for (ProvenanceGroup group : GROUPS) {
      rows.addAll(records(Metric.FIRST_FIX, group, firstFix(group)));
    }
    return rows;
  }

  List<SurvivalRecord> rows() {
    List<SurvivalRecord> rows = ofCommits();
    for (ProvenanceGroup group : GROUPS) {
      rows.addAll(records(Metric.LINE_SURVIVAL, group, lines(group)));
    }
    for (ProvenanceGroup group : GROUPS) {
      rows.addAll(records(Metric.VIOLATION_SURVIVAL, group, violations(group)));
    }
    return rows;
  }

  /** Grows by one subject at a time. */
  private static final class Subjects {
    private int size;
    private double[] days = new double[16];
    private boolean[] events = new boolean[16];
    private double[] weights = new double[16];
    private int[] clusters = new int[16];

    void add(double ageDays, boolean event, double weight, int cluster) {
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
        events = Arrays.copyOf(events, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
        clusters = Arrays.copyOf(clusters, 2 * size);
      }
      days[size] = Math.floor(ageDays);
      events[size] = event;
      weights[size] = weight;
      clusters[size++] = cluster;
    }

    KaplanMeier ofParts(double confidence) {
      return KaplanMeier.ofParts(
          Arrays.copyOf(days, size),
          Arrays.copyOf(events, size),
          Arrays.copyOf(weights, size),
          confidence);
    }

    KaplanMeier clustered(double confidence) {
      return KaplanMeier.clustered(
          Arrays.copyOf(days, size),
          Arrays.copyOf(events, size),
          Arrays.copyOf(weights, size),
          Arrays.copyOf(clusters, size),
          confidence);
    }
  }

  private KaplanMeier firstFix(ProvenanceGroup group) {
    Subjects subjects = new Subjects();
    for (int i = 0; i < studies.commits().size(); i++) {
      if (!holdsAny(group, i)) {
        continue;
      }
      CommitRecord commit = studies.commits().get(i);
      double end = Math.min(commit.outcome().followUpDays(), studies.followUpDays());
      Optional<Repairs.Event> first =
          studies.repairs().get(i).firstEscaped().filter(event -> event.ageDays() < end);
      for (Part part : studies.parts().get(i)) {
        if (studies.holds(group, part.provenance())) {
          double share = (double) part.codeLines() / commit.size().codeLinesAdded();
          boolean failed = first.filter(e -> e.provenance() == part.provenance()).isPresent();
          subjects.add(first.map(Repairs.Event::ageDays).orElse(end), failed, share, 0);
        }
      }
    }
    return subjects.ofParts(confidence);
  }

  private boolean holdsAny(ProvenanceGroup group, int commit) {
    for (Part part : studies.parts().get(commit)) {
      if (studies.holds(group, part.provenance())) {
        return true;
      }
    }
    return false;
  }

  private KaplanMeier lines(ProvenanceGroup group) {
    Subjects subjects = new Subjects();
    Map<String, Integer> persons = new HashMap<>();
    List<CommitRecord> commits = studies.commits();
    for (int i = 0; i < commits.size(); i++) {
      CommitRecord commit = commits.get(i);
      for (Part part : studies.parts().get(i)) {
        if (!studies.holds(group, part.provenance())) {
          continue;
        }
        int person = persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
        int left = part.lines().lines();
        for (LineDeaths.Gone gone : part.lines().gone()) {
          subjects.add(gone.ageDays(), true, gone.lines(), person);
          left -= gone.lines();
        }
        if (left > 0) {
          subjects.add(commit.outcome().followUpDays(), false, left, person);
        }
      }
    }
    return subjects.clustered(confidence);
  }

  private KaplanMeier violations(ProvenanceGroup group) {
    Subjects subjects = new Subjects();
    Map<String, Integer> persons = new HashMap<>();
    Map<String, Integer> personOf = new HashMap<>();
    for (CommitRecord commit : studies.commits()) {
      if (studies.holds(group, commit)) {
        int person = persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
        personOf.put(commit.commit(), person);
      }
    }
    for (ViolationRecord row : studies.violations().introduced()) {
      Integer person = personOf.get(row.commit().orElse(""));
      if (person != null && row.daysOpen().isPresent()) {
        subjects.add(row.daysOpen().getAsDouble(), !row.open(), 1, person);
      }
    }
    return subjects.clustered(confidence);
  }

  private static List<SurvivalRecord> records(
      Metric metric, ProvenanceGroup group, KaplanMeier curve) {
    return curve.failures().stream()
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
