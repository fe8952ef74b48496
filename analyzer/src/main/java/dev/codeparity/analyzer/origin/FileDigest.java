package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.language.Category;
import dev.codeparity.analyzer.provenance.LineClaims;
import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What the line ledger needs of one changed file, without its contents. Added and deleted lines are
 * numbered through all hunks, in order.
 */
final class FileDigest {
  /** Marks an added line that continues no deleted line. */
  static final long NEW = -1;

  final ChangeKind kind;
  final String oldPath;
  final String newPath;
  final Category category;
  final int oldLines;
  final int newLines;
  final List<Hunk> hunks;

  /** The hunks when white space is ignored; the same list where that makes no difference. */
  final List<Hunk> spacelessHunks;

  /** Of each added line, as {@link LineFlags}. */
  final byte[] addedFlags;

  /** Of each deleted line, as {@link LineFlags}. */
  final byte[] deletedFlags;

  /**
   * Of each added line the number of its source in the commit's record, 0 for none. Empty if the
   * record speaks of no line of the file.
   */
  int[] sources = {};

  /**
   * For each added line the old line that it continues, see {@link #source}; {@link #NEW} if none.
   * Empty if no line of the file continues any.
   */
  long[] carried = {};

  /**
   * For each added line the old line that it continues through a refactoring, or {@link #NEW}.
   * Empty if no line does, or nobody asked.
   */
  long[] refactored = {};

  FileDigest(
      ChangeKind kind,
      String oldPath,
      String newPath,
      Category category,
      int oldLines,
      int newLines,
      List<Hunk> hunks,
      List<Hunk> spacelessHunks,
      byte[] addedFlags,
      byte[] deletedFlags) {
    this.kind = kind;
    this.oldPath = oldPath;
    this.newPath = newPath;
    this.category = category;
    this.oldLines = oldLines;
    this.newLines = newLines;
    this.hunks = hunks;
    this.spacelessHunks = spacelessHunks;
    this.addedFlags = addedFlags;
    this.deletedFlags = deletedFlags;
  }

  /** An old line of one of the commit's files. */
  static long source(int file, int oldLine) {
    return (long) file << 32 | oldLine;
  }

  static int fileOf(long source) {
    return (int) (source >>> 32);
  }

  static int lineOf(long source) {
    return (int) source;
  }

  /** Lets an added line continue an old line. */
  void carry(int added, long source) {
    if (carried.length == 0) {
      carried = new long[addedFlags.length];
      Arrays.fill(carried, NEW);
    }
    carried[added] = source;
    addedFlags[added] |= LineFlags.CARRIED;
  }

  /** Lets an added line continue an old line through a refactoring. */
  void refactor(int added, long source) {
    if (refactored.length == 0) {
      refactored = new long[addedFlags.length];
      Arrays.fill(refactored, NEW);
    }
    refactored[added] = source;
    addedFlags[added] |= LineFlags.REFACTORED;
  }

  /** Marks the old lines whose white space alone changed. */
  void markRespaced(BitSet oldLines) {
    int number = 0;
    for (Hunk hunk : hunks) {
      for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++, number++) {
        deletedFlags[number] |= oldLines.get(line) ? LineFlags.RESPACED : 0;
      }
    }
  }

  /** Looks up the source of each added line. */
  void attribute(LineClaims claims) {
    if (claims.isEmpty()) {
      return;
    }
    sources = new int[addedFlags.length];
    int number = 0;
    for (Hunk hunk : hunks) {
      for (int line = hunk.newStart(); line < hunk.newEnd(); line++) {
        sources[number++] = claims.sourceOf(line);
      }
    }
  }

  int sourceOf(int added) {
    return sources.length == 0 ? 0 : sources[added];
  }

  /** Writes it, without what a record says of its lines. */
  void pack(PackedOutput out) {
    out.choice(kind).text(oldPath).text(newPath).choice(category).number(oldLines).number(newLines);
    pack(hunks, out);
    out.flag(spacelessHunks == hunks);
    if (spacelessHunks != hunks) {
      pack(spacelessHunks, out);
    }
    out.bytes(addedFlags).bytes(deletedFlags);
    pack(carried, out);
    pack(refactored, out);
  }

  static FileDigest unpack(PackedInput in) {
    ChangeKind kind = in.choice(ChangeKind.class);
    String oldPath = in.text();
    String newPath = in.text();
    Category category = in.choice(Category.class);
    int oldLines = in.count();
    int newLines = in.count();
    List<Hunk> hunks = hunks(in);
    List<Hunk> spaceless = in.flag() ? hunks : hunks(in);
    FileDigest file =
        new FileDigest(
            kind,
            oldPath,
            newPath,
            category,
            oldLines,
            newLines,
            hunks,
            spaceless,
            in.bytes(),
            in.bytes());
    file.carried = sources(in);
    file.refactored = sources(in);
    return file;
  }

  private static void pack(List<Hunk> hunks, PackedOutput out) {
    out.number(hunks.size());
    int oldEnd = 0;
    int newEnd = 0;
    for (Hunk hunk : hunks) {
      out.number(hunk.oldStart() - oldEnd).number(hunk.oldLength());
      out.number(hunk.newStart() - newEnd).number(hunk.newLength());
      oldEnd = hunk.oldEnd();
      newEnd = hunk.newEnd();
    }
  }

  private static List<Hunk> hunks(PackedInput in) {
    List<Hunk> hunks = new ArrayList<>();
    int oldEnd = 0;
    int newEnd = 0;
    for (int left = in.count(); left > 0; left--) {
      Hunk hunk = new Hunk(oldEnd + in.number(), in.count(), newEnd + in.number(), in.count());
      hunks.add(hunk);
      oldEnd = hunk.oldEnd();
      newEnd = hunk.newEnd();
    }
    return List.copyOf(hunks);
  }

  private static void pack(long[] sources, PackedOutput out) {
    out.number(sources.length);
    for (long source : sources) {
      if (source == NEW) {
        out.number(0);
      } else {
        out.number(fileOf(source) + 1).number(lineOf(source));
      }
    }
  }

  private static long[] sources(PackedInput in) {
    List<Long> sources =
        in.all(
            each -> {
              int file = each.count();
              return file == 0 ? NEW : source(file - 1, each.count());
            });
    return sources.stream().mapToLong(Long::longValue).toArray();
  }

  boolean isCarried(int added) {
    return carried.length > 0 && carried[added] != NEW;
  }
}
