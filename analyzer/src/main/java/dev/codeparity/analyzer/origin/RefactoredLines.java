package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.language.JavaOutline;
import dev.codeparity.analyzer.language.JavaOutline.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds added Java lines that continue a deleted one because the change is a refactoring: a name of
 * a type, field, method, parameter or variable changed; or a method moved to another type, or
 * statements to a method of their own or back.
 *
 * <p>A line continues another one if both have the same tokens but for renamed names, and lie in
 * the same hunk or in such a pair of methods.
 *
 * @see <a href="https://doi.org/10.1109/SANER.2018.8330225">Neto, da Costa, Kulesza (2018), The
 *     impact of refactoring changes on the SZZ algorithm</a>
 */
final class RefactoredLines {
  /** Commits that change more Java files than this are no refactoring by hand. */
  private static final int MOST_FILES = 200;

  /** Larger hunks are rewrites. */
  private static final int MOST_PAIRS = 250_000;

  /** A moved method shares this much of its words with what it was. */
  private static final double ALIKE = 0.5;

  /** Lines with fewer tokens say nothing of their own. */
  private static final int FEWEST_TOKENS = 3;

  private final List<Changed> files = new ArrayList<>();

  /** A changed file that is yet to be parsed. */
  record Source(FileDigest digest, int index, Blob before, Blob now) {}

  /** A changed file as Java, with the numbers of its lines among the changed ones, or −1. */
  private static final class Changed {
    private final FileDigest digest;
    private final int index;
    private final JavaOutline before;
    private final JavaOutline now;
    private final Renames renames;
    private final int[] deletedNumbers;
    private final int[] addedNumbers;

    Changed(Source source, JavaOutline before, JavaOutline now) {
      this.digest = source.digest;
      this.index = source.index;
      this.before = before;
      this.now = now;
      this.renames = Renames.between(before, now);
      this.deletedNumbers = numbers(digest, true);
      this.addedNumbers = numbers(digest, false);
    }
  }

  private final List<Source> sources = new ArrayList<>();

  /** Adds a changed Java file. */
  void add(FileDigest digest, int index, Blob before, Blob now) {
    sources.add(new Source(digest, index, before, now));
  }

  /** Finds the refactorings among the files added so far. */
  void find() {
    if (sources.size() > MOST_FILES
        || sources.stream().allMatch(s -> s.digest.deletedFlags.length == 0)) {
      return;
    }
    LineShapes.candidates(sources).forEach(this::read);
    Map<String, String> names = new HashMap<>();
    files.forEach(file -> file.renames.names().forEach(names::putIfAbsent));
    files.forEach(file -> findInHunks(file, names));
    files.forEach(file -> findExtracted(file, names));
    findMoved(names);
  }

  private void read(Source source) {
    Optional<JavaOutline> before = outline(source.before);
    Optional<JavaOutline> now = outline(source.now);
    if (before.isPresent() && now.isPresent()) {
      files.add(new Changed(source, before.get(), now.get()));
    }
  }

  private static Optional<JavaOutline> outline(Blob blob) {
    return JavaOutline.of(new String(blob.bytes(), StandardCharsets.UTF_8), blob.lineCount());
  }

  private static int[] numbers(FileDigest digest, boolean old) {
    int[] numbers = new int[old ? digest.oldLines : digest.newLines];
    Arrays.fill(numbers, -1);
    int number = 0;
    for (Hunk hunk : digest.hunks) {
      int end = old ? hunk.oldEnd() : hunk.newEnd();
      for (int line = old ? hunk.oldStart() : hunk.newStart(); line < end; line++) {
        numbers[line] = number++;
      }
    }
    return numbers;
  }

  private static void findInHunks(Changed file, Map<String, String> names) {
    for (Hunk hunk : file.digest.hunks) {
      if ((long) hunk.oldLength() * hunk.newLength() <= MOST_PAIRS) {
        int next = hunk.newStart();
        for (int old = hunk.oldStart(); old < hunk.oldEnd(); old++) {
          Map<String, String> here = with(names, file, old);
          next = match(file, old, file, next, hunk.newEnd(), here);
        }
      }
    }
  }

  /** Statements that a method lost to a new one that it calls now, or took over from a gone one. */
  private static void findExtracted(Changed file, Map<String, String> names) {
    file.renames
        .methods()
        .forEach(
            (old, now) -> {
              for (Method fresh : file.renames.added()) {
                if (now.calls().contains(fresh.declared().name())
                    && !old.calls().contains(fresh.declared().name())) {
                  match(file, old, file, fresh, with(names, file, old.first()));
                }
              }
              for (Method gone : file.renames.gone()) {
                if (old.calls().contains(gone.declared().name())
                    && !now.calls().contains(gone.declared().name())) {
                  match(file, gone, file, now, names);
                }
              }
            });
  }

  /** Methods that are gone from one type and stand in another one. */
  private void findMoved(Map<String, String> names) {
    for (Changed from : files) {
      for (Method gone : from.renames.gone()) {
        for (Changed to : files) {
          for (Method come : to.renames.added()) {
            if (come.declared().name().equals(gone.declared().name())
                && Renames.likeness(Renames.words(from.before, gone), Renames.words(to.now, come))
                    > ALIKE) {
              match(
                  from,
                  gone,
                  to,
                  come,
                  both(names, Renames.renamed(gone.variables(), come.variables())));
            }
          }
        }
      }
    }
  }

  private static Map<String, String> with(Map<String, String> names, Changed file, int oldLine) {
    return both(
        names, file.before.methodAt(oldLine).map(file.renames::variablesOf).orElse(Map.of()));
  }

  private static Map<String, String> both(Map<String, String> names, Map<String, String> local) {
    if (local.isEmpty()) {
      return names;
    }
    Map<String, String> all = new HashMap<>(names);
    all.putAll(local);
    return all;
  }

  private static void match(
      Changed from, Method old, Changed to, Method now, Map<String, String> names) {
    int next = now.first();
    for (int line = old.first(); line <= old.last(); line++) {
      next = match(from, line, to, next, now.last() + 1, names);
    }
  }

  /**
   * Lets the first added line from {@code start} that continues a deleted one do so.
   *
   * @return where to look for the line after it
   */
  private static int match(
      Changed from, int old, Changed to, int start, int end, Map<String, String> names) {
    int deleted = from.deletedNumbers[old];
    if (deleted < 0 || isTaken(from.digest.deletedFlags[deleted])) {
      return start;
    }
    List<String> tokens = from.before.tokens().get(old);
    if (tokens.size() < FEWEST_TOKENS) {
      return start;
    }
    for (int line = start; line < end; line++) {
      int added = to.addedNumbers[line];
      if (added >= 0
          && !isTaken(to.digest.addedFlags[added])
          && areSame(tokens, to.now.tokens().get(line), names)) {
        to.digest.refactor(added, FileDigest.source(from.index, old));
        from.digest.deletedFlags[deleted] |= LineFlags.REFACTORED;
        return line + 1;
      }
    }
    return start;
  }

  private static boolean isTaken(byte flags) {
    return LineFlags.has(flags, LineFlags.CARRIED) || LineFlags.has(flags, LineFlags.REFACTORED);
  }

  private static boolean areSame(List<String> old, List<String> now, Map<String, String> names) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      String token = old.get(i);
      if (!token.equals(now.get(i)) && !now.get(i).equals(names.get(token))) {
        return false;
      }
    }
    return true;
  }
}
