package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.provenance.LineRecord;
import dev.codeparity.analyzer.provenance.RecordedLines;
import java.util.Arrays;

/** Gives the added lines of one commit to the sources of its record, and counts them. */
final class RecordedCount {
  private final LineRecord record;
  private final int[] lines;
  private final int[] codeLines;

  RecordedCount(LineRecord record) {
    this.record = record;
    this.lines = new int[record.sources().size() + 1];
    this.codeLines = new int[record.sources().size() + 1];
  }

  /** Takes a changed file. */
  void add(FileDigest file) {
    file.attribute(record.of(file.newPath));
    for (int added = 0; added < file.addedFlags.length; added++) {
      count(file, added);
    }
  }

  /** Takes a file whose added lines count elsewhere. */
  void attribute(FileDigest file) {
    file.attribute(record.of(file.newPath));
  }

  /** Takes a merged file, of which the lines count that no parent has. */
  void add(MergedFileDigest.Combined merged) {
    FileDigest file = merged.lines();
    file.attribute(record.of(file.newPath));
    boolean[] inherited = new boolean[file.newLines];
    for (MergedFileDigest.Origin origin : merged.origins()) {
      int from = 0;
      for (Hunk hunk : origin.change().hunks) {
        Arrays.fill(inherited, from, hunk.newStart(), true);
        from = hunk.newEnd();
      }
      Arrays.fill(inherited, from, inherited.length, true);
    }
    for (int line = 0; line < file.addedFlags.length; line++) {
      if (!inherited[line]) {
        count(file, line);
      }
    }
  }

  private void count(FileDigest file, int added) {
    int source = file.sourceOf(added);
    lines[source]++;
    codeLines[source] += file.addedFlags[added] & LineFlags.CODE;
  }

  RecordedLines counts() {
    return new RecordedLines(
        record, Arrays.stream(lines).boxed().toList(), Arrays.stream(codeLines).boxed().toList());
  }
}
