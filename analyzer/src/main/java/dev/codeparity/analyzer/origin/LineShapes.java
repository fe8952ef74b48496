package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.Hunk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells quickly which files of a commit can take part in a refactoring: those with a deleted line
 * and an added one, there or in another file, that differ in words and white space alone.
 */
final class LineShapes {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final Set<Long> deleted = new HashSet<>();
  private final Set<Long> added = new HashSet<>();

  private LineShapes() {}

  /** The files that can. */
  static List<RefactoredLines.Source> candidates(List<RefactoredLines.Source> files) {
    LineShapes shapes = new LineShapes();
    for (RefactoredLines.Source file : files) {
      shapes.deleted.addAll(of(file, true));
      shapes.added.addAll(of(file, false));
    }
    shapes.deleted.retainAll(shapes.added);
    return files.stream()
        .filter(
            file ->
                of(file, true).stream().anyMatch(shapes.deleted::contains)
                    || of(file, false).stream().anyMatch(shapes.deleted::contains))
        .toList();
  }

  /** The shapes of one side's changed lines that say something and continue no other. */
  private static Set<Long> of(RefactoredLines.Source file, boolean old) {
    Set<Long> shapes = new HashSet<>();
    FileDigest digest = file.digest();
    byte[] flags = old ? digest.deletedFlags : digest.addedFlags;
    int number = 0;
    for (Hunk hunk : digest.hunks) {
      int end = old ? hunk.oldEnd() : hunk.newEnd();
      for (int line = old ? hunk.oldStart() : hunk.newStart(); line < end; line++, number++) {
        if (LineFlags.isTelling(flags[number])
            && !LineFlags.has(flags[number], LineFlags.CARRIED)) {
          shapes.add(shape(old ? file.before() : file.now(), line));
        }
      }
    }
    return shapes;
  }

  private static long shape(Blob blob, int line) {
    byte[] bytes = blob.bytes();
    long hash = PRIME;
    boolean inWord = false;
    for (int i = blob.lineStart(line); i < blob.lineEnd(line); i++) {
      boolean word = Character.isJavaIdentifierPart((char) (bytes[i] & 0xFF));
      if (!(word && inWord) && bytes[i] > ' ') {
        hash = (hash ^ (word ? 'x' : bytes[i])) * PRIME;
        hash ^= hash >>> 32;
      }
      inWord = word;
    }
    return hash;
  }
}
