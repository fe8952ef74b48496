package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.Sample;
import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.accuracy.SampleRequest;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.ErrorLine;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.SampleFiles;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws commits or defect links to be labelled by hand. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity sample [OPTIONS] [REPO]",
    description = {
      "Draw a stratified random sample of commits to label by hand, blind to our answers.",
      "Writes FILE, a sheet with a column 'label' to fill in; a guide beside it that says what the",
      "labels mean; and a key, which 'codeparity score' reads and the labeller does not."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity sample                            200 commits, to be labelled by who wrote them",
      "  codeparity sample ../app --of fix --size 300 --out /tmp/app-fixes.csv",
      "  codeparity score codeparity-sample.csv       once the column 'label' is filled in"
    })
final class SampleCommand implements Callable<Integer> {
  private static final Set<AnalyzeOption> OPTIONS =
      EnumSet.of(
          AnalyzeOption.REV,
          AnalyzeOption.SINCE,
          AnalyzeOption.UNTIL,
          AnalyzeOption.AS_OF,
          AnalyzeOption.PERIOD,
          AnalyzeOption.SZZ,
          AnalyzeOption.ANONYMISE,
          AnalyzeOption.THREADS);

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--of",
      paramLabel = "KIND",
      description = "What to label: provenance, fix or link (provenance).")
  private String kind = "provenance";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The sheet to fill in (codeparity-sample.csv).")
  private Path out = Path.of("codeparity-sample.csv");

  @Option(names = "--size", paramLabel = "N", description = "Rows (200).")
  private String size = "200";

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      description = "Another text draws another sample (1).")
  private String seed = "1";

  @Mixin private final RepositoryArgument where = new RepositoryArgument();

  @Mixin private final CommonOptions common = new CommonOptions();

  private SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new SampleCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec(), OPTIONS);
    return line;
  }

  @Override
  public Integer call() {
    SampleFiles files = SampleFiles.of(out);
    SampleRequest wanted = wanted();
    AnalysisRequest request =
        AnalyzeOptions.resolve(
                where.path(), where.configuration(), spec.commandLine().getParseResult())
            .request()
            .build();
    files.check();
    Sample sample = draw(request, wanted);
    files.write(sample);
    terminal.out().println(sample.rows().size() + " rows to label: " + files.sheet());
    terminal.out().println("What the labels mean:  " + files.guide());
    terminal.out().println("Not for the labeller:  " + files.key());
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    sample.warnings().forEach(messages::warning);
    return 0;
  }

  private Sample draw(AnalysisRequest request, SampleRequest wanted) {
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      return new Analyzer(progress).sample(request, wanted);
    }
  }

  private SampleRequest wanted() {
    int rows = new OptionValue("--size", List.of(size)).wholeNumber("whole rows, 1 to 100000");
    try {
      return new SampleRequest(
          new OptionValue("--of", List.of(kind)).choice(SampleKind.class), rows, seed);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + ErrorLine.firstLine(e), e);
    }
  }
}
