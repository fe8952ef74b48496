package dev.codeparity.analyzer.provenance;

import java.util.Collections;
import java.util.List;

/**
 * How many of the lines that a commit added belong to each source of its record.
 *
 * @param record the record
 * @param lines added lines: first those that no source speaks of, then those of each source
 * @param codeLines the code lines among them, in the same order
 */
public record RecordedLines(LineRecord record, List<Integer> lines, List<Integer> codeLines) {
  /** Of a commit that no record speaks of. */
  public static final RecordedLines NONE =
      new RecordedLines(LineRecord.NONE, List.of(0), List.of(0));

  public RecordedLines {
    lines = List.copyOf(lines);
    codeLines = List.copyOf(codeLines);
    int expected = record.sources().size() + 1;
    if (lines.size() != expected || codeLines.size() != expected) {
      throw new IllegalArgumentException(
          "want " + expected + " counts, were " + lines.size() + " and " + codeLines.size());
    }
  }

  /** Of a record none of whose lines the commit added. */
  static RecordedLines noneOf(LineRecord record) {
    List<Integer> none = Collections.nCopies(record.sources().size() + 1, 0);
    return new RecordedLines(record, none, none);
  }

  /** Added lines by an author; for {@code UNKNOWN} those that no source speaks of, too. */
  public int lines(LineAuthor author) {
    return sum(lines, author);
  }

  /** Added code lines by an author; for {@code UNKNOWN} those that no source speaks of, too. */
  public int codeLines(LineAuthor author) {
    return sum(codeLines, author);
  }

  /** Lines that the commit added. */
  public int added() {
    return lines.stream().mapToInt(Integer::intValue).sum();
  }

  /** Code lines that the commit added. */
  public int codeAdded() {
    return codeLines.stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether the record tells of at least one of the added lines who wrote it. */
  public boolean tells() {
    return lines(LineAuthor.AI) + lines(LineAuthor.HUMAN) > 0;
  }

  private int sum(List<Integer> counts, LineAuthor author) {
    int sum = author == LineAuthor.UNKNOWN ? counts.get(0) : 0;
    for (int i = 1; i < counts.size(); i++) {
      if (record.sources().get(i - 1).author() == author) {
        sum += counts.get(i);
      }
    }
    return sum;
  }
}
