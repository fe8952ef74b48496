package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of a small analysis, byte for byte as they lie beside this test. To write them anew
 * after a change that is meant: {@code mvn -pl reports -am test -Dtest=GoldenReportTest
 * -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false}, and read the difference.
 */
class GoldenReportTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adoption.csv",
        "analysis.json",
        "authors.csv",
        "claims.csv",
        "clones.csv",
        "commits.csv",
        "comparisons.csv",
        "datapackage.json",
        "defects.csv",
        "evidence.csv",
        "history.csv",
        "lifetimes.csv",
        "line_ends.csv",
        "live_lines.csv",
        "manifest.json",
        "methods.csv",
        "periods.csv",
        "rewrites.csv",
        "sensitivity.csv",
        "survival.csv",
        "threats.csv",
        "tornado.csv",
        "violations.csv"
      })
  void a_file_is_as_it_was(String name) throws IOException {
    Path out = folder.resolve("out");
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.CSV, Format.JSON));

    assertIsGolden(name, Files.readString(out.resolve(name)));
  }

  @Test
  void the_summary_is_as_it_was() throws IOException {
    assertIsGolden(
        "summary.txt",
        TerminalSummary.render(SampleAnalysis.whole(), Path.of("codeparity-report"), 80, false));
  }

  private static void assertIsGolden(String name, String text) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(Path.of("src/test/resources/dev/codeparity/reports/golden", name), text);
      return;
    }
    try (InputStream file = GoldenReportTest.class.getResourceAsStream("golden/" + name)) {
      assertThat(file).as("golden file %s", name).isNotNull();
      assertThat(text).isEqualTo(new String(file.readAllBytes(), UTF_8));
    }
  }
}
