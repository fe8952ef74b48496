package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.Found;
import dev.codeparity.analyzer.Registered;
import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.PublicClaims;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.ErrorLine;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.ClaimReport;
import dev.codeparity.reports.ci.JUnitReport;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

/** Tests claims on a repository's history. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity claims [OPTIONS]",
    description = {
      "Test claims about AI and human code on a repository's history: supported, refuted,",
      "inconclusive, or not testable here. Without --claims those made in public in mid 2026."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity claims                               the public claims, on this repository",
      "  codeparity claims --init                        write claims.yml, to be changed",
      "  codeparity claims --claims claims.yml --register",
      "  codeparity claims --claims claims.yml --fail-on refuted"
    })
final class ClaimsCommand implements Callable<Integer> {
  private static final Set<AnalyzeOption> OPTIONS =
      EnumSet.of(
          AnalyzeOption.REV,
          AnalyzeOption.AS_OF,
          AnalyzeOption.FOLLOW_UP,
          AnalyzeOption.PERIOD,
          AnalyzeOption.AI,
          AnalyzeOption.MIXED,
          AnalyzeOption.INFERENCE,
          AnalyzeOption.CONFIDENCE,
          AnalyzeOption.SZZ,
          AnalyzeOption.THREADS);
  private static final Path FILE = Path.of("claims.yml");

  /** Outcomes with which a build fails. */
  enum FailOn {
    REFUTED,
    INCONCLUSIVE
  }

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private final RepositoryOptions where = new RepositoryOptions();

  @Mixin private final ClaimOptions stated = new ClaimOptions();

  @Option(names = "--list", description = "Print the claims and test none.")
  private boolean list;

  @Option(names = "--init", description = "Write the public claims to claims.yml, with comments.")
  private boolean init;

  @Option(names = "--schema", description = "Print the JSON Schema of claims files.")
  private boolean schema;

  @Option(
      names = "--register",
      description = {
        "Write down as a git note, or in the file of --registry, that these claims were there",
        "before what is still to come; test none."
      })
  private boolean register;

  @Option(
      names = "--fail-on",
      paramLabel = "OUTCOME",
      description = {
        "Exit with 1 if a claim is refuted; with 'inconclusive' also if one is",
        "inconclusive or not testable."
      })
  private @Nullable String failOn;

  @Option(names = "--json", description = "Print JSON, one object a claim.")
  private boolean json;

  @Option(names = "--junit", description = "Print JUnit XML, one test case a claim.")
  private boolean junit;

  @Mixin private final CommonOptions common = new CommonOptions();

  private ClaimsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new ClaimsCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec(), OPTIONS);
    return line;
  }

  @Override
  public Integer call() {
    if (init) {
      return write();
    }
    if (schema) {
      return print(ClaimsFile.schema());
    }
    Optional<FailOn> gate =
        Optional.ofNullable(failOn)
            .map(text -> new OptionValue("--fail-on", List.of(text)).choice(FailOn.class));
    if (list) {
      return print(ClaimReport.list(stated.stated()));
    }
    AnalysisRequest request =
        stated
            .applyTo(
                AnalyzeOptions.resolve(
                        where.path(), where.configuration(), spec.commandLine().getParseResult())
                    .request())
            .build();
    if (register) {
      return print(registered(new Analyzer().register(request)));
    }
    Found<TestedClaims> tested = test(request);
    List<TestedClaim> rows = tested.value().rows();
    print(printed(tested.value()));
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    tested.warnings().forEach(messages::warning);
    return gate.filter(outcome -> fails(rows, outcome)).isPresent() ? 1 : 0;
  }

  private int print(String text) {
    terminal.out().print(text);
    terminal.out().flush();
    return 0;
  }

  private static String registered(Registered done) {
    return (done.known() ? "Already on record in " : "On record in ")
        + done.place()
        + ": claims "
        + done.registration().claimsSha256().substring(0, 12)
        + " as of "
        + done.registration().asOf()
        + ", commit "
        + done.registration().head().substring(0, 10)
        + "\n";
  }

  private String printed(TestedClaims tested) {
    if (junit) {
      return JUnitReport.of(tested.rows());
    }
    return json
        ? ClaimReport.json(tested.rows()) + "\n"
        : ClaimReport.text(tested, terminal.colours() && !common.noColour);
  }

  private static boolean fails(List<TestedClaim> claims, FailOn gate) {
    return claims.stream()
        .anyMatch(
            claim ->
                switch (claim.outcome()) {
                  case SUPPORTED -> false;
                  case REFUTED -> true;
                  case INCONCLUSIVE, NOT_TESTABLE -> gate == FailOn.INCONCLUSIVE;
                });
  }

  private Found<TestedClaims> test(AnalysisRequest request) {
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      return new Analyzer(progress).test(request);
    }
  }

  private int write() {
    try {
      Files.writeString(FILE, PublicClaims.text(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(FILE + " is there already; move it away first", e);
    } catch (IOException e) {
      throw new UsageException("cannot write " + FILE + ": " + ErrorLine.why(e), e);
    }
    terminal.out().println("Written: " + FILE);
    return 0;
  }
}
