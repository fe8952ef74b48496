package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.Found;
import dev.codeparity.analyzer.GateRequest;
import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.gate.Policy;
import dev.codeparity.analyzer.gate.Settled;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Choices;
import dev.codeparity.options.ClaimFiles;
import dev.codeparity.options.Configuration;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.check.CheckFiles;
import dev.codeparity.reports.check.CheckJson;
import dev.codeparity.reports.check.CheckText;
import dev.codeparity.reports.check.FailOn;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The gate for builds. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity check [OPTIONS]",
    description = {
      "Hold the repository to the 'bounds' of .codeparity.yml, or without any to one: AI code",
      "needs at most --margin times the fixes of human code. A bound is broken where the whole",
      "interval of its figure lies beyond it, or, if it is strict, the figure itself."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity check                                the bounds on the whole history",
      "  codeparity check --rev origin/main..HEAD        those on a change, too",
      "  codeparity check --claims claims.yml            and claims that must not be refuted",
      "",
      "Exit codes: 0 nothing broken, 1 a bound is broken or a claim refuted, 2 bad usage or input."
    })
final class CheckCommand implements Callable<Integer> {
  private static final Set<AnalyzeOption> OPTIONS =
      EnumSet.complementOf(
          EnumSet.of(
              AnalyzeOption.AS_OF_EACH,
              AnalyzeOption.PERIOD,
              AnalyzeOption.QUALITY,
              AnalyzeOption.FORMAT));

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private final RepositoryOptions where = new RepositoryOptions();

  @Option(
      names = "--settled",
      paramLabel = "SPAN",
      description = {
        "Hold bounds on the whole history to its state at the end of the last full day, week",
        "or month, so that it is measured once in that span; bounds on a change stay exact."
      })
  private @Nullable String settled;

  @Option(names = "--claims", paramLabel = "FILE", description = "Test these claims, too.")
  private @Nullable Path claims;

  @Option(
      names = "--registry",
      paramLabel = "FILE",
      description = "Where claims are on record (notes of the repository).")
  private @Nullable Path registry;

  @Option(
      names = "--fail-on",
      paramLabel = "OUTCOME",
      description = "Claims that fail: refuted, or inconclusive for all not supported (refuted).")
  private String failOn = "refuted";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where check-junit.xml and check.sarif go (codeparity-check).")
  private Path out = Path.of("codeparity-check");

  @Option(names = "--no-cache", description = "Keep no results between runs, and use none.")
  private boolean noCache;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--schema", description = "Print the JSON Schema of .codeparity.yml.")
  private boolean schema;

  @Mixin private final CommonOptions common = new CommonOptions();

  private CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new CheckCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec(), OPTIONS);
    return line;
  }

  @Override
  public Integer call() {
    if (schema) {
      return print(Configuration.schema());
    }
    FailOn failing = new OptionValue("--fail-on", List.of(failOn)).choice(FailOn.class);
    Found<GateResult> found = check(request());
    GateResult result = found.value();
    CheckFiles.write(result, out);
    print(
        json
            ? CheckJson.of(result)
            : String.join("\n", CheckText.lines(result, failing, out.toString())) + "\n");
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    found.warnings().forEach(messages::warning);
    return failing.fails(result) ? 1 : 0;
  }

  private GateRequest request() {
    Optional<Path> file = where.configuration();
    Choices choices =
        AnalyzeOptions.resolve(where.path(), file, spec.commandLine().getParseResult());
    choices.request().cache(!noCache);
    if (claims != null) {
      choices.request().claims(ClaimFiles.read(claims));
    }
    if (registry != null) {
      choices.request().registry(registry);
    }
    AnalysisRequest run = choices.request().build();
    return new GateRequest(
        run,
        file.flatMap(Configuration::policy).orElseGet(() -> Policy.standard(run.margin())),
        Optional.ofNullable(settled)
            .map(text -> new OptionValue("--settled", List.of(text)).choice(Settled.class)),
        claims != null);
  }

  private Found<GateResult> check(GateRequest request) {
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      return new Analyzer(progress).check(request);
    }
  }

  private int print(String text) {
    terminal.out().print(text);
    terminal.out().flush();
    return 0;
  }
}
