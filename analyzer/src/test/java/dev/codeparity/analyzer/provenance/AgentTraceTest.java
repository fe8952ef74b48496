package dev.codeparity.analyzer.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.provenance.AgentTrace.Range;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTraceTest {
  static AgentTrace read(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    try {
      return AgentTrace.read(bytes, 0, bytes.length);
    } catch (MalformedRecord e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_record_says_whose_lines_are_and_of_which_commit() {
    AgentTrace trace = read(RecordText.example("trace.json"));

    assertThat(trace.revision()).isEqualTo("a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0");
    assertThat(trace.time()).hasValue(Instant.parse("2026-01-23T14:30:00.125Z"));
    assertThat(trace.ranges())
        .containsExactly(
            new Range(
                "src/utils/parser.ts",
                "ai",
                "cursor",
                "anthropic/claude-opus-4-5-20251101",
                41,
                66),
            new Range("src/utils/parser.ts", "human", "cursor", "", 69, 69),
            new Range("src/utils/parser.ts", "mixed", "cursor", "", 79, 80));
  }

  @Test
  void what_it_leaves_out_is_unknown() {
    AgentTrace trace =
        read(
            "{\"files\": [{\"path\": \"a\", \"conversations\": [{\"ranges\":"
                + " [{\"start_line\": 1, \"end_line\": 1}]}]}]}");

    assertThat(trace.revision()).isEmpty();
    assertThat(trace.time()).isEmpty();
    assertThat(trace.ranges()).containsExactly(new Range("a", "unknown", "", "", 0, 0));
  }

  @Test
  void a_revision_of_another_system_is_no_commit() {
    assertThat(
            read("{\"vcs\": {\"type\": \"jj\", \"revision\": \"kkmpptxz\"}, \"files\": []}")
                .revision())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "{}",
        "{\"files\": {}}",
        "{\"files\": []} trailing",
        "{\"files\": [{\"conversations\": [{\"ranges\": [{\"start_line\": 1}]}]}]}",
        "{\"files\": [{\"conversations\": [{\"ranges\": [{\"start_line\": 0, \"end_line\": 1}]}]}]}",
        "{\"files\": [{\"conversations\": [{\"ranges\": [{\"start_line\": 2, \"end_line\": 1}]}]}]}",
        "{\"files\": [{\"conversations\": [{\"ranges\": [{\"start_line\": 1e9, \"end_line\": 1}]}]}]}",
        "{\"files\": [{\"conversations\": [{\"ranges\": [[1, 2]]}]}]}"
      })
  void what_breaks_the_format_is_refused(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThatThrownBy(() -> AgentTrace.read(bytes, 0, bytes.length))
        .isInstanceOf(MalformedRecord.class);
  }

  @Test
  void an_absolute_path_is_about_the_changed_file_with_the_longest_like_end() {
    Set<String> changed = Set.of("src/a.ts", "a.ts");

    assertThat(range("/home/dev/app/src/a.ts").pathAmong(changed)).hasValue("src/a.ts");
    assertThat(range("c:/dev/app/lib/a.ts").pathAmong(changed)).hasValue("a.ts");
    assertThat(range("/home/dev/app/src/b.ts").pathAmong(changed)).isEmpty();
    assertThat(range("lib/a.ts").pathAmong(changed)).isEmpty();
    assertThat(range("a.ts").pathAmong(changed)).hasValue("a.ts");
  }

  private static Range range(String path) {
    return new Range(path, "ai", "", "", 0, 0);
  }
}
