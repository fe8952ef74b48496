package dev.codeparity.corpus;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.cli.AnalyzeOptions;
import dev.codeparity.corpus.process.Limits;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.ClaimFiles;
import dev.codeparity.options.Configuration;
import dev.codeparity.options.OptionValue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses every repository of a corpus, and pools what they say. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "codeparity-corpus run [OPTIONS] CORPUS.csv",
    description = "Analyse every repository of a corpus, and pool what they say.",
    footerHeading = "%nThe corpus is a CSV file:%n",
    footer = {
      "  repository   a folder, or the address of a repository elsewhere (needed)",
      "  name         what it is called in the results (the repository as written)",
      "  rev, as_of   the revision, and the end of observation",
      "  others       labels; the results are pooled by each of them, too",
      "",
      "What is there already is not done again: a run that was killed goes on where it was.",
      "Exit codes: 0 done, 2 bad usage or input that cannot be used."
    })
final class RunCommand implements Callable<Integer> {
  /** What is the corpus's own choice, or has no place in it. */
  private static final Set<AnalyzeOption> NOT_HERE =
      EnumSet.of(
          AnalyzeOption.REV,
          AnalyzeOption.AS_OF_EACH,
          AnalyzeOption.ISSUES,
          AnalyzeOption.FORMAT,
          AnalyzeOption.THREADS);

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CORPUS.csv",
      arity = "1",
      description = "The file that names the repositories.")
  private Path corpus = Path.of("corpus.csv");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where results go (codeparity-corpus); on a cluster, a folder that all machines share.")
  private Path folder = Path.of("codeparity-corpus");

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "The claims to test (those made in public in mid 2026).")
  private @Nullable Path claims;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Options of the analysis, as in .codeparity.yml.")
  private @Nullable Path config;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master (all cores of this machine, or what spark-submit says).")
  private String master = "";

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Give a repository up after this long (3600).")
  private int seconds = Limits.DEFAULT.seconds();

  @Option(
      names = "--heap-limit",
      paramLabel = "MIB",
      description = "Give a repository up that needs more heap (2048).")
  private int heap = Limits.DEFAULT.heapMebibytes();

  @Option(
      names = "--size-limit",
      paramLabel = "MIB",
      description = "Leave a repository out that is larger on disk (4096).")
  private int size = Limits.DEFAULT.sizeMebibytes();

  @Option(names = "--stacktrace", description = "Show where an error came from.")
  private boolean stackTrace;

  RunCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  boolean showsWhereErrorsComeFrom() {
    return stackTrace;
  }

  static Set<AnalyzeOption> options() {
    return EnumSet.complementOf(EnumSet.copyOf(NOT_HERE));
  }

  @Override
  public Integer call() throws IOException {
    Map<AnalyzeOption, OptionValue> values = new EnumMap<>(AnalyzeOption.class);
    if (config != null) {
      values.putAll(Configuration.read(config));
    }
    values.putAll(AnalyzeOptions.typed(spec.commandLine().getParseResult()));
    for (AnalyzeOption option : NOT_HERE) {
      if (values.containsKey(option)) {
        throw new UsageException(
            values.get(option).where() + " has no place in the configuration of a corpus");
      }
    }
    CorpusSettings settings =
        CorpusSettings.of(
            values,
            claims == null ? CorpusSettings.PUBLIC : ClaimFiles.text(claims),
            limits(),
            folder.toAbsolutePath().normalize());
    new CorpusRun(settings, out, err).of(corpus, master);
    return 0;
  }

  private Limits limits() {
    try {
      return new Limits(seconds, heap, size);
    } catch (IllegalArgumentException e) {
      throw new UsageException("a limit is too low: " + e.getMessage(), e);
    }
  }
}
