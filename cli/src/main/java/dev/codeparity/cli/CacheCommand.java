package dev.codeparity.cli;

import dev.codeparity.analyzer.Cache;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.CacheReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is kept between runs: how much, and away with it. */
@Command(
    name = "cache",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity cache [OPTIONS] [clear]",
    description = {
      "Show what is kept between runs, or clear it: what was read of commits, and results of static",
      "analysis by file content, in the folder codeparity of the Git directory or, where that cannot",
      "be written to, of the user's cache folder. What is missing is worked out again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity cache                       where it lies, and its size",
      "  codeparity cache clear --repo ../app"
    })
final class CacheCommand implements Callable<Integer> {
  private final Terminal terminal;

  /** What can be done. */
  enum Action {
    SHOW,
    CLEAR
  }

  @Parameters(paramLabel = "ACTION", arity = "0..1", description = "show or clear (show).")
  private String action = "show";

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      description = "The repository, or a folder in it (.).")
  private Path repository = Path.of(".");

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin
  @SuppressWarnings("UnusedVariable") // every command takes them; nothing here is slow or coloured
  private final CommonOptions common = new CommonOptions();

  CacheCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Action asked = new OptionValue("ACTION", List.of(action)).choice(Action.class);
    Cache cache = Cache.of(repository);
    terminal.out().print(asked == Action.CLEAR ? cleared(cache.clear()) : shown(cache));
    terminal.out().flush();
    return 0;
  }

  private String shown(Cache cache) {
    return json ? CacheReport.json(cache.states()) : CacheReport.text(cache.states());
  }

  private String cleared(long bytes) {
    return json ? CacheReport.clearedJson(bytes) : CacheReport.cleared(bytes);
  }
}
