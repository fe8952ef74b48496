package dev.codeparity.scripts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs C git, the rival and the oracle. */
final class GitCommand {
  private final Path repository;

  GitCommand(Path repository) {
    this.repository = repository;
  }

  /** Hands over the lines that a command prints, split at the given character. */
  void run(char separator, Consumer<String> lines, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1),
              1 << 16)) {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
          if (c == separator) {
            lines.accept(line.toString());
            line.setLength(0);
          } else {
            line.append((char) c);
          }
        }
        if (!line.isEmpty()) {
          lines.accept(line.toString());
        }
      }
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(String.join(" ", command) + " exited with " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The lines that a command prints. */
  List<String> lines(String... arguments) {
    List<String> lines = new ArrayList<>();
    run('\n', lines::add, arguments);
    return lines;
  }
}
