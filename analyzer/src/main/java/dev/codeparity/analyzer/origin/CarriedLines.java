package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.language.LineScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds added code lines that continue a deleted one, because the change is cosmetic: white space
 * or comments only, the same code broken into other lines, or a block moved as it is within the
 * commit.
 */
final class CarriedLines {
  /** A moved block has at least this many lines that say something of their own. */
  private static final int MIN_MOVED = 3;

  /** A line that was deleted in more places than this begins no move. */
  private static final int MAX_PLACES = 16;

  /** Beyond this many changed lines, a commit is not searched for moves. */
  private static final int MAX_SEARCHED = 400_000;

  private final List<ChangedFile> files = new ArrayList<>();

  /** One side of a changed file. */
  record Side(Blob blob, LineScan scan) {}

  private record ChangedFile(
      FileDigest digest, int index, Optional<Side> before, Optional<Side> now) {}

  /** A changed line of a code file: its place, and its number among the changed lines. */
  private record Place(ChangedFile file, int line, int number) {}

  /** Adds a file, and finds what is cosmetic within its hunks. */
  void add(FileDigest digest, int index, Optional<Side> before, Optional<Side> now) {
    files.add(new ChangedFile(digest, index, before, now));
    if (before.isEmpty() || now.isEmpty()) {
      return;
    }
    int added = 0;
    int deleted = 0;
    for (Hunk hunk : digest.hunks) {
      if (hunk.oldLength() > 0 && hunk.newLength() > 0) {
        new CosmeticHunk(digest, index, hunk, added, deleted, before.get(), now.get()).carry();
      }
      added += hunk.newLength();
      deleted += hunk.oldLength();
    }
  }

  /** Finds blocks that moved, among the files added so far. */
  void findMoves() {
    Map<Long, List<Place>> deleted = deletedLines();
    if (deleted.isEmpty()) {
      return;
    }
    for (ChangedFile file : files) {
      if (file.now.isPresent()) {
        findMovesInto(file, file.now.get().scan(), deleted);
      }
    }
  }

  private Map<Long, List<Place>> deletedLines() {
    int lines = files.stream().mapToInt(f -> f.digest.deletedFlags.length).sum();
    int added = files.stream().mapToInt(f -> f.digest.addedFlags.length).sum();
    Map<Long, List<Place>> deleted = new HashMap<>();
    if (added == 0 || lines + added > MAX_SEARCHED) {
      return deleted;
    }
    for (ChangedFile file : files) {
      if (file.before.isEmpty()) {
        continue;
      }
      LineScan scan = file.before.get().scan();
      int number = 0;
      for (Hunk hunk : file.digest.hunks) {
        for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++, number++) {
          byte flags = file.digest.deletedFlags[number];
          if (LineFlags.isTelling(flags) && !LineFlags.has(flags, LineFlags.CARRIED)) {
            deleted
                .computeIfAbsent(scan.codeHash(line), hash -> new ArrayList<>())
                .add(new Place(file, line, number));
          }
        }
      }
    }
    return deleted;
  }

  private void findMovesInto(ChangedFile file, LineScan scan, Map<Long, List<Place>> deleted) {
    int number = 0;
    for (Hunk hunk : file.digest.hunks) {
      int line = hunk.newStart();
      while (line < hunk.newEnd()) {
        int moved = isFree(file, number) ? carryBlock(file, scan, hunk, line, number, deleted) : 0;
        int step = Math.max(1, moved);
        line += step;
        number += step;
      }
    }
  }

  private static boolean isFree(ChangedFile file, int number) {
    byte flags = file.digest.addedFlags[number];
    return LineFlags.isTelling(flags) && !LineFlags.has(flags, LineFlags.CARRIED);
  }

  /**
   * Carries the longest deleted block that begins like this; gives the number of lines it spans.
   */
  private static int carryBlock(
      ChangedFile file,
      LineScan scan,
      Hunk hunk,
      int line,
      int number,
      Map<Long, List<Place>> deleted) {
    List<Place> places = deleted.getOrDefault(scan.codeHash(line), List.of());
    if (places.size() > MAX_PLACES) {
      return 0;
    }
    Block best = Block.NONE;
    for (Place place : places) {
      Block block = match(file, scan, hunk, line, number, place);
      if (block.telling > best.telling) {
        best = block;
      }
    }
    if (best.telling < MIN_MOVED) {
      return 0;
    }
    best.pairs.forEach(pair -> pair.carry(file));
    return best.length;
  }

  private record Pair(int added, Place source) {
    void carry(ChangedFile file) {
      file.digest.carry(added, FileDigest.source(source.file.index, source.line));
      source.file.digest.deletedFlags[source.number] |= LineFlags.CARRIED;
    }
  }

  private record Block(int length, int telling, List<Pair> pairs) {
    static final Block NONE = new Block(0, 0, List.of());
  }

  private static Block match(
      ChangedFile file, LineScan scan, Hunk hunk, int line, int number, Place start) {
    FileDigest from = start.file.digest;
    LineScan old = start.file.before.orElseThrow().scan();
    Hunk oldHunk = hunkAt(from, start.line);
    List<Pair> pairs = new ArrayList<>();
    int telling = 0;
    int length = 0;
    int i = line;
    int j = start.line;
    while (true) {
      while (i < hunk.newEnd() && scan.codeHash(i) == 0) {
        i++;
      }
      while (j < oldHunk.oldEnd() && old.codeHash(j) == 0) {
        j++;
      }
      if (i >= hunk.newEnd() || j >= oldHunk.oldEnd() || scan.codeHash(i) != old.codeHash(j)) {
        break;
      }
      int added = number + i - line;
      int deleted = start.number + j - start.line;
      if (LineFlags.has(file.digest.addedFlags[added], LineFlags.CARRIED)
          || LineFlags.has(from.deletedFlags[deleted], LineFlags.CARRIED)) {
        break;
      }
      pairs.add(new Pair(added, new Place(start.file, j, deleted)));
      telling += LineFlags.isTelling(file.digest.addedFlags[added]) ? 1 : 0;
      i++;
      j++;
      length = i - line;
    }
    return new Block(length, telling, pairs);
  }

  private static Hunk hunkAt(FileDigest file, int oldLine) {
    int low = 0;
    int high = file.hunks.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (oldLine < file.hunks.get(middle).oldEnd()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return file.hunks.get(low);
  }

  /** How many added code lines are equal to deleted ones, each deleted line counted once. */
  int repeatedLines() {
    Map<Long, Integer> deleted = new HashMap<>();
    int repeated = 0;
    for (ChangedFile file : files) {
      if (file.before.isPresent()) {
        LineScan scan = file.before.get().scan();
        for (Hunk hunk : file.digest.hunks) {
          for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
            if (scan.isCodeLine(line)) {
              deleted.merge(scan.codeHash(line), 1, Integer::sum);
            }
          }
        }
      }
    }
    if (deleted.isEmpty()) {
      return 0;
    }
    for (ChangedFile file : files) {
      if (file.now.isPresent()) {
        LineScan scan = file.now.get().scan();
        for (Hunk hunk : file.digest.hunks) {
          for (int line = hunk.newStart(); line < hunk.newEnd(); line++) {
            if (scan.isCodeLine(line) && deleted.getOrDefault(scan.codeHash(line), 0) > 0) {
              deleted.merge(scan.codeHash(line), -1, Integer::sum);
              repeated++;
            }
          }
        }
      }
    }
    return repeated;
  }
}
