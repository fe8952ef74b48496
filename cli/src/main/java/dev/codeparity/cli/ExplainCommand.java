package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Explanation;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.reports.ExplanationReport;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a commit is classed as it is, what it fixed and broke, what became of its lines. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity explain [OPTIONS] COMMIT",
    description =
        "Explain one commit: who wrote it, with all evidence, what it fixed and broke, and what"
            + " became of its lines.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity explain HEAD                            the newest commit",
      "  codeparity explain 3f2a91c0ab --json               all that is known of it, for programs",
      "  codeparity explain v1.2 --repo ../app --rev main"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Set<AnalyzeOption> OPTIONS =
      EnumSet.of(
          AnalyzeOption.REV,
          AnalyzeOption.AS_OF,
          AnalyzeOption.INCLUDE,
          AnalyzeOption.EXCLUDE,
          AnalyzeOption.AI,
          AnalyzeOption.MIXED,
          AnalyzeOption.FOLLOW_UP,
          AnalyzeOption.CHURN_WINDOW,
          AnalyzeOption.SZZ,
          AnalyzeOption.ANONYMISE,
          AnalyzeOption.THREADS);

  private static final int WIDTH = 100;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMIT",
      description = "The commit: an id, abbreviated or not, a tag, a branch, HEAD~3.")
  private String commit = "";

  @Mixin private final RepositoryOptions where = new RepositoryOptions();

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin private final CommonOptions common = new CommonOptions();

  private ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new ExplainCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec(), OPTIONS);
    return line;
  }

  @Override
  public Integer call() throws IOException {
    AnalysisRequest request =
        AnalyzeOptions.resolve(
                where.path(), where.configuration(), spec.commandLine().getParseResult())
            .request()
            .build();
    Explanation explanation =
        Question.ask(terminal, common, analyzer -> analyzer.explain(request, commit));
    ExplanationReport report = new ExplanationReport(explanation);
    if (json) {
      report.writeJson(terminal.out());
    } else {
      report.writeText(terminal.out(), WIDTH, terminal.colours() && !common.noColour);
    }
    return 0;
  }
}
