package dev.codeparity.cli;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.claim.Outlook;
import dev.codeparity.analyzer.claim.Pace;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.PowerReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the chance of each verdict, and when one can be expected. */
@Command(
    name = "power",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity power [OPTIONS]",
    description = {
      "Tell the chance of each verdict at the present amount of data, what more it takes, and",
      "when a verdict can be expected at the present pace: of a repository, or of numbers."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity power                                      this folder's repository",
      "  codeparity power --ai-events 60 --human-events 200 --per-month 20",
      "  codeparity power --ratios 1.2,1.5 --json"
    })
final class PowerCommand implements Callable<Integer> {
  private static final Set<AnalyzeOption> OPTIONS =
      EnumSet.of(
          AnalyzeOption.REV,
          AnalyzeOption.AS_OF,
          AnalyzeOption.SINCE,
          AnalyzeOption.UNTIL,
          AnalyzeOption.FOLLOW_UP,
          AnalyzeOption.AI,
          AnalyzeOption.MIXED,
          AnalyzeOption.INFERENCE,
          AnalyzeOption.MARGIN,
          AnalyzeOption.CONFIDENCE,
          AnalyzeOption.SZZ,
          AnalyzeOption.THREADS);
  private static final String RATIOS = "0.5,0.67,0.8,1,1.25,1.5,2";

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private final RepositoryOptions where = new RepositoryOptions();

  @Option(
      names = "--ai-events",
      paramLabel = "N",
      description = "Fixes of AI code to compare; with --human-events, instead of a repository.")
  private @Nullable String aiEvents;

  @Option(
      names = "--human-events",
      paramLabel = "N",
      description = "Fixes of human code beside it.")
  private @Nullable String humanEvents;

  @Option(
      names = "--design-effect",
      paramLabel = "X",
      description = "By how much clustering widens the variance of these numbers (1).")
  private String designEffect = "1";

  @Option(
      names = "--per-month",
      paramLabel = "N",
      description = "Fixes more to compare each month.")
  private @Nullable String perMonth;

  @Option(
      names = "--ratios",
      paramLabel = "LIST",
      description = "True ratios to ask about, separated by commas (" + RATIOS + ").")
  private String ratios = RATIOS;

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  @Mixin private final CommonOptions common = new CommonOptions();

  private PowerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new PowerCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec(), OPTIONS);
    return line;
  }

  @Override
  public Integer call() {
    List<Double> asked =
        Arrays.stream(ratios.split(",", -1)).map(text -> above0("--ratios", text)).toList();
    if ((aiEvents == null) != (humanEvents == null)) {
      throw new UsageException("--ai-events and --human-events go together. Give both or neither");
    }
    OptionalDouble pace =
        perMonth == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(above0("--per-month", perMonth));
    PowerReport report =
        aiEvents != null && humanEvents != null
            ? ofNumbers(
                above0("--ai-events", aiEvents), above0("--human-events", humanEvents), pace, asked)
            : ofRepository(pace, asked);
    terminal.out().print(json ? report.json() + "\n" : report.text());
    terminal.out().flush();
    return 0;
  }

  private PowerReport ofNumbers(double ai, double human, OptionalDouble pace, List<Double> asked) {
    AnalysisRequest request = request(Optional.empty());
    double effect = above0("--design-effect", designEffect);
    Outlook outlook = Outlook.of(ai, human, effect, request.margin(), request.confidence());
    return new PowerReport(outlook, pace, Optional.empty(), asked);
  }

  private PowerReport ofRepository(OptionalDouble pace, List<Double> asked) {
    AnalysisRequest request = request(where.configuration());
    Analysis analysis = analyze(request);
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    analysis.warnings().forEach(messages::warning);
    Outlook outlook =
        analysis
            .headline()
            .flatMap(row -> Outlook.of(row, request.margin(), request.confidence()))
            .orElseThrow(
                () ->
                    new UsageException(
                        "no fix of AI code and of human code that can be compared yet, so nothing"
                            + " tells how much there will be. Give --ai-events and --human-events"));
    return new PowerReport(
        outlook,
        pace.isPresent() ? pace : Pace.of(analysis.threats()),
        Optional.of(analysis.run().asOf()),
        asked);
  }

  private AnalysisRequest request(Optional<Path> configuration) {
    return AnalyzeOptions.resolve(where.path(), configuration, spec.commandLine().getParseResult())
        .request()
        .quality(QualityScope.OFF)
        .build();
  }

  private Analysis analyze(AnalysisRequest request) {
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      return new Analyzer(progress).analyze(request);
    }
  }

  private static double above0(String option, String text) {
    OptionValue value = new OptionValue(option, List.of(text));
    double number = value.number();
    if (!(number > 0) || Double.isInfinite(number)) {
      throw value.mustBe("above 0");
    }
    return number;
  }
}
