package dev.codeparity.scripts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command whose cost is measured; what it prints is thrown away. One at a time, on Linux. */
final class MeasuredCommand {
  private static final long SAMPLE_MILLIS = 50;

  private final List<String> command;
  private final Map<String, String> environment;

  MeasuredCommand(List<String> command, Map<String, String> environment) {
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
  }

  /** The cost of a run, and its exit code with what it said on standard error. */
  record Run(Cost cost, int exit, String errors) {}

  /** Runs the command to its end. */
  Run run() {
    try {
      Path errors = Files.createTempFile("codeparity-bench", ".err");
      try {
        return run(errors.toFile());
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs the command to its end.
   *
   * @throws IllegalStateException if it fails
   */
  Cost cost() {
    Run run = run();
    if (run.exit != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " exited with " + run.exit + ": " + run.errors);
    }
    return run.cost;
  }

  private Run run(File errors) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors);
    builder.environment().putAll(environment);
    double cpuBefore = LinuxProcesses.cpuSecondsOfChildren();
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    do {
      peak = Math.max(peak, LinuxProcesses.peakBytes(process.pid()));
    } while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS));
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = LinuxProcesses.cpuSecondsOfChildren() - cpuBefore;
    return new Run(
        new Cost(cpu, wall, peak), process.exitValue(), Files.readString(errors.toPath()));
  }
}
