package dev.codeparity.analyzer.accuracy;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.Findings;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.origin.ChangeSummary;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.statistics.SeededRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Samples of commits or defect links to be labelled by hand.
 *
 * <p>Merges are never drawn: they count in no rate.
 */
public final class Samples {
  private final Findings findings;
  private final Measures measures;
  private final MeasureSettings settings;
  private final Map<String, Integer> indices = new HashMap<>();

  /** Samples of an examined history. */
  public Samples(Findings findings, Measures measures, MeasureSettings settings) {
    this.findings = findings;
    this.measures = measures;
    this.settings = settings;
    findings.history().commits().forEach(commit -> indices.put(commit.id(), commit.index()));
  }

  /**
   * Draws a sample.
   *
   * @param random decides which
   * @return its rows, in random order
   * @throws UsageException if there is nothing to draw from, or the size is too small
   */
  public List<SampleRow> draw(SampleRequest request, SeededRandom random) {
    List<Unit> units =
        new Population(measures, settings.period()).units(request.kind(), this::isInRange);
    if (units.isEmpty()) {
      throw new UsageException(
          request.kind() == SampleKind.LINK
              ? "there is no defect link to draw from. Try another --szz"
              : "there is no commit to draw from. Try another --since, --until or --rev");
    }
    return StratifiedDraw.draw(units, request.size(), random).stream().map(this::row).toList();
  }

  private boolean isInRange(String commit) {
    return settings.isInRange(findings.history().landing(index(commit)));
  }

  private int index(String commit) {
    return indices.getOrDefault(commit, 0);
  }

  private SampleRow row(DrawnUnit drawn) {
    Unit unit = drawn.unit();
    return new SampleRow(
        unit.id(),
        view(unit.id()),
        new SampleRow.Key(
            drawn.stratum(), drawn.population(), drawn.sampled(), unit.answer(), unit.ruleId()));
  }

  private SampleRow.View view(UnitId id) {
    History history = findings.history();
    int index = index(id.commit());
    Commit commit = history.commit(index);
    ChangeSummary changes = findings.changes().get(index);
    return new SampleRow.View(
        commit.authorTime(),
        commit.commitTime(),
        commit.author(),
        commit.committer(),
        commit.message(),
        changes.filesChanged(),
        changes.linesAdded(),
        changes.linesDeleted(),
        arrivedWith(index),
        id.inducing().isEmpty() ? Optional.empty() : Optional.of(blamed(id)));
  }

  private Optional<SampleRow.Merge> arrivedWith(int index) {
    int arrival = findings.history().arrival(index);
    Commit merge = findings.history().commit(arrival);
    return arrival == index
        ? Optional.empty()
        : Optional.of(new SampleRow.Merge(merge.id(), merge.subject()));
  }

  private SampleRow.Blamed blamed(UnitId link) {
    Commit commit = findings.history().commit(index(link.inducing()));
    List<DefectRecord> rows =
        measures.defects().stream()
            .filter(row -> row.fixCommit().equals(link.commit()))
            .filter(row -> row.inducingCommit().equals(link.inducing()))
            .filter(DefectRecord::inForce)
            .toList();
    return new SampleRow.Blamed(
        commit.commitTime(),
        commit.message(),
        rows.stream()
            .map(DefectRecord::path)
            .filter(path -> !path.isEmpty())
            .collect(Collectors.joining(" ")),
        rows.stream().mapToInt(DefectRecord::lines).sum());
  }
}
