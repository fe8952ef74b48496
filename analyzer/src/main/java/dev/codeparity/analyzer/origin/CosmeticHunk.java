package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.language.LineScan;
import java.util.ArrayList;
import java.util.List;

/**
 * A hunk that replaces lines by lines, searched for code that stayed the same: lines equal but for
 * white space and comments, in the same order; and, if what is left on both sides is the same code
 * broken into lines in another way, all of that.
 */
final class CosmeticHunk {
  /** Larger hunks are compared greedily instead of by longest common subsequence. */
  private static final int MAX_TABLE = 250_000;

  private final FileDigest file;
  private final int index;
  private final Hunk hunk;
  private final int firstAdded;
  private final int firstDeleted;
  private final CarriedLines.Side before;
  private final CarriedLines.Side now;

  CosmeticHunk(
      FileDigest file,
      int index,
      Hunk hunk,
      int firstAdded,
      int firstDeleted,
      CarriedLines.Side before,
      CarriedLines.Side now) {
    this.file = file;
    this.index = index;
    this.hunk = hunk;
    this.firstAdded = firstAdded;
    this.firstDeleted = firstDeleted;
    this.before = before;
    this.now = now;
  }

  void carry() {
    List<Integer> oldLines = codeLines(before.scan(), hunk.oldStart(), hunk.oldEnd());
    List<Integer> newLines = codeLines(now.scan(), hunk.newStart(), hunk.newEnd());
    if (oldLines.isEmpty() || newLines.isEmpty()) {
      return;
    }
    boolean any =
        (long) oldLines.size() * newLines.size() <= MAX_TABLE
            ? carryCommon(oldLines, newLines)
            : carryInOrder(oldLines, newLines);
    if (any) {
      oldLines.removeIf(line -> isDeletedCarried(line));
      newLines.removeIf(line -> file.isCarried(added(line)));
    }
    carryRewrapped(oldLines, newLines);
  }

  private static List<Integer> codeLines(LineScan scan, int start, int end) {
    List<Integer> lines = new ArrayList<>();
    for (int line = start; line < end; line++) {
      if (scan.isCodeLine(line)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private int added(int newLine) {
    return firstAdded + newLine - hunk.newStart();
  }

  private boolean isDeletedCarried(int oldLine) {
    int number = firstDeleted + oldLine - hunk.oldStart();
    return LineFlags.has(file.deletedFlags[number], LineFlags.CARRIED);
  }

  private void pair(int oldLine, int newLine) {
    file.carry(added(newLine), FileDigest.source(index, oldLine));
    file.deletedFlags[firstDeleted + oldLine - hunk.oldStart()] |= LineFlags.CARRIED;
  }

  private boolean areEqual(int oldLine, int newLine) {
    return before.scan().codeHash(oldLine) == now.scan().codeHash(newLine);
  }

  private boolean carryCommon(List<Integer> oldLines, List<Integer> newLines) {
    int[][] length = new int[oldLines.size() + 1][newLines.size() + 1];
    for (int i = oldLines.size() - 1; i >= 0; i--) {
      for (int j = newLines.size() - 1; j >= 0; j--) {
        length[i][j] =
            areEqual(oldLines.get(i), newLines.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < oldLines.size() && j < newLines.size()) {
      if (areEqual(oldLines.get(i), newLines.get(j))) {
        pair(oldLines.get(i++), newLines.get(j++));
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return length[0][0] > 0;
  }

  private boolean carryInOrder(List<Integer> oldLines, List<Integer> newLines) {
    boolean any = false;
    int reach = Math.max(1, MAX_TABLE / newLines.size());
    int next = 0;
    for (int newLine : newLines) {
      int end = Math.min(oldLines.size(), next + reach);
      for (int i = next; i < end; i++) {
        if (areEqual(oldLines.get(i), newLine)) {
          pair(oldLines.get(i), newLine);
          next = i + 1;
          any = true;
          break;
        }
      }
    }
    return any;
  }

  /**
   * The same characters in other lines: each new line continues the old line of its first one. An
   * old line that is a new one to the character differs in white space that counts, within a
   * literal.
   */
  private void carryRewrapped(List<Integer> oldLines, List<Integer> newLines) {
    if (oldLines.isEmpty() || newLines.isEmpty()) {
      return;
    }
    Characters old = new Characters(before.blob(), oldLines);
    Characters fresh = new Characters(now.blob(), newLines);
    List<Rewrapped> blocks = new ArrayList<>();
    Rewrapped block = new Rewrapped();
    while (old.advance()) {
      if (!fresh.advance() || old.character != fresh.character) {
        return;
      }
      if (old.beginsLine && fresh.beginsLine) {
        block = new Rewrapped();
        blocks.add(block);
      }
      if (old.beginsLine) {
        block.oldLines.add(old.line);
      }
      if (fresh.beginsLine) {
        block.newLines.add(fresh.line);
        block.sources.add(old.line);
      }
    }
    if (!fresh.advance()) {
      blocks.forEach(this::carry);
    }
  }

  /** Old lines that became other lines, without a line break in common inside. */
  private static final class Rewrapped {
    private final List<Integer> oldLines = new ArrayList<>();
    private final List<Integer> newLines = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
  }

  private void carry(Rewrapped block) {
    if (block.oldLines.size() == 1 && block.newLines.size() == 1) {
      return;
    }
    for (int i = 0; i < block.newLines.size(); i++) {
      pair(block.sources.get(i), block.newLines.get(i));
    }
    for (int oldLine : block.oldLines) {
      file.deletedFlags[firstDeleted + oldLine - hunk.oldStart()] |= LineFlags.CARRIED;
    }
  }

  /** Walks through the characters of some lines that are no white space. */
  private static final class Characters {
    private final Blob blob;
    private final List<Integer> lines;
    private int next;
    private int at;
    private int end;
    private int line = -1;
    private byte character;
    private boolean beginsLine;

    Characters(Blob blob, List<Integer> lines) {
      this.blob = blob;
      this.lines = lines;
    }

    boolean advance() {
      beginsLine = false;
      while (true) {
        while (at < end) {
          character = blob.bytes()[at++];
          if (character > ' ' || character < 0) {
            return true;
          }
        }
        if (next == lines.size()) {
          return false;
        }
        line = lines.get(next++);
        beginsLine = true;
        at = blob.lineStart(line);
        end = blob.lineEnd(line);
      }
    }
  }
}
