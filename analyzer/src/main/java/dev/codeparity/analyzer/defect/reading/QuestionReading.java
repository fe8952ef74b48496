package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.defect.reading.ChangeReading.Side;
import dev.codeparity.analyzer.defect.reading.FileQuestion.NearLine;
import dev.codeparity.analyzer.history.Hunk;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the old lines of a file that a fix asks about. */
final class QuestionReading {
  /** Lines of a function further away than this say little. */
  private static final int FAR = 40;

  /** As far as this where there is no function. */
  private static final int FAR_OUTSIDE = 8;

  /** A name is rare in a file if it stands in so many lines at most. */
  private static final int RARE = 6;

  private final List<Hunk> hunks;
  private final Side before;
  private final Optional<Side> now;
  private final BitSet beside = new BitSet();
  private final Map<Integer, Integer> near = new TreeMap<>();
  private final BitSet changed = new BitSet();

  QuestionReading(List<Hunk> hunks, Side before, Optional<Side> now) {
    this.hunks = hunks;
    this.before = before;
    this.now = now;
  }

  FileQuestion ask(String path, boolean test, FileTrace trace) {
    hunks.forEach(hunk -> changed.set(hunk.oldStart(), hunk.oldEnd()));
    for (Hunk hunk : hunks) {
      if (hasTelling(hunk)) {
        lookAround(hunk);
      }
    }
    beside.stream().forEach(near::remove);
    Map<Integer, Integer> counts = linesByName();
    return new FileQuestion(
        path,
        test,
        before.trivial(),
        trace,
        beside.stream().boxed().toList(),
        near.entrySet().stream().map(e -> new NearLine(e.getKey(), e.getValue())).toList(),
        mentions(trace.addedNames(), counts),
        WeighedNames.of(
            trace.addedNames().and(trace.deletedNames()),
            name -> 1 / (1 + Math.log1p(counts.getOrDefault(name, 0)))));
  }

  private boolean hasTelling(Hunk hunk) {
    for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
      if (before.isTelling(line)) {
        return true;
      }
    }
    for (int line = hunk.newStart(); line < hunk.newEnd(); line++) {
      if (now.isPresent() && now.get().isTelling(line)) {
        return true;
      }
    }
    return false;
  }

  private void lookAround(Hunk hunk) {
    int above = hunk.oldStart() - 1;
    while (above >= 0 && !isUnchanged(above)) {
      above--;
    }
    int below = hunk.oldEnd();
    while (below < before.scan().lines() && !isUnchanged(below)) {
      below++;
    }
    if (above >= 0) {
      beside.set(above);
    }
    if (below < before.scan().lines()) {
      beside.set(below);
    }
    int heading = heading(hunk, above, below);
    int reach = heading < 0 ? FAR_OUTSIDE : FAR;
    int from = Math.max(0, hunk.oldStart() - reach);
    int to = Math.min(before.scan().lines(), hunk.oldEnd() + reach);
    for (int line = from; line < to; line++) {
      boolean inFunction = heading < 0 || before.functions().headingOf(line) == heading;
      if (inFunction && isUnchanged(line)) {
        int distance = line < hunk.oldStart() ? hunk.oldStart() - line : line - hunk.oldEnd() + 1;
        near.merge(line, distance, Math::min);
      }
    }
  }

  private boolean isUnchanged(int line) {
    return before.isTelling(line) && !changed.get(line);
  }

  private int heading(Hunk hunk, int above, int below) {
    for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
      if (before.isTelling(line)) {
        return before.functions().headingOf(line);
      }
    }
    int over = above < 0 ? -1 : before.functions().headingOf(above);
    int under = below < before.scan().lines() ? before.functions().headingOf(below) : -1;
    return over >= 0 ? over : under;
  }

  private Map<Integer, Integer> linesByName() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int line = 0; line < before.scan().lines(); line++) {
      if (before.isTelling(line)) {
        Names.inLine(before.blob(), line, name -> counts.merge(name, 1, Integer::sum));
      }
    }
    return counts;
  }

  private List<Integer> mentions(Fingerprint added, Map<Integer, Integer> counts) {
    BitSet mentions = new BitSet();
    for (int line = 0; line < before.scan().lines(); line++) {
      int at = line;
      if (isUnchanged(line)) {
        Names.inLine(
            before.blob(),
            line,
            name -> {
              if (added.contains(name) && counts.getOrDefault(name, 0) <= RARE) {
                mentions.set(at);
              }
            });
      }
    }
    return mentions.stream().boxed().toList();
  }
}
