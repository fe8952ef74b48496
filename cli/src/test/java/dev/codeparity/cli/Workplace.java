package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A repository to be analysed, and where its report goes.
 *
 * @param home holds both and whatever else a story needs
 * @param folder the repository
 * @param out the report
 */
record Workplace(Path home, Path folder, Path out) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  Workplace(Path home) {
    this(home, home.resolve("app"), home.resolve("report"));
  }

  Workplace withFolder(Path other) {
    return new Workplace(home, other, out);
  }

  Workplace withOut(Path other) {
    return new Workplace(home, folder, other);
  }

  /** Three commits: a bug, a note, and the fix. */
  GitFixture story() {
    return write(GitFixture.in(folder));
  }

  GitFixture bareStory() {
    return write(GitFixture.bare(folder));
  }

  private static GitFixture write(GitFixture repo) {
    repo.ticking(Duration.ofDays(2))
        .commit("bug")
        .message("Add sum")
        .write("Sum.java", "int sum(int a, int b) {", "  return a - b;", "}")
        .commit("more")
        .message("Describe sum")
        .write("README.md", "Sums.")
        .commit("fix")
        .message("Fix wrong sum")
        .replace("Sum.java", "a - b", "a + b")
        .folder();
    return repo;
  }

  /** Without static analysis, which most stories are not about, unless the options name it. */
  private Run run(String... options) {
    List<String> quality =
        List.of(options).contains("--quality") ? List.of() : List.of("--quality", "off");
    List<String> arguments =
        Stream.concat(
                Stream.of("analyze", folder.toString(), "--out", out.toString()),
                Stream.concat(quality.stream(), Stream.of(options)))
            .toList();
    return Run.of(arguments.toArray(String[]::new));
  }

  void assertRefused(String problem, String... options) {
    Run run = run(options);

    assertThat(run.err()).startsWith("codeparity: ").hasLineCount(1).contains(problem);
    assertThat(run.err()).doesNotContain("unexpected");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  /** The run, which ended well with nothing but warnings. */
  Run analysed(String... options) {
    Run run = run(options);

    assertThat(run.err().lines()).allMatch(line -> line.startsWith("codeparity: warning: "));
    assertThat(run.code()).isZero();
    return run;
  }

  /** Values of a column of {@code commits.csv}. */
  List<String> column(String name) {
    try (CSVParser rows = CSVParser.parse(out.resolve("commits.csv"), UTF_8, FORMAT)) {
      return rows.stream().map(row -> row.get(name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> commits() {
    return column("commit");
  }

  /** Every file of the repository, with its time and bytes. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.getLastModifiedTime(file) + Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }
}
