package dev.codeparity.scripts;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an analysis with static quality costs beside PMD's command line: run on the changed files
 * before and after each commit, and on the whole tree of each commit. What that would cost on all
 * commits is extrapolated from random ones.
 */
public final class QualityCost {
  private static final long SEED = 20_261_129;
  private static final String HEAP = "-Xmx2g";

  private final String launcher;
  private final Path copy;
  private final Path work;
  private final JavaCommits commits;
  private final PmdCommand pmd;

  private QualityCost(String launcher, Path repository, Path work, String classPath) {
    this.launcher = launcher;
    this.work = work;
    this.copy = work.resolve("copy.git");
    new GitCommand(repository)
        .run('\n', line -> {}, "clone", "--quiet", "--bare", ".", copy.toString());
    this.commits = new JavaCommits(new GitCommand(copy));
    this.pmd = new PmdCommand(classPath, work);
  }

  /**
   * Prints what everything costs.
   *
   * @param arguments the launcher, a repository, a folder to work in, the class path of PMD's
   *     command line, how many commits to draw for changed files, and how many for whole trees
   */
  public static void main(String[] arguments) throws IOException {
    Path work = Files.createDirectories(Path.of(arguments[2]));
    QualityCost cost = new QualityCost(arguments[0], Path.of(arguments[1]), work, arguments[3]);
    cost.measure(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
  }

  private void measure(int changedSample, int treeSample) throws IOException {
    Cost off = analysis("without quality", "--quality", "off", "--no-cache");
    Cost first =
        analysis("all but the ten newest commits", "--quality", "history", "--rev", "HEAD~10");
    Cost second = analysis("second run, ten commits later", "--quality", "history");
    print(
        "static quality alone: CPU %.1f s, then %.1f s%n",
        first.cpuSeconds() - off.cpuSeconds(), second.cpuSeconds() - off.cpuSeconds());
    double ours = first.cpuSeconds() + second.cpuSeconds();
    try (GitRepository opened = GitRepository.open(copy, new Warnings())) {
      double changed = changed(opened, changedSample);
      print(
          "PMD's command line on the changed files, before and after: CPU %.1f s a commit%n",
          changed);
      extrapolate("commits with Java", commits.size(), changed, ours);
      double trees = trees(opened, treeSample);
      print("PMD's command line on the whole tree: CPU %.1f s a commit%n", trees);
      extrapolate("commits with Java", commits.size(), trees, ours);
      extrapolate("commits of the history, merges included", commits.sizeOfHistory(), trees, ours);
    }
  }

  private Cost analysis(String name, String... options) {
    List<String> command = new ArrayList<>(List.of(launcher, "analyze", "--quiet"));
    command.addAll(List.of("--out", work.resolve("report").toString()));
    command.addAll(List.of(options));
    command.add(copy.toString());
    Cost cost = new MeasuredCommand(command, Map.of("CODEPARITY_OPTS", HEAP)).cost();
    print(
        "%s: CPU %.1f s, wall %.1f s, peak memory %d MiB with %s%n",
        name, cost.cpuSeconds(), cost.wallSeconds(), cost.peakBytes() >> 20, HEAP);
    return cost;
  }

  private double changed(GitRepository opened, int sample) throws IOException {
    double seconds = 0;
    Extracted extracted = new Extracted(work);
    List<String> drawn = commits.draw(sample, SEED);
    for (String commit : drawn) {
      for (boolean after : new boolean[] {false, true}) {
        Map<String, String> contents = commits.contents(commit, after);
        if (!contents.isEmpty()) {
          seconds += pmd.run(extracted.write(opened, contents, commit + after)).cpuSeconds();
        }
      }
    }
    return seconds / drawn.size();
  }

  private double trees(GitRepository opened, int sample) throws IOException {
    double seconds = 0;
    Extracted extracted = new Extracted(work);
    List<String> drawn = commits.draw(sample, SEED + 1);
    for (String commit : drawn) {
      Path folder = extracted.write(opened, commits.tree(commit), commit + "-tree");
      seconds += pmd.run(folder).cpuSeconds();
    }
    return seconds / drawn.size();
  }

  private static void extrapolate(String which, int commits, double secondsPerCommit, double ours) {
    double all = secondsPerCommit * commits;
    print(
        "  extrapolated to the %d %s: %.0f s, %.0f times both runs%n",
        commits, which, all, all / ours);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
