package dev.codeparity.cli;

import dev.codeparity.options.Choices;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: analyse, print the verdict, write the report. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity analyze [OPTIONS] [REPO]",
    description = "Analyse a repository, print the verdict, write the report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity analyze                                 this folder's repository",
      "  codeparity analyze ../app --rev release/2.x --out /tmp/app-report",
      "  codeparity analyze --since 2026-01-01 --period month --exclude 'docs/**'",
      "  codeparity analyze --as-of-each quarter            and the history of the verdict",
      "",
      "Options can be kept in .codeparity.yml at the repository's root, as in 'follow-up: 60'.",
      "Exit codes: 0 done, 2 bad usage or input that cannot be used."
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private final RepositoryArgument where = new RepositoryArgument();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the report goes (codeparity-report).")
  private Path out = Path.of("codeparity-report");

  @Option(names = "--no-cache", description = "Keep no results between runs, and use none.")
  private boolean noCache;

  @Mixin private final ClaimOptions claims = new ClaimOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command, with the options of every analysis. */
  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new AnalyzeCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec());
    return line;
  }

  @Override
  public Integer call() {
    Choices choices =
        AnalyzeOptions.resolve(
            where.path(), where.configuration(), spec.commandLine().getParseResult());
    choices.request().cache(!noCache);
    new AnalysisRun(terminal, common, out)
        .of(claims.applyTo(choices.request()).build(), choices.formats(), choices.asOfEach());
    return 0;
  }
}
