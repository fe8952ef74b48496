package dev.codeparity.analyzer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of a store, with those that SQLite keeps beside it. Symbolic links are refused: the
 * folder can lie in a repository that came from somebody else, and a link would let it choose what
 * is written to.
 */
final class StoreFile {
  /** The number is that of the format: another version has a file of its own. */
  private static final String NAME = "results-1.db";

  private final Path folder;
  private final List<Path> files;

  StoreFile(Path folder) {
    this.folder = folder;
    this.files =
        List.of(folder.resolve(NAME), folder.resolve(NAME + "-wal"), folder.resolve(NAME + "-shm"));
  }

  Path path() {
    return files.get(0);
  }

  boolean exists() {
    return Files.isRegularFile(path(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Makes the folder, unless it is there. */
  void prepare() throws StoreException {
    try {
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new StoreException(e);
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new StoreException("is no folder");
    }
    for (Path file : files) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new StoreException(file.getFileName() + " is no file");
      }
    }
    if (!Files.isWritable(exists() ? path() : folder)) {
      throw new StoreException("cannot be written to");
    }
  }

  /** Size on disk in bytes. */
  long bytes() {
    return files.stream().mapToLong(StoreFile::size).sum();
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Removes it; gives the bytes freed. */
  long delete() {
    long freed = bytes();
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path() + ": " + e.getMessage(), e);
    }
    return freed;
  }
}
