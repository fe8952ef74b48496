package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the counted defects gather.
 *
 * @param files the paths with most fixes; empty where no link names a path
 * @param blamed the commits that most fixes blame
 */
record HotspotSection(Optional<DataTable> files, Optional<DataTable> blamed) {
  private static final int MOST = 12;

  static Optional<HotspotSection> of(Analysis analysis) {
    List<DefectRecord> counted = analysis.defects().stream().filter(DefectRecord::counted).toList();
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(new HotspotSection(files(counted), Optional.of(blamed(analysis, counted))));
  }

  /** Distinct fixes of one place, by whose code they mended. */
  private static final class Fixes {
    private final Set<String> ai = new HashSet<>();
    private final Set<String> human = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    private void add(DefectRecord row) {
      all.add(row.fixCommit());
      if (row.inducingProvenance().isAi()) {
        ai.add(row.fixCommit());
      } else {
        human.add(row.fixCommit());
      }
    }
  }

  private static List<Map.Entry<String, Fixes>> most(
      List<DefectRecord> rows, Function<DefectRecord, String> place) {
    Map<String, Fixes> byPlace = new TreeMap<>();
    for (DefectRecord row : rows) {
      if (!place.apply(row).isEmpty()) {
        byPlace.computeIfAbsent(place.apply(row), name -> new Fixes()).add(row);
      }
    }
    return byPlace.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Fixes>>comparingInt(entry -> -entry.getValue().all.size())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .toList();
  }

  private static Optional<DataTable> files(List<DefectRecord> counted) {
    DataTable.Builder table =
        DataTable.titled("Files with most fixes")
            .words("File")
            .numbers("Fixes", "of AI code", "of human code");
    for (Map.Entry<String, Fixes> entry : most(counted, DefectRecord::path)) {
      String path = CellText.visible(entry.getKey());
      table.row(
          DataTable.Cell.of(path),
          DataTable.Cell.linked(
              Figures.count(entry.getValue().all.size()), Evidence.blamedIn(path).link()),
          DataTable.Cell.of(Figures.count(entry.getValue().ai.size())),
          DataTable.Cell.of(Figures.count(entry.getValue().human.size())));
    }
    return table.isEmpty() ? Optional.empty() : Optional.of(table.table());
  }

  private static DataTable blamed(Analysis analysis, List<DefectRecord> counted) {
    Map<String, CommitRecord> commits =
        analysis.commits().stream()
            .collect(
                Collectors.toMap(
                    CommitRecord::commit, row -> row, (first, second) -> first, HashMap::new));
    DataTable.Builder table =
        DataTable.titled("Commits that most fixes blame")
            .words("Commit", "Subject", "Written by")
            .numbers("Fixes", "Code lines");
    for (Map.Entry<String, Fixes> entry : most(counted, DefectRecord::inducingCommit)) {
      CommitRecord commit = commits.get(entry.getKey());
      if (commit != null) {
        table.row(
            DataTable.Cell.linked(
                Sentences.shortId(commit.commit()), Evidence.commit(commit.commit()).link()),
            DataTable.Cell.of(CellText.visible(commit.subject())),
            DataTable.Cell.of(Sentences.word(commit.label().provenance())),
            DataTable.Cell.of(Figures.count(entry.getValue().all.size())),
            DataTable.Cell.of(Figures.count(commit.size().codeLinesAdded())));
      }
    }
    return table.table();
  }
}
