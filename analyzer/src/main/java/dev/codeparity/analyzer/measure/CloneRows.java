package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.quality.Clone;
import dev.codeparity.analyzer.quality.CodeQuality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of {@code clones.csv}. */
final class CloneRows {
  private CloneRows() {}

  /**
   * The rows.
   *
   * @param order indices of the commits, in the order of the rows
   */
  static List<CloneRecord> rows(Findings findings, List<Integer> order) {
    History history = findings.history();
    Map<Integer, List<Clone>> byCommit = new HashMap<>();
    for (Clone clone : findings.quality().map(CodeQuality::clones).orElse(List.of())) {
      byCommit.computeIfAbsent(clone.commit(), key -> new ArrayList<>()).add(clone);
    }
    List<CloneRecord> rows = new ArrayList<>();
    for (int commit : order) {
      byCommit.getOrDefault(commit, List.of()).forEach(clone -> rows.add(row(history, clone)));
    }
    return rows;
  }

  private static CloneRecord row(History history, Clone clone) {
    return new CloneRecord(
        history.commit(clone.commit()).id(),
        clone.path(),
        clone.begin(),
        clone.lines(),
        clone.tokens(),
        clone.originPath(),
        clone.originCommit() < 0
            ? Optional.empty()
            : Optional.of(history.commit(clone.originCommit()).id()),
        clone.kind());
  }
}
