package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.FileType;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
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

  /** The same with those files alone that are asked for. */
  public SourceChanges only(Predicate<String> wanted) {
    List<Changed> kept = new ArrayList<>();
    for (Changed file : files) {
      List<Before> before =
          file.before.stream().filter(one -> wanted.test(one.file.path())).toList();
      add(before, file.now.filter(version -> wanted.test(version.path())), kept);
    }
    return new SourceChanges(commit, kept);
  }

  /** Writes it, to be kept. */
  public void pack(PackedOutput out) {
    out.all(
        files,
        (to, file) -> {
          to.all(
              file.before,
              (each, one) -> pack(each.number(commit.parents().indexOf(one.parent)), one.file));
          to.flag(file.now.isPresent());
          file.now.ifPresent(version -> pack(to, version));
        });
  }

  private static void pack(PackedOutput out, FileVersion version) {
    out.text(version.id()).text(version.path());
  }

  /**
   * Reads what {@link #pack} wrote of a commit.
   *
   * @throws IllegalArgumentException if it is about a commit with more parents
   */
  public static SourceChanges unpack(Commit commit, PackedInput in) {
    return new SourceChanges(
        commit,
        in.all(
            file ->
                new Changed(
                    file.all(one -> new Before(parent(commit, one.number()), version(one))),
                    file.flag() ? Optional.of(version(file)) : Optional.empty())));
  }

  private static int parent(Commit commit, int ordinal) {
    if (ordinal >= commit.parents().size()) {
      throw new IllegalArgumentException("no parent " + ordinal);
    }
    return ordinal < 0 ? -1 : commit.parents().get(ordinal);
  }

  private static FileVersion version(PackedInput in) {
    return new FileVersion(in.text(), in.text());
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
