package dev.codeparity.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A folder that looks like a clone to the launcher, with a {@code mvn} that notes how it was called
 * and a {@code java} that prints its arguments.
 */
final class FakeClone {
  private static final String MVN =
      """
      #!/bin/bash
      echo "$*" >>"$FAKE_CALLS"
      if [[ "$*" == *"-o "* && -e $FAKE_NEEDS_NETWORK ]]; then
        echo "Cannot access central in offline mode"
        exit 1
      fi
      if [[ -e $FAKE_BROKEN ]]; then
        echo "Main.java: ';' expected"
        exit 1
      fi
      echo "chatter"
      mkdir -p cli/target/codeparity/lib
      echo jar >cli/target/codeparity/lib/codeparity-cli.jar
      """;

  private static final String JAVA =
      """
      #!/bin/bash
      if [[ $1 == -version ]]; then
        echo 'openjdk version "17.0.15" 2025-04-15' >&2
        exit
      fi
      printf '%s\\n' "$@"
      """;

  private final Path folder;
  private final Path tools;
  private final Path calls;

  FakeClone(Path home) throws IOException {
    folder = home.resolve("a clone");
    tools = home.resolve("tools");
    calls = home.resolve("calls");
    Path script = Path.of("codeparity").toAbsolutePath();
    for (String module : List.of("fixtures", "analyzer", "reports", "options", "cli")) {
      Files.createDirectories(folder.resolve(module).resolve("src/main/java"));
      Files.writeString(folder.resolve(module).resolve("pom.xml"), "<project/>");
    }
    Files.writeString(source(), "class Main {}");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.createDirectories(folder.resolve("scripts"));
    Files.copy(script, launcher());
    Files.createDirectories(tools);
    executable(tools.resolve("mvn"), MVN);
    executable(tools.resolve("java"), JAVA);
    executable(launcher(), Files.readString(launcher()));
  }

  Path launcher() {
    return folder.resolve("scripts/codeparity");
  }

  Path source() {
    return folder.resolve("cli/src/main/java/Main.java");
  }

  /** Makes a file an hour newer than any build can be. */
  void touchSource() throws IOException {
    FileTime now = Files.getLastModifiedTime(source());
    Files.setLastModifiedTime(source(), FileTime.from(now.toInstant().plus(Duration.ofHours(1))));
  }

  void breakSources() throws IOException {
    Files.writeString(folder.resolve("broken"), "");
  }

  void emptyTheLocalRepository() throws IOException {
    Files.writeString(folder.resolve("needs network"), "");
  }

  /** How Maven was called, a line a call. */
  List<String> builds() throws IOException {
    return Files.exists(calls, LinkOption.NOFOLLOW_LINKS) ? Files.readAllLines(calls) : List.of();
  }

  Started start(String... arguments) {
    return start(launcher(), arguments);
  }

  Started start(Path command, String... arguments) {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_HOME");
    environment.remove("CODEPARITY_OPTS");
    environment.put("PATH", tools + ":/usr/bin:/bin");
    environment.put("FAKE_CALLS", calls.toString());
    environment.put("FAKE_BROKEN", folder.resolve("broken").toString());
    environment.put("FAKE_NEEDS_NETWORK", folder.resolve("needs network").toString());
    try {
      Path out = Files.createTempFile(tools, "out", "");
      Path err = Files.createTempFile(tools, "err", "");
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      return new Started(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run of the launcher that may still be going on. */
  record Started(Process process, Path out, Path err) {
    int code() throws InterruptedException {
      return process.waitFor();
    }

    String output() throws IOException, InterruptedException {
      process.waitFor();
      return Files.readString(out, UTF_8);
    }

    String errors() throws IOException, InterruptedException {
      process.waitFor();
      return Files.readString(err, UTF_8);
    }
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
