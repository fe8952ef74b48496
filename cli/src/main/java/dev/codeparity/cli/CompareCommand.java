package dev.codeparity.cli;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.TableComparison;
import dev.codeparity.analyzer.TabledHistory;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Choices;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.CommitFolder;
import dev.codeparity.reports.ReportWriter;
import dev.codeparity.reports.TerminalSummary;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The statistics alone, on tables that somebody corrected or made elsewhere. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity compare [OPTIONS] FOLDER",
    description = {
      "Compare AI with human code by the commits.csv and defects.csv of a folder, corrected by",
      "hand or made with other tools. The folder's manifest.json says with which options."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity compare codeparity-report",
      "  codeparity compare corrected --margin 1.5 --claims claims.yml --out corrected-answers"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int WIDTH = 100;

  /** What can be chosen again; the rest is in the tables. */
  private static final Set<AnalyzeOption> OPTIONS =
      EnumSet.of(
          AnalyzeOption.SINCE,
          AnalyzeOption.UNTIL,
          AnalyzeOption.AS_OF,
          AnalyzeOption.AI,
          AnalyzeOption.MIXED,
          AnalyzeOption.INFERENCE,
          AnalyzeOption.MARGIN,
          AnalyzeOption.CONFIDENCE,
          AnalyzeOption.PERIOD,
          AnalyzeOption.FOLLOW_UP,
          AnalyzeOption.SZZ,
          AnalyzeOption.FORMAT,
          AnalyzeOption.ANONYMISE,
          AnalyzeOption.THREADS);

  /** Options whose value in a manifest is a list with spaces between. */
  private static final Set<AnalyzeOption> LISTS =
      EnumSet.of(AnalyzeOption.INCLUDE, AnalyzeOption.EXCLUDE);

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Holds commits.csv and defects.csv.")
  private Path folder = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the answers go (codeparity-comparison).")
  private Path out = Path.of("codeparity-comparison");

  @Mixin private final ClaimOptions claims = new ClaimOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new CompareCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec(), OPTIONS);
    return line;
  }

  @Override
  public Integer call() {
    Choices choices =
        AnalyzeOptions.resolve(folder, configured(), spec.commandLine().getParseResult());
    AnalysisRequest request = claims.applyTo(choices.request()).build();
    ReportWriter.checkWritable(out);
    if (out.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())) {
      throw new UsageException("--out: the answers would take the place of the tables in " + out);
    }
    TabledHistory tables = CommitFolder.read(folder, request.szz().inForce());
    Analysis analysis = TableComparison.of(tables, request);
    ReportWriter.writeStatistics(analysis, out, choices.formats());
    boolean colours = terminal.colours() && !common.noColour;
    terminal.out().print(TerminalSummary.render(analysis, out, WIDTH, colours));
    terminal.out().flush();
    return 0;
  }

  /**
   * The options that the manifest says the tables were made with. Of issues it has the hash alone;
   * what they told is in the tables.
   */
  private Map<AnalyzeOption, OptionValue> configured() {
    Map<AnalyzeOption, OptionValue> values = new EnumMap<>(AnalyzeOption.class);
    CommitFolder.configuration(folder)
        .forEach(
            (name, text) ->
                AnalyzeOption.ofKey(name)
                    .filter(option -> !text.isBlank() && option != AnalyzeOption.ISSUES)
                    .ifPresent(option -> values.put(option, value(option, name, text))));
    return values;
  }

  private OptionValue value(AnalyzeOption option, String name, String text) {
    return OptionValue.inFile(
        "manifest.json: '" + name + "'",
        LISTS.contains(option) ? List.of(text.split(" ", -1)) : List.of(text),
        folder);
  }
}
