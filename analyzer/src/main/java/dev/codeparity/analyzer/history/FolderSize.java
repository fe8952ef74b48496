package dev.codeparity.analyzer.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a folder takes on disk. */
public final class FolderSize {
  private FolderSize() {}

  /**
   * Bytes of the regular files in a folder and below; links are not followed. Files that come or go
   * meanwhile may count or not.
   */
  public static long of(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(FolderSize::bytes).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
