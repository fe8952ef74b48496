package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and the one line of error, as far as no repository is needed. */
class UsageTest {

  @Test
  void help_is_a_result() {
    Run run = Run.of("--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: codeparity").contains("analyze", "demo", "Examples:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void help_of_analyze_names_every_option_that_a_configuration_can_hold() {
    assertThat(Run.of("analyze", "--help").out())
        .contains(AnalyzeOption.keys().stream().map(key -> "--" + key).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"analyze", "blame", "demo", "evaluate-szz", "explain", "power", "sample", "score"})
  void help_fits_a_terminal_of_100_columns(String command) {
    assertThat(Run.of(command, "--help").out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void the_version_names_the_jvm_and_jgit() {
    assertThat(Run.of("--version").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("codeparity \\d+\\.\\d+\\.\\d+.*"),
            line -> assertThat(line).startsWith("JVM " + System.getProperty("java.version")),
            line -> assertThat(line).matches("JGit \\d+\\.\\d+\\..*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "                              | missing command, one of analyze, demo,",
        "anlyze                        | did you mean analyze?",
        "analyze --folow-up 3          | unknown option: '--folow-up': did you mean --follow-up",
        "analyze --margin              | missing required parameter for option '--margin' (RATIO)",
        "analyze a b                   | unmatched argument",
        "analyze --follow-up soon      | --follow-up must be whole days, 1 to 365; was 'soon'",
        "analyze --follow-up 0         | --follow-up must be whole days, 1 to 365, was 0",
        "analyze --churn-window 400    | --churn-window must be whole days, 1 to 365, was 400",
        "analyze --margin 0.8          | --margin must be a ratio above 1 and at most 10, was 0.8",
        "analyze --margin 1 --margin 2 | --margin must be one value; was '1, 2'",
        "analyze --confidence 95       | --confidence must be from 0.5 to 0.9999, was 95.0",
        "analyze --threads 0           | --threads must be 1 to 256, was 0",
        "analyze --szz none            | --szz must be one of off, b, ag",
        "analyze --period week         | --period must be one of month, quarter, year; was 'week'",
        "analyze --quality all         | --quality must be one of off, head, history, auto; was 'all'",
        "analyze --format parquet      | --format must be",
        "analyze --as-of yesterday     | --as-of must be a date such as 2026-03-31",
        "analyze --exclude [a          | --exclude must be a glob such as 'src/**', was '[a'",
        "analyze --since 2026-02-01 --until 2026-01-01 | since must not be after until",
        "evaluate-szz t.csv            | missing required option: '--repos=DIR'",
        "evaluate-szz t.csv --repos .  | there is no file t.csv",
        "analyze --config none.yml     | --config: there is no file none.yml"
      })
  void bad_usage_ends_with_2_and_one_line(String arguments, String problem) {
    Run run = Run.of(arguments == null ? new String[0] : arguments.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("codeparity: ").contains(problem);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void the_configuration_at_the_root_is_read_from_a_subfolder(@TempDir Path root) throws Exception {
    Files.createDirectories(root.resolve(".git"));
    Path below = Files.createDirectories(root.resolve("a/b"));
    Files.writeString(root.resolve(".codeparity.yml"), "period: month\nfollow-up: 3 months\n");

    assertThat(Run.of("analyze", below.toString()).err())
        .isEqualTo(
            "codeparity: .codeparity.yml:2:12: 'follow-up' must be whole days, 1 to 365; was '3"
                + " months'\n");
  }

  @Test
  void a_value_out_of_range_in_the_configuration_is_shown_with_its_place(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("strict.yml"), "\nmargin: 0.5\n");

    assertThat(Run.of("analyze", "--config", file.toString()).err())
        .isEqualTo(
            "codeparity: strict.yml:2:9: 'margin' must be a ratio above 1 and at most 10, was"
                + " 0.5\n");
  }

  @Test
  void a_configuration_that_is_a_symbolic_link_is_not_followed(@TempDir Path folder)
      throws Exception {
    Path root = folder.resolve("root");
    Files.createDirectories(root.resolve(".git"));
    Path secret = Files.writeString(folder.resolve("secret"), "token: 1234\n");
    Files.createSymbolicLink(root.resolve(".codeparity.yml"), secret);

    assertThat(RepositoryRoot.configuration(root)).isEmpty();
  }

  @Test
  void a_stack_trace_is_shown_where_it_is_asked_for() {
    List<String> arguments = Arrays.asList("analyze", "--margin", "0.8", "--stacktrace");

    assertThat(Run.of(arguments.toArray(String[]::new)).err())
        .contains("UsageException", "\tat dev.codeparity")
        .endsWith("was 0.8\n");
  }

  @Test
  void an_argument_cannot_steer_the_terminal() {
    assertThat(Run.of("analyze", "--period", "\u001b[31mred\nline").err())
        .doesNotContain("\u001b")
        .hasLineCount(1);
  }
}
