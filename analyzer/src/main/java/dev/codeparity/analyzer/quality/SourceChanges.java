package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.FileType;
import dev.codeparity.analyzer.history.FileVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The Java files that a commit changed, by their contents. A merge changes those files alone that
 * differ from all its parents.
 *
 * @param commit the commit
 * @param files in the order of the commit's files
 */
public record SourceChanges(Commit commit, List<Changed> files) {
  public SourceChanges {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param before its content in each parent that has it
   * @param now its content in the commit; empty if it is gone
   */
  record Changed(List<Before> before, Optional<FileVersion> now) {}

  /**
   * A content before the commit.
   *
   * @param parent index of the parent commit
   * @param file the content
   */
  record Before(int parent, FileVersion file) {}

  /**
   * Picks the Java files.
   *
   * @param isJava tells them by path
   */
  public static SourceChanges of(CommitChanges changes, Predicate<String> isJava) {
    Commit commit = changes.commit();
    List<Changed> files = new ArrayList<>();
    if (changes instanceof CommitChanges.Ordinary ordinary) {
      for (FileChange file : ordinary.files()) {
        List<Before> before = new ArrayList<>();
        before(file, commit.parents().isEmpty() ? -1 : commit.parents().get(0), isJava)
            .ifPresent(before::add);
        Optional<FileVersion> now = version(file.newType(), file.newBlob(), file.newPath(), isJava);
        add(before, now, files);
      }
    } else if (changes instanceof CommitChanges.Merge merge) {
      for (CommitChanges.MergedFile file : merge.files()) {
        if (file instanceof CommitChanges.MergedFile.Combined combined) {
          List<Before> before = new ArrayList<>();
          for (CommitChanges.MergedFile.Origin origin : combined.origins()) {
            int parent = commit.parents().get(origin.parent());
            before(origin.change(), parent, isJava).ifPresent(before::add);
          }
          add(before, version(FileType.REGULAR, combined.blob(), combined.path(), isJava), files);
        }
      }
    }
    return new SourceChanges(commit, files);
  }

  private static void add(List<Before> before, Optional<FileVersion> now, List<Changed> files) {
    if (!before.isEmpty() || now.isPresent()) {
      files.add(new Changed(List.copyOf(before), now));
    }
  }

  private static Optional<Before> before(FileChange file, int parent, Predicate<String> isJava) {
    return version(file.oldType(), file.oldBlob(), file.oldPath(), isJava)
        .map(version -> new Before(parent, version));
  }

  private static Optional<FileVersion> version(
      FileType type, Blob blob, String path, Predicate<String> isJava) {
    return type == FileType.REGULAR && isJava.test(path)
        ? Optional.of(new FileVersion(blob.id(), path))
        : Optional.empty();
  }
}
