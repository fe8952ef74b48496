package dev.codeparity.scripts;

import dev.codeparity.analyzer.history.Contents;
import dev.codeparity.analyzer.history.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Contents of files, written out for a program that reads folders. */
final class Extracted {
  private static final int MAX_BYTES = 1 << 20;

  private final Path work;
  private long bytes;

  /**
   * @param work a folder for them
   */
  Extracted(Path work) {
    this.work = work;
  }

  /**
   * Writes contents, each to a folder of its own, since several can have the same path.
   *
   * @param contents paths by id
   * @return the folder of them all
   */
  Path write(GitRepository opened, Map<String, String> contents, String name) throws IOException {
    Path folder = Files.createDirectories(work.resolve(name));
    try (Contents read = opened.contents()) {
      for (Map.Entry<String, String> content : contents.entrySet()) {
        byte[] text = read.read(content.getKey(), MAX_BYTES).orElse(new byte[0]);
        String path = content.getValue();
        Path own = Files.createDirectories(folder.resolve(content.getKey()));
        Files.write(own.resolve(path.substring(path.lastIndexOf('/') + 1)), text);
        bytes += text.length;
      }
    }
    return folder;
  }

  /** How many bytes have been written. */
  long bytes() {
    return bytes;
  }
}
