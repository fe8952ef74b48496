package dev.codeparity.cli;

import dev.codeparity.reports.diff.DiffText;
import dev.codeparity.reports.diff.ReportDiff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed between two reports, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity diff [OPTIONS] OLD NEW",
    description = {
      "Tell what changed between two reports: verdicts, ratios and attribution, and what differs",
      "between their runs: commits, rules, options, the end of observation."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity diff codeparity-report.old codeparity-report",
      "  codeparity diff --json OLD NEW                     one object with all of it"
    })
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the older report.")
  private Path before = Path.of(".");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the newer report.")
  private Path after = Path.of(".");

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin
  @SuppressWarnings("UnusedVariable") // its options are read before the command runs
  private final CommonOptions common = new CommonOptions();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ReportDiff diff = ReportDiff.of(before, after);
    String text = json ? DiffText.json(diff) + "\n" : DiffText.text(diff);
    terminal.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    terminal.out().flush();
    return 0;
  }
}
