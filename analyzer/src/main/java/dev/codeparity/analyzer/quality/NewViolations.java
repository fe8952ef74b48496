package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.FileType;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.origin.LineIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which violations single commits introduced, without following all others through the
 * history: each commit is compared with its parent alone. So code that a commit moves to another
 * file brings its violations along as new ones, unless the file was renamed.
 *
 * @param checked what the rules found in the contents before and after
 * @param isJava tells the files by path
 */
public record NewViolations(CheckedFiles checked, Predicate<String> isJava) {
  /** Contents of one file before and after a commit. */
  private record Sides(Standing before, Standing now) {}

  /** The contents that must be checked before {@link #by} can be asked. */
  public static List<FileVersion> versions(List<FileChange> files, Predicate<String> isJava) {
    List<FileVersion> versions = new ArrayList<>();
    for (FileChange file : files) {
      if (file.oldType() == FileType.REGULAR && isJava.test(file.oldPath())) {
        versions.add(new FileVersion(file.oldBlob().id(), file.oldPath()));
      }
      if (file.newType() == FileType.REGULAR && isJava.test(file.newPath())) {
        versions.add(new FileVersion(file.newBlob().id(), file.newPath()));
      }
    }
    return versions;
  }

  /** What a commit introduced, by the files that it changed. */
  public List<NewViolation> by(List<FileChange> files) {
    List<Matching.File> matched = new ArrayList<>();
    int next = 1;
    for (FileChange file : files) {
      if (file.newType() == FileType.REGULAR && isJava.test(file.newPath())) {
        Sides sides = sides(file, next);
        matched.add(new Matching.File(List.of(sides.before), List.of(sides.now)));
        next += file.oldBlob().lineCount() + file.newBlob().lineCount();
      }
    }
    return Matching.of(matched).introduced().stream()
        .map(
            on ->
                new NewViolation(
                    on.path(),
                    on.violation().line(),
                    checked.rules().rules().get(on.violation().rule()),
                    on.violation().place()))
        .toList();
  }

  /**
   * Whether a violation still stands in one of some contents: the same rule in the same place. What
   * could not be analysed is taken to have it.
   */
  public boolean standsIn(List<FileVersion> files, NewViolation violation) {
    Set<String> places = new HashSet<>();
    for (FileVersion file : files) {
      FileViolations found = checked.of(file);
      if (!found.analysed() && file.path().equals(violation.path())) {
        return true;
      }
      found.violations().stream()
          .filter(one -> checked.rules().rules().get(one.rule()).equals(violation.rule()))
          .forEach(one -> places.add(one.place()));
    }
    return places.contains(violation.place());
  }

  private Sides sides(FileChange file, int first) {
    int[] before = new int[file.oldBlob().lineCount()];
    for (int line = 0; line < before.length; line++) {
      before[line] = first + line;
    }
    int[] now = new int[file.newBlob().lineCount()];
    int fresh = first + before.length;
    int old = 0;
    int at = 0;
    for (Hunk hunk : file.hunks()) {
      while (at < hunk.newStart()) {
        now[at++] = before[old++];
      }
      old = hunk.oldEnd();
      while (at < hunk.newEnd()) {
        now[at++] = fresh++;
      }
    }
    while (at < now.length) {
      now[at++] = old < before.length ? before[old++] : fresh++;
    }
    return new Sides(
        standing(file.oldType(), file.oldBlob().id(), file.oldPath(), before),
        standing(file.newType(), file.newBlob().id(), file.newPath(), now));
  }

  private Standing standing(FileType type, String blob, String path, int[] ids) {
    LineIds lines = LineIds.numbered(ids);
    boolean java = type == FileType.REGULAR && isJava.test(path);
    FileViolations found =
        java ? checked.of(new FileVersion(blob, path)) : FileViolations.of(List.of());
    return Standing.of(found, lines, path);
  }
}
