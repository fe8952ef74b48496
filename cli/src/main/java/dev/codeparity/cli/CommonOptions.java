package dev.codeparity.cli;

import picocli.CommandLine.Option;

/** How a command speaks, whatever it does. */
final class CommonOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress.")
  boolean quiet;

  @Option(names = "--no-color", description = "Use no colours; so does the variable NO_COLOR.")
  boolean noColour;

  @Option(names = "--stacktrace", description = "Show where an error came from.")
  boolean stackTrace;
}
