package dev.codeparity.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an analysis costs beside {@code git log --numstat -M}: the two in turn, the least of three.
 */
public final class WalkCost {
  private static final int ROUNDS = 3;

  private final String launcher;
  private final Path repository;
  private final Path out;

  private WalkCost(String launcher, Path repository, Path out) {
    this.launcher = launcher;
    this.repository = repository;
    this.out = out;
  }

  /**
   * Prints processor time, wall time and memory of each run, and the ratios.
   *
   * @param arguments the launcher, and the repositories
   */
  public static void main(String[] arguments) throws IOException {
    for (String repository : List.of(arguments).subList(1, arguments.length)) {
      Path folder = Files.createTempDirectory("codeparity-bench");
      try {
        new WalkCost(arguments[0], Path.of(repository), folder.resolve("report")).compare();
      } finally {
        deleteAll(folder);
      }
    }
  }

  private void compare() {
    String commits = new GitCommand(repository).lines("rev-list", "--count", "HEAD").get(0);
    print(
        "%s: %s commits; %d cores, load %.1f%n",
        repository.getFileName(),
        commits,
        Runtime.getRuntime().availableProcessors(),
        LinuxProcesses.load());
    print("%-6s  %26s  %26s%n", "", "codeparity analyze", "git log --numstat -M");
    print(
        "%-6s  %8s %8s %8s  %8s %8s %8s%n", "", "CPU s", "wall s", "MiB", "CPU s", "wall s", "MiB");
    MeasuredCommand analysis = analysis();
    MeasuredCommand log = log();
    Optional<Cost> ours = Optional.empty();
    Optional<Cost> git = Optional.empty();
    for (int round = 1; round <= ROUNDS; round++) {
      Cost nowOurs = analysis.cost();
      Cost nowGit = log.cost();
      row("run " + round, nowOurs, nowGit);
      ours = Optional.of(ours.map(nowOurs::least).orElse(nowOurs));
      git = Optional.of(git.map(nowGit::least).orElse(nowGit));
    }
    row("least", ours.orElseThrow(), git.orElseThrow());
    print(
        "%-6s  CPU %.2f, wall %.2f (memory: the most)%n%n",
        "ratio",
        ours.orElseThrow().cpuSeconds() / git.orElseThrow().cpuSeconds(),
        ours.orElseThrow().wallSeconds() / git.orElseThrow().wallSeconds());
  }

  private MeasuredCommand analysis() {
    return new MeasuredCommand(
        List.of(
            launcher,
            "analyze",
            "--quality",
            "off",
            "--no-cache",
            "--quiet",
            "--out",
            out.toString(),
            repository.toString()),
        Map.of());
  }

  private MeasuredCommand log() {
    return new MeasuredCommand(
        List.of("git", "-C", repository.toString(), "log", "--numstat", "-M", "HEAD"), Map.of());
  }

  private static void row(String name, Cost ours, Cost git) {
    print(
        "%-6s  %8.2f %8.2f %8d  %8.2f %8.2f %8d%n",
        name,
        ours.cpuSeconds(),
        ours.wallSeconds(),
        ours.peakBytes() >> 20,
        git.cpuSeconds(),
        git.wallSeconds(),
        git.peakBytes() >> 20);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private static void deleteAll(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
