package dev.codeparity.cli;

import java.nio.file.Path;

/** One analysis, from the check of the output folder to the last warning. */
record AnalysisRun(Terminal terminal, CommonOptions common, Path out) {
  void analyse(Choices choices) {
    terminal.out().println(choices.request().build());
  }
}
