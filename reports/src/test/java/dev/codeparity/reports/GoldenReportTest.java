package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a small analysis, byte for byte as they lie beside this test. */
class GoldenReportTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adoption.csv",
        "analysis.json",
        "authors.csv",
        "commits.csv",
        "comparisons.csv",
        "datapackage.json",
        "defects.csv",
        "evidence.csv",
        "live_lines.csv",
        "manifest.json",
        "periods.csv",
        "sensitivity.csv",
        "survival.csv",
        "threats.csv"
      })
  void a_file_is_as_it_was(String name) throws IOException {
    Path out = folder.resolve("out");
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.CSV, Format.JSON));

    assertThat(out.resolve(name)).content(UTF_8).isEqualTo(golden(name));
  }

  @Test
  void the_summary_is_as_it_was() throws IOException {
    assertThat(
            TerminalSummary.render(SampleAnalysis.whole(), Path.of("codeparity-report"), 80, false))
        .isEqualTo(golden("summary.txt"));
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = GoldenReportTest.class.getResourceAsStream("golden/" + name)) {
      assertThat(file).as("golden file %s", name).isNotNull();
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
