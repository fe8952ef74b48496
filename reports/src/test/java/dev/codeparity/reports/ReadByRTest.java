package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What base R makes of the files without being told any type. */
class ReadByRTest {
  @TempDir Path folder;

  @Test
  void r_reads_text_flags_numbers_and_full_ids_as_such() throws Exception {
    Optional<String> rscript = rscript();
    assumeTrue(rscript.isPresent(), "Rscript is not on the PATH");
    ReportWriter.write(
        SampleAnalysis.withSubject("=1+1, \"two\" NA"),
        folder.resolve("out"),
        EnumSet.of(Format.CSV));

    List<String> answer =
        run(
            rscript.orElseThrow(),
            "-e",
            "d <- read.csv('out/commits.csv', na.strings = '', encoding = 'UTF-8')",
            "-e",
            "cat(sapply(d[c('commit', 'is_fix', 'follow_up_days', 'lines_added')], class),"
                + " nchar(d$commit[1]), sum(d$is_fix), is.na(d$first_fix_time[1]), d$subject[1],"
                + " format(as.POSIXct(d$commit_time[1], format = '%Y-%m-%dT%H:%M:%SZ', tz = 'UTC'),"
                + " '%s'), sep = '\\n')");

    assertThat(answer)
        .containsExactly(
            "character",
            "logical",
            "numeric",
            "integer",
            "40",
            "1",
            "TRUE",
            "'=1+1, \"two\" NA",
            "1772443800");
  }

  private List<String> run(String... command) throws IOException, InterruptedException {
    Path answer = folder.resolve("answer.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(answer.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(answer, UTF_8)).isZero();
    return Files.readAllLines(answer, UTF_8);
  }

  private static Optional<String> rscript() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(path -> Path.of(path, "Rscript"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
