package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.origin.LineIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The violations of one version of a file, each by the line that it stands on. */
final class Standing {
  /** Of a violation whose line has no known origin. */
  static final long NO_KEY = -1;

  private static final int RULE_BITS = 12;
  private static final int ORDINAL_BITS = 16;

  private final List<OnLine> all;
  private final boolean analysed;
  private final LineIds lines;

  private Standing(List<OnLine> all, boolean analysed, LineIds lines) {
    this.all = all;
    this.analysed = analysed;
    this.lines = lines;
  }

  /**
   * A violation on its line.
   *
   * @param key tells it from all others, through moves and from file to file: the line, the rule,
   *     and how many of the rule stand before it on the line; or {@link #NO_KEY}
   * @param lineId number of the line
   * @param path where the file lies
   */
  record OnLine(Violation violation, long key, int lineId, String path) {}

  static Standing of(FileViolations found, LineIds lines, String path) {
    List<OnLine> all = new ArrayList<>();
    Map<Long, Integer> ordinals = new HashMap<>();
    for (Violation violation : found.violations()) {
      int id = lines.of(violation.line() - 1);
      long key = NO_KEY;
      if (id != LineIds.UNKNOWN) {
        long line = ((long) id << RULE_BITS | violation.rule()) << ORDINAL_BITS;
        key = line | ordinals.merge(line, 1, Integer::sum);
      }
      all.add(new OnLine(violation, key, id, path));
    }
    return new Standing(all, found.analysed(), lines);
  }

  List<OnLine> all() {
    return all;
  }

  /** Whether the file could be analysed, so that what is not here does not stand. */
  boolean analysed() {
    return analysed;
  }

  LineIds lines() {
    return lines;
  }
}
