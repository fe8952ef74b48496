package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.reading.FileQuestion;
import dev.codeparity.analyzer.defect.reading.FileQuestion.NearLine;
import dev.codeparity.analyzer.origin.FilePast;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds the commits that a fix may point at: whom the lines that it asks about belong to. */
final class EvidenceReading {
  /** How many changes ago somebody may have owned what stood in a line's place. */
  private static final int CHANGES = 3;

  private final SortedMap<Integer, Evidence> byCommit = new TreeMap<>();
  private final Evidence all = new Evidence();

  SortedMap<Integer, Evidence> byCommit() {
    return byCommit;
  }

  /** The sums over all commits. */
  Evidence all() {
    return all;
  }

  void add(FileQuestion question, FilePast file) {
    Map<Integer, Map<Integer, Integer>> deleted = new TreeMap<>();
    for (int line : file.deletedCode(question.trivial())) {
      int owner = file.origin(line);
      note(owner, file, found -> found.deleted++);
      if (owner >= 0) {
        deleted
            .computeIfAbsent(owner, o -> new HashMap<>())
            .merge(file.source(line), 1, Integer::sum);
      }
      for (int changes = 1; changes <= CHANGES; changes++) {
        double share = Math.scalb(1.0, 1 - changes);
        note(file.originBefore(line, changes), file, found -> found.past += share);
      }
    }
    deleted.forEach(
        (owner, lines) -> of(owner).deletedIn.add(new Evidence.InPath(file.oldPath(), lines)));
    for (int line : question.beside()) {
      note(file.origin(line), file, found -> found.beside++);
      note(file.originBefore(line, 1), file, found -> found.pastNear++);
    }
    for (NearLine near : question.near()) {
      int line = near.line();
      double weight = 1.0 / (1 + near.distance());
      note(
          file.origin(line),
          file,
          found -> {
            found.near += weight;
            found.closest = Math.max(found.closest, weight);
          });
      note(file.originBefore(line, 1), file, found -> found.pastNear += weight);
    }
    for (int line : question.mentions()) {
      note(file.origin(line), file, found -> found.mentions++);
    }
    List<Integer> changedBy = file.changedBy();
    for (int i = 0; i < changedBy.size(); i++) {
      double recent = 1.0 / (changedBy.size() - i);
      note(changedBy.get(i), file, found -> found.recent = Math.max(found.recent, recent));
    }
  }

  private void note(int commit, FilePast file, Consumer<Evidence> what) {
    if (commit < 0) {
      return;
    }
    Evidence evidence = of(commit);
    if (evidence.path.isEmpty()) {
      evidence.path = file.oldPath();
    }
    what.accept(evidence);
    what.accept(all);
  }

  private Evidence of(int commit) {
    return byCommit.computeIfAbsent(commit, index -> new Evidence());
  }
}
