package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.Hunk;
import java.util.Arrays;
import java.util.List;

/**
 * A file as it was before a commit that changes it: who wrote its lines, who wrote what stood there
 * before them, and which commits changed the file last. Cosmetic changes are seen through.
 */
public final class FilePast {
  private final FileDigest file;
  private final FileLines lines;
  private final LineTable table;

  FilePast(FileDigest file, FileLines lines, LineTable table) {
    this.file = file;
    this.lines = lines;
    this.table = table;
  }

  /** The path after the commit; that before it if the commit deletes the file. */
  public String path() {
    return file.newPath;
  }

  /** The path before the commit. */
  public String oldPath() {
    return file.oldPath;
  }

  /** Whether there was no such file. */
  public boolean isNew() {
    return file.kind == ChangeKind.ADDED;
  }

  /** Number of lines before the commit. */
  public int size() {
    return lines.length();
  }

  /** Index of the commit that wrote a line; −1 if it is unknown. */
  public int origin(int line) {
    return table.commitOf(lines.seenThrough[line]);
  }

  /** Number of a line's source in the record of its {@link #origin}; 0 for none. */
  public int source(int line) {
    return table.sourceOf(lines.seenThrough[line]);
  }

  /**
   * Index of the commit that wrote what stood in the place of a line so many changes ago; −1 if
   * nothing did, or if it is unknown.
   *
   * @param changes 1 or more
   */
  public int originBefore(int line, int changes) {
    int id = lines.seenThrough[line];
    for (int i = 0; i < changes && id != 0; i++) {
      id = table.replacedBy(id);
    }
    return table.commitOf(id);
  }

  /** The commits that changed the file last, merges left out, oldest first. */
  public List<Integer> changedBy() {
    return Arrays.stream(lines.changedBy).boxed().toList();
  }

  /**
   * Numbers of the deleted lines that hold code of which nothing remains: no cosmetic change, no
   * move.
   *
   * @param trivial whether punctuation and imports count, too
   */
  public int[] deletedCode(boolean trivial) {
    int[] deleted = new int[file.deletedFlags.length];
    int count = 0;
    int number = 0;
    for (Hunk hunk : file.hunks) {
      for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
        byte flags = file.deletedFlags[number++];
        boolean counts =
            trivial ? LineFlags.has(flags, LineFlags.CODE) : LineFlags.isTelling(flags);
        if (counts && !LineFlags.has(flags, LineFlags.CARRIED)) {
          deleted[count++] = line;
        }
      }
    }
    return Arrays.copyOf(deleted, count);
  }
}
