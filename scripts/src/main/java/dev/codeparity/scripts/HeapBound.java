package dev.codeparity.scripts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells whether a command gets by with a given heap. */
public final class HeapBound {
  private HeapBound() {}

  /**
   * Runs the command, prints what it cost, and exits with 1 if it failed.
   *
   * @param arguments the largest heap, as in {@code 1g}; the launcher and what follows it
   */
  public static void main(String[] arguments) {
    List<String> command = List.of(arguments).subList(1, arguments.length);
    MeasuredCommand.Run run =
        new MeasuredCommand(command, Map.of("CODEPARITY_OPTS", "-Xmx" + arguments[0])).run();
    System.out.printf(
        Locale.ROOT,
        "%s with a heap of %s: peak memory of the process %d MiB, CPU %.2f s, wall %.2f s%n",
        run.exit() == 0 ? "passed" : "FAILED",
        arguments[0],
        run.cost().peakBytes() >> 20,
        run.cost().cpuSeconds(),
        run.cost().wallSeconds());
    if (run.exit() != 0) {
      System.out.println(run.errors());
      System.exit(1);
    }
  }
}
