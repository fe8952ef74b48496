package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.quality.CodeQuality;
import dev.codeparity.analyzer.quality.MethodChange;
import dev.codeparity.analyzer.quality.MethodFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the rows of {@code methods.csv}. */
final class MethodRows {
  private MethodRows() {}

  /**
   * The rows.
   *
   * @param order indices of the commits, in the order of the rows
   */
  static List<MethodRecord> rows(Findings findings, List<Integer> order) {
    Map<Integer, List<MethodChange>> byCommit = new HashMap<>();
    findings.quality().map(CodeQuality::methods).orElse(List.of()).stream()
        .forEach(c -> byCommit.computeIfAbsent(c.commit(), key -> new ArrayList<>()).add(c));
    List<MethodRecord> rows = new ArrayList<>();
    for (int commit : order) {
      String id = findings.history().commit(commit).id();
      byCommit.getOrDefault(commit, List.of()).forEach(change -> rows.add(row(id, change)));
    }
    return rows;
  }

  private static MethodRecord row(String commit, MethodChange change) {
    return new MethodRecord(
        commit,
        change.path(),
        change.now().or(change::before).map(MethodFacts::name).orElseThrow(),
        change.kind(),
        change.before(),
        change.now());
  }
}
