package dev.codeparity.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  @TempDir private Path folder;

  @Test
  void options_are_read_under_their_long_names() throws IOException {
    Map<String, List<String>> read =
        read("follow-up: 60", "exclude: ['docs/**', 'vendor/**']", "anonymise: true");

    assertThat(read)
        .containsOnly(
            entry("follow-up", List.of("60")),
            entry("exclude", List.of("docs/**", "vendor/**")),
            entry("anonymise", List.of("true")));
  }

  @Test
  void rules_are_left_to_attribution() throws IOException {
    assertThat(read("rules:", "  - id: bot", "    pattern: x", "margin: 1.5"))
        .containsOnlyKeys("margin");
  }

  @Test
  void an_empty_file_sets_nothing() throws IOException {
    assertThat(read("# nothing yet")).isEmpty();
  }

  @Test
  void a_value_knows_its_place() throws IOException {
    Path file = write("# comment", "follow-up: 3 months");

    assertThat(Configuration.read(file).values())
        .extracting(OptionValue::where)
        .containsExactly(".codeparity.yml:2:12: 'follow-up'");
  }

  @Test
  void an_unknown_key_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> read("margin: 2", "folow-up: 60"))
        .isInstanceOf(UsageException.class)
        .hasMessage(".codeparity.yml:2:1: unknown option 'folow-up': did you mean 'follow-up'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "config", "command", "threads-of-another-kind"})
  void a_key_that_could_name_a_place_or_a_command_does_not_exist(String key) {
    assertThatThrownBy(() -> read(key + ": /tmp/elsewhere"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(".codeparity.yml:1:1: unknown option '" + key + "'");
  }

  @Test
  void a_key_that_is_there_twice_is_refused() {
    assertThatThrownBy(() -> read("margin: 2", "margin: 3"))
        .isInstanceOf(UsageException.class)
        .hasMessage(".codeparity.yml:2:1: 'margin' is there twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "margin: [1.2          | not YAML",
        "margin: {a: 1}        | 'margin' must be a value or a list of values",
        "exclude: []           | 'exclude' must be a value or a list of values",
        "- margin              | must be options, one a line, such as 'follow-up: 90'",
        "'\tmargin: 2'         | not YAML"
      })
  void what_is_malformed_is_refused_with_line_and_column(String line, String problem) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(UsageException.class)
        .hasMessageMatching("\\.codeparity\\.yml:[12]:\\d+: .*")
        .hasMessageContaining(problem);
  }

  @Test
  void a_tag_makes_no_object() throws IOException {
    assertThat(read("rev: !!java.io.File /etc/passwd"))
        .containsOnly(entry("rev", List.of("/etc/passwd")));
  }

  @Test
  void text_that_is_not_utf_8_is_refused() throws IOException {
    Path file = folder.resolve(".codeparity.yml");
    Files.write(file, "margin: é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Configuration.read(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(".codeparity.yml: not UTF-8 text; save it as UTF-8");
  }

  @Test
  void a_file_is_looked_for_beside_the_configuration() throws IOException {
    Path issues = Files.writeString(folder.resolve("issues.csv"), "");

    assertThat(issuesOf("issues: issues.csv").file()).isEqualTo(issues.toRealPath());
  }

  @Test
  void no_file_outside_the_repository_is_read(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "");
    Files.createSymbolicLink(folder.resolve("link"), secret);

    for (String path : List.of(secret.toString(), "link", folder.relativize(secret).toString())) {
      OptionValue value = issuesOf("issues: " + path);
      assertThatThrownBy(value::file)
          .isInstanceOf(UsageException.class)
          .hasMessage(
              ".codeparity.yml:1:9: 'issues' must be a file of the repository, unless on the"
                  + " command line; was '%s'",
              path);
    }
    assertThatThrownBy(() -> issuesOf("issues: none.csv").file())
        .hasMessageContaining("must be a file that is there");
  }

  private OptionValue issuesOf(String line) throws IOException {
    return Objects.requireNonNull(Configuration.read(write(line)).get(AnalyzeOption.ISSUES));
  }

  private Map<String, List<String>> read(String... lines) throws IOException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    Configuration.read(write(lines))
        .forEach((option, value) -> texts.put(option.key(), value.texts()));
    return texts;
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve(".codeparity.yml"), List.of(lines));
  }
}
