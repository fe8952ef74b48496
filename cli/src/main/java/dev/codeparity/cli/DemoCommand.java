package dev.codeparity.cli;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.DemoRepository;
import dev.codeparity.reports.Format;
import dev.codeparity.reports.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job on a repository made for the occasion, whose truth is known. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity demo [OPTIONS]",
    description = {
      "Make a Git repository with a known truth (years of work in which AI-written code starts",
      "worse than human-written code, comes on a par, then gets better), analyse it, and print the",
      "verdicts beside that truth."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity demo                       in a new temporary folder",
      "  codeparity demo --dir /tmp/shop       the repository and its report go there",
      "  git -C /tmp/shop/repository log       look at what was made"
    })
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "An empty or new folder to work in (a temporary one).")
  private @Nullable Path folder;

  @Mixin private final CommonOptions common = new CommonOptions();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path work = folder == null ? Files.createTempDirectory("codeparity-demo-") : empty(folder);
    Path out = work.resolve("report");
    ReportWriter.checkWritable(out);
    DemoRepository demo = make(work.resolve("repository"));

    // its code was made for the links between commits: rules have nothing to find in it
    AnalysisRequest request =
        AnalysisRequest.defaults(demo.folder()).toBuilder()
            .period(PeriodLength.YEAR)
            .quality(QualityScope.OFF)
            .build();
    Analysis analysis = new AnalysisRun(terminal, common, out).of(request, Format.defaults());
    terminal.out().print(new DemoComparison(demo.truth(), analysis).text());
    terminal.out().println("The repository: " + demo.folder());
    terminal.out().println("The report:     " + out);
    return 0;
  }

  private DemoRepository make(Path repository) {
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      progress.progress("making the repository", 0, 0, "");
      return DemoRepository.in(repository);
    }
  }

  private static Path empty(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("--dir: " + folder + " is a file; name an empty or new folder");
    }
    Files.createDirectories(folder);
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new UsageException("--dir: " + folder + " is not empty; name an empty or new folder");
      }
    }
    return folder;
  }
}
