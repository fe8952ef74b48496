package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.Found;
import dev.codeparity.analyzer.LineRequest;
import dev.codeparity.analyzer.origin.LineView;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.reports.BlameReport;
import dev.codeparity.reports.ShareReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where lines come from, and who wrote them. */
@Command(
    name = "blame",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = {
      "codeparity blame [OPTIONS] FILE...",
      "       codeparity blame --summary [--by-tag] [OPTIONS] [PATH...]"
    },
    description = "Show for each line of a file the commit that it comes from, and who wrote it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity blame src/Main.java                     each line, as git blame",
      "  codeparity blame --summary src docs                AI's share of the live code lines",
      "  codeparity blame --summary --by-tag                AI's share of every release",
      "  codeparity blame --summary --by-tag --tags 'v*.0' --csv"
    })
final class BlameCommand implements Callable<Integer> {
  private static final Set<AnalyzeOption> OPTIONS =
      EnumSet.of(
          AnalyzeOption.REV,
          AnalyzeOption.INCLUDE,
          AnalyzeOption.EXCLUDE,
          AnalyzeOption.ANONYMISE,
          AnalyzeOption.THREADS);

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Files, named from the folder of --repo; with --summary folders too (the whole tree).")
  private List<String> paths = new ArrayList<>();

  @Mixin private final RepositoryOptions where = new RepositoryOptions();

  @Option(names = "--summary", description = "Count code lines by who wrote them.")
  private boolean summary;

  @Option(
      names = "--by-tag",
      description = "Count for each release: its lines, and those that are new in it.")
  private boolean byTag;

  @Option(
      names = "--tags",
      paramLabel = "GLOB",
      description = "Releases are the tags of these names (names that end in a version).")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--all-lines",
      description = "Count blank lines, comments and text too, not code lines alone.")
  private boolean everyLine;

  @Option(
      names = "--written",
      description =
          "Name the commit that wrote a line, not the last to touch it: see through reformatting"
              + " and moves.")
  private boolean written;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(names = "--csv", description = "CSV with a header.")
  private boolean csv;

  @Mixin private final CommonOptions common = new CommonOptions();

  private BlameCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    CommandLine line = new CommandLine(new BlameCommand(terminal));
    AnalyzeOptions.addTo(line.getCommandSpec(), OPTIONS);
    return line;
  }

  @Override
  public Integer call() throws IOException {
    check();
    AnalysisRequest run =
        AnalyzeOptions.resolve(
                where.path(), where.configuration(), spec.commandLine().getParseResult())
            .request()
            .build();
    LineView view = written ? LineView.WRITTEN : LineView.BLAMED;
    LineRequest request = new LineRequest(run, paths, view, everyLine);
    if (!summary) {
      lines(request);
    } else if (byTag) {
      print(ShareReport.ofTags(ask(a -> a.sharesByTag(request, tags)), everyLine));
    } else {
      print(ShareReport.ofPaths(ask(a -> a.shares(request)), everyLine, run.rev()));
    }
    return 0;
  }

  private void check() {
    if (!summary && paths.isEmpty()) {
      throw new UsageException("name a FILE, or count the lines of the whole tree: --summary");
    }
    require(!byTag || summary, "--by-tag counts lines: add --summary");
    require(tags.isEmpty() || byTag, "--tags chooses releases: add --summary --by-tag");
    require(!everyLine || summary, "--all-lines is about counting: add --summary");
    require(!csv || summary, "--csv is for counts: add --summary, or use --json");
    require(!csv || !json, "--csv and --json: choose one");
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new UsageException(problem);
    }
  }

  private void lines(LineRequest request) throws IOException {
    BlameReport report = new BlameReport(ask(analyzer -> analyzer.blame(request)));
    if (json) {
      report.writeJson(terminal.out());
    } else {
      report.writeText(terminal.out(), colours());
    }
  }

  private void print(ShareReport report) throws IOException {
    if (json) {
      report.writeJson(terminal.out());
    } else if (csv) {
      report.writeCsv(terminal.out());
    } else {
      report.writeText(terminal.out(), colours());
    }
  }

  private boolean colours() {
    return terminal.colours() && !common.noColour;
  }

  private <T> T ask(Function<Analyzer, Found<T>> question) {
    return Question.ask(terminal, common, question);
  }
}
