package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.SharedDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of the demo is the same to the byte, whatever the threads and the run. */
@TestInstance(Lifecycle.PER_CLASS)
class SameBytesTest {
  private Path repository;
  private Map<String, String> report;

  @BeforeAll
  void analyse(@TempDir Path home) throws IOException {
    repository = SharedDemo.repository().folder();
    report = report(home, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void any_number_of_threads_writes_the_same_bytes(int threads, @TempDir Path home)
      throws IOException {
    assertThat(report(home, threads)).isEqualTo(report);
  }

  @Test
  void no_figure_is_none() {
    Map<String, String> data = new TreeMap<>(report);
    data.remove("index.html"); // its scripts are no data
    assertThat(data.values()).noneMatch(text -> text.contains("NaN") || text.contains("Infinity"));
  }

  private Map<String, String> report(Path home, int threads) throws IOException {
    Path out = home.resolve("report");
    Run run =
        Run.of(
            "analyze",
            repository.toString(),
            "--period=year",
            "--quality=off",
            "--threads=" + threads,
            "--out",
            out.toString());
    assertThat(run.code()).isZero();
    Map<String, String> files = new TreeMap<>();
    files.put("summary", run.out().replaceAll("Report: .*", "Report: OUT"));
    try (Stream<Path> all = Files.list(out)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), withoutTimings(Files.readString(file, UTF_8)));
      }
    }
    return files;
  }

  /** The timings of the manifest are what may differ. */
  private static String withoutTimings(String text) {
    return text.replaceAll("(?s)\"timings\" ?: ?\\{.*?\\}", "");
  }
}
