package dev.codeparity.reports;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a report. A new report is written beside the old one and moved into its place, so
 * that there is a whole report at every moment but the one between two renames, which the next run
 * mends. Files that are not of the report stay.
 */
final class ReportFolder {
  private final Path folder;
  private final Path parent;
  private final String fresh;
  private final Path old;

  private ReportFolder(Path folder) {
    this.folder = folder;
    this.parent = Optional.ofNullable(folder.getParent()).orElse(folder);
    this.fresh = "." + folder.getFileName() + ".codeparity-new-";
    this.old = parent.resolve("." + folder.getFileName() + ".codeparity-old");
  }

  /** What goes into the folder. */
  interface Content {
    void writeInto(Path empty) throws IOException;
  }

  static ReportFolder of(Path out) {
    Path absolute = out.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw new UsageException(
          "--out: '" + out + "' is the root of a file system. Choose a folder in it");
    }
    try {
      return new ReportFolder(Files.exists(absolute) ? absolute.toRealPath() : absolute);
    } catch (IOException e) {
      throw unwritable(absolute, e);
    }
  }

  /**
   * Checks that {@link #replace} can work.
   *
   * @throws UsageException if the folder is a file, holds what is no report, or cannot be written
   */
  void check() {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw new UsageException(
          "--out: '" + folder + "' is not a folder. Choose another place with --out");
    }
    try {
      if (Files.isDirectory(folder) && !isEmpty() && Manifest.filesOf(folder).isEmpty()) {
        throw new UsageException(
            "--out: '"
                + folder
                + "' holds files that are no Codeparity report. Choose a new or an empty folder"
                + " with --out");
      }
      if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
        throw new UsageException(
            "--out: '" + folder + "' cannot be written. Choose another folder with --out");
      }
      Files.delete(Files.createTempDirectory(nearest(parent), fresh));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Puts a new report into the place of the old one, once it is whole. */
  void replace(Content content) {
    try {
      Files.createDirectories(parent);
      finishInterrupted();
      Path work = Files.createTempDirectory(parent, fresh);
      try {
        // a folder in the work folder has the usual permissions; the work folder is private
        Path report = Files.createDirectory(work.resolve("report"));
        content.writeInto(report);
        swap(report);
      } finally {
        deleteTree(work);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private void swap(Path report) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.move(report, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(report, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    clearOld();
  }

  /** Takes up where a run was cut off: restores the old report, or clears what was left of it. */
  private void finishInterrupted() throws IOException {
    for (Path leftover : siblings(fresh)) {
      deleteTree(leftover);
    }
    if (!Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.isDirectory(folder)) {
      clearOld();
    } else {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Deletes the files of the old report; all others move to the new one. */
  private void clearOld() throws IOException {
    Set<String> own = Manifest.filesOf(old).orElse(Set.of());
    for (Path file : list(old, "*")) {
      String name = file.getFileName().toString();
      // the manifest goes last: it alone tells which files are ours
      if (own.contains(name) && !name.equals(Manifest.FILE)) {
        Files.delete(file);
      } else if (!own.contains(name)) {
        Files.move(file, free(name));
      }
    }
    Files.deleteIfExists(old.resolve(Manifest.FILE));
    Files.delete(old);
  }

  private Path free(String name) {
    Path place = folder.resolve(name);
    for (int i = 1; Files.exists(place, LinkOption.NOFOLLOW_LINKS); i++) {
      place = folder.resolve(name + ".kept-" + i);
    }
    return place;
  }

  private boolean isEmpty() throws IOException {
    return list(folder, "*").isEmpty();
  }

  private List<Path> siblings(String prefix) throws IOException {
    return list(parent, "*").stream()
        .filter(path -> path.getFileName().toString().startsWith(prefix))
        .toList();
  }

  private static List<Path> list(Path folder, String glob) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      entries.forEach(paths::add);
    }
    return paths;
  }

  private static Path nearest(Path path) {
    Path existing = path;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static UsageException unwritable(Path folder, IOException cause) {
    return new UsageException(
        "--out: cannot write the report to '"
            + folder
            + "' ("
            + cause.getClass().getSimpleName()
            + ": "
            + cause.getMessage()
            + "). Choose another folder with --out",
        cause);
  }
}
