package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that reads reports. Tests that need one are skipped where there is none, except where
 * {@code CODEPARITY_TEST_READERS} is {@code required}, as in CI.
 *
 * @param command where it lies
 * @param folder where it runs
 */
record Program(String command, Path folder) {

  static Program named(String name, Path folder) {
    return firstThat(name, folder, "--version");
  }

  /** The first Python on the PATH that has a library. */
  static Program pythonWith(String library, Path folder) {
    return firstThat("python3", folder, "-c", "import " + library);
  }

  private static Program firstThat(String name, Path folder, String... works) {
    Optional<Program> found =
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .map(path -> Path.of(path, name))
            .filter(Files::isExecutable)
            .map(path -> new Program(path.toString(), folder))
            .filter(program -> program.code(works) == 0)
            .findFirst();
    String wanted = name + " that does " + String.join(" ", works) + ", on the PATH";
    if ("required".equals(System.getenv("CODEPARITY_TEST_READERS"))) {
      assertThat(found).as(wanted).isPresent();
    }
    assumeTrue(found.isPresent(), "there is no " + wanted);
    return found.orElseThrow();
  }

  /** What it prints, line by line; fails where it fails. */
  List<String> run(String... arguments) throws IOException {
    int code = code(arguments);
    List<String> lines = Files.readAllLines(answer(), UTF_8);
    assertThat(code).as(String.join("\n", lines)).isZero();
    return lines;
  }

  private int code(String... arguments) {
    try {
      return new ProcessBuilder(Stream.concat(Stream.of(command), Stream.of(arguments)).toList())
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(answer().toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private Path answer() {
    return folder.resolve("answer.txt");
  }
}
