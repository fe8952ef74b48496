package dev.codeparity.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Analyse a repository made for the occasion, whose truth is known.")
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final CommonOptions common = new CommonOptions();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println(common.quiet);
    return 0;
  }
}
