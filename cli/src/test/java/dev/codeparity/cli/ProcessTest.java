package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command as a process of its own. */
class ProcessTest {

  @Test
  void what_is_done_ends_with_0() throws Exception {
    Process process = start("--version");

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .startsWith("codeparity ");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void bad_usage_ends_with_2_and_speaks_on_standard_error_alone() throws Exception {
    Process process = start("analyze", "--margin", "0");

    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .isEqualTo("codeparity: --margin must be a ratio above 1 and at most 10, was 0.0\n");
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void a_reader_who_leaves_early_is_no_failure() throws Exception {
    Process process = start("analyze", "--help");
    process.getInputStream().close();

    assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static Process start(String... arguments) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> line = new ArrayList<>(List.of(java, "-cp", classes, Main.class.getName()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).start();
  }
}
