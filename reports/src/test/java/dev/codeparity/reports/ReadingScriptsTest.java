package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What researchers are given to begin with: it reads a report and draws from it. */
class ReadingScriptsTest {
  private static final Path SCRIPTS = Path.of("../docs/reading").toAbsolutePath().normalize();

  @TempDir Path folder;

  @BeforeEach
  void write() {
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("out"), EnumSet.of(Format.CSV));
  }

  @Test
  void the_script_in_r_redraws_the_main_figure() throws Exception {
    Program rscript = Program.named("Rscript", folder);
    assertThat(rscript.run(SCRIPTS.resolve("forest.R").toString(), "out", "forest.png"))
        .contains("defect_density 1.3400 0.8200 2.1900");
    assertThat(folder.resolve("forest.png")).isNotEmptyFile();
  }

  @Test
  void the_script_in_python_redraws_the_main_figure() throws Exception {
    Program python = Program.pythonWith("matplotlib", folder);
    assertThat(python.run(SCRIPTS.resolve("forest.py").toString(), "out", "forest.png"))
        .contains("defect_density 1.3400 0.8200 2.1900");
    assertThat(folder.resolve("forest.png")).isNotEmptyFile();
  }
}
