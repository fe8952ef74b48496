package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.claim.Inference;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.measure.PeriodLength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class AnalyzeOptionsTest {
  private static final Path REPOSITORY = Path.of("repository");

  @Test
  void nothing_typed_means_the_defaults() {
    assertThat(request(Optional.empty())).isEqualTo(AnalysisRequest.defaults(REPOSITORY));
  }

  @Test
  void every_option_reaches_the_request() {
    AnalysisRequest request =
        request(
            Optional.empty(),
            "--rev=main --since=2026-01-01 --until=2026-06-30 --as-of=2026-07-31 --include=src/**"
                + " --include=lib/** --exclude=docs/** --ai=authored --mixed=human"
                + " --inference=people --margin=1.5 --confidence=0.9 --period=month --follow-up=60"
                + " --churn-window=7 --szz=b --anonymise --threads=3");

    assertThat(request)
        .isEqualTo(
            AnalysisRequest.defaults(REPOSITORY).toBuilder()
                .rev("main")
                .since(Instant.parse("2026-01-01T00:00:00Z"))
                .until(Instant.parse("2026-06-30T23:59:59Z"))
                .asOf(Instant.parse("2026-07-31T23:59:59Z"))
                .includes(List.of("src/**", "lib/**"))
                .excludes(List.of("docs/**"))
                .ai(AiSide.AUTHORED)
                .mixed(MixedSide.HUMAN)
                .inference(Inference.PEOPLE)
                .margin(1.5)
                .confidence(0.9)
                .period(PeriodLength.MONTH)
                .followUpDays(60)
                .churnWindowDays(7)
                .szz(SzzVariant.B)
                .anonymise(true)
                .threads(3)
                .build());
  }

  @Test
  void the_command_line_wins_over_the_configuration(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("c.yml"), "margin: 1.5\nfollow-up: 60\n");

    AnalysisRequest request = request(Optional.of(file), "--margin=1.1");

    assertThat(request.margin()).isEqualTo(1.1);
    assertThat(request.followUpDays()).isEqualTo(60);
    assertThat(request.configuration()).contains(file);
  }

  private static AnalysisRequest request(Optional<Path> configuration, String... typed) {
    CommandSpec command = CommandSpec.create();
    AnalyzeOptions.addTo(command);
    String[] arguments = typed.length == 0 ? typed : typed[0].split(" ");
    return AnalyzeOptions.resolve(
            REPOSITORY, configuration, new CommandLine(command).parseArgs(arguments))
        .request()
        .build();
  }
}
