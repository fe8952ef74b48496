package dev.codeparity.cli;

import dev.codeparity.analyzer.accuracy.Score;
import dev.codeparity.analyzer.accuracy.Scoring;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.LabelFiles;
import dev.codeparity.reports.SampleFiles;
import dev.codeparity.reports.ScoreReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how often our answers are right, by labels made by hand. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity score [OPTIONS] LABELS",
    description = {
      "Score a sample that 'codeparity sample' drew and a person labelled: precision, recall and",
      "kappa, weighted back to all commits, with intervals. Rows without a label may be left."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity score codeparity-sample.csv",
      "  codeparity score mine.csv --key codeparity-sample-key.csv --second yours.csv",
      "  codeparity score mine.csv --answers codeparity-report/commits.csv --json"
    })
final class ScoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "LABELS", description = "The sheet with its labels.")
  private Path labels = Path.of("codeparity-sample.csv");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key that was drawn with the sheet (LABELS without .csv, and -key.csv).")
  private @Nullable Path key;

  @Option(
      names = "--second",
      paramLabel = "FILE",
      description = "The same sheet, labelled by somebody else: how far do the two agree?")
  private @Nullable Path second;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = {
        "Score these answers and not those of the key: commits.csv of a later run, for",
        "example. Strata and weights stay those of the draw."
      })
  private @Nullable Path answers;

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      description = "Confidence of the intervals (0.95).")
  private String confidence = "0.95";

  @Option(names = "--json", description = "Print JSON, with every disagreement.")
  private boolean json;

  @Mixin private final CommonOptions common = new CommonOptions();

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    OptionValue level = new OptionValue("--confidence", List.of(confidence));
    if (!(level.number() >= 0.5 && level.number() <= 0.9999)) {
      throw level.mustBe("from 0.5 to 0.9999");
    }
    LabelFiles.Labelled read =
        new LabelFiles(
                labels,
                key == null ? SampleFiles.keyOf(labels) : key,
                Optional.ofNullable(second),
                Optional.ofNullable(answers))
            .read();
    Score score = Scoring.score(read.kind(), read.rows(), level.number());
    boolean colours = terminal.colours() && !common.noColour;
    terminal.out().print(json ? ScoreReport.json(score) : ScoreReport.text(score, colours));
    terminal.out().flush();
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    ScoreReport.warnings(score).forEach(messages::warning);
    return 0;
  }
}
