package dev.codeparity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
    name = "codeparity",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells with evidence whether AI-written code in a Git repository is worse than,",
      "on a par with, or better than the human-written code beside it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity demo                       try it on a repository whose truth is known",
      "  codeparity analyze                    analyse the repository of this folder",
      "  codeparity analyze --help             all its options",
      "  codeparity blame src/Main.java        who wrote each line",
      "  codeparity explain HEAD               why a commit is classed as it is",
      "  codeparity check --rev main..HEAD     a gate for builds: exit 1 if a bound is broken",
      "  codeparity claims                     what it says of claims about AI code",
      "  codeparity compare codeparity-report  the statistics alone, on tables corrected by hand",
      "  codeparity rules                      the rules in force, and where each comes from"
    })
final class Codeparity implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    String commands = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "Missing command, one of " + commands);
  }
}
