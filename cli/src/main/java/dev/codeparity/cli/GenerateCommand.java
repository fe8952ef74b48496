package dev.codeparity.cli;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.ErrorLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what an installation brings along: manual pages, and completion for shells. */
@Command(
    name = "generate",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Write manual pages and shell completion into a folder.")
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Where they go: man/man1 and completions in it.")
  private Path folder = Path.of("share");

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    try {
      Path manual = Files.createDirectories(folder.resolve("man/man1"));
      write(manual, new ManPage(root.getCommandSpec()));
      for (CommandLine command : root.getSubcommands().values()) {
        if (!command.getCommandSpec().usageMessage().hidden()) {
          write(manual, new ManPage(command.getCommandSpec()));
        }
      }
      Path bash = Files.createDirectories(folder.resolve("bash-completion/completions"));
      // picocli's script is for bash, and for zsh by its bashcompinit, which it loads itself
      Files.writeString(bash.resolve("codeparity"), AutoComplete.bash("codeparity", root));
    } catch (IOException e) {
      throw new UsageException("cannot write to " + folder + ": " + ErrorLine.why(e), e);
    }
    return 0;
  }

  private static void write(Path folder, ManPage page) throws IOException {
    Files.writeString(folder.resolve(page.file()), page.text());
  }
}
