package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.Repairs;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.statistics.survival.KaplanMeier;
import java.util.ArrayList;
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

  /** The one cause where nobody tells several apart. */
  private static final int ENDED = 1;

  private final Studies studies;
  private final double confidence;

  SurvivalRows(Studies studies, double confidence) {
    this.studies = studies;
    this.confidence = confidence;
  }

  /** The curves of commits, which tables of commits and links can tell. */
  List<SurvivalRecord> ofCommits() {
    List<SurvivalRecord> rows = new ArrayList<>();
    firstFixes()
        .forEach(
            (group, fates) ->
                rows.addAll(records(Metric.FIRST_FIX, group, fates.ofParts(confidence))));
    return rows;
  }

  /**
   * All curves.
   *
   * @param lines what became of the lines of each side
   */
  List<SurvivalRecord> rows(Map<ProvenanceGroup, Fates> lines) {
    List<SurvivalRecord> rows = ofCommits();
    lines.forEach(
        (group, fates) ->
            rows.addAll(records(Metric.LINE_SURVIVAL, group, fates.clustered(confidence))));
    for (ProvenanceGroup group : GROUPS) {
      rows.addAll(records(Metric.VIOLATION_SURVIVAL, group, violations(group)));
    }
    return rows;
  }

  private Map<ProvenanceGroup, Fates> firstFixes() {
    Map<ProvenanceGroup, Fates> sides = Fates.ofSides();
    for (int i = 0; i < studies.commits().size(); i++) {
      CommitRecord commit = studies.commits().get(i);
      double end = Math.min(commit.outcome().followUpDays(), studies.followUpDays());
      Optional<Repairs.Event> first =
          studies.repairs().get(i).firstEscaped().filter(event -> event.ageDays() < end);
      double age = first.isPresent() ? first.get().ageDays() : end;
      for (Part part : studies.parts().get(i)) {
        double share = (double) part.codeLines() / commit.size().codeLinesAdded();
        boolean failed = first.isPresent() && first.get().provenance() == part.provenance();
        for (Map.Entry<ProvenanceGroup, Fates> side : sides.entrySet()) {
          if (studies.holds(side.getKey(), part.provenance())) {
            side.getValue().add(age, failed ? ENDED : Fates.UNSEEN, share, 0);
          }
        }
      }
    }
    return sides;
  }

  private KaplanMeier violations(ProvenanceGroup group) {
    Fates fates = new Fates();
    List<ViolationRecord> introduced = studies.violations().introduced();
    if (introduced.isEmpty()) {
      return fates.clustered(confidence);
    }
    Map<String, Integer> persons = new HashMap<>();
    Map<String, Integer> personOf = new HashMap<>();
    for (CommitRecord commit : studies.commits()) {
      if (studies.holds(group, commit)) {
        int person = persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
        personOf.put(commit.commit(), person);
      }
    }
    for (ViolationRecord row : introduced) {
      Integer person = personOf.get(row.commit().orElse(""));
      if (person != null && row.daysOpen().isPresent()) {
        int cause = row.open() ? Fates.UNSEEN : ENDED;
        fates.add(row.daysOpen().getAsDouble(), cause, 1, person);
      }
    }
    return fates.clustered(confidence);
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
