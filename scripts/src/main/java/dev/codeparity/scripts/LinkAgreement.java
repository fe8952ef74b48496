package dev.codeparity.scripts;

import dev.codeparity.scripts.TracedFixes.FixFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Compares the commits that SZZ names, and the cost of naming them, with {@code git blame} of the
 * lines that fixes delete, on random files of fixes.
 */
public final class LinkAgreement {
  private static final int ROUNDS = 3;
  private static final long SEED = 20_261_101;
  private static final int COMMIT_ID = 40;

  private final GitCommand git;
  private double blameCpu;

  private LinkAgreement(GitCommand git) {
    this.git = git;
  }

  /**
   * Prints the share that agrees, the first disagreements, and the costs.
   *
   * @param arguments a repository, the number of files of fixes (200), and how many disagreements
   *     to list (10)
   */
  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    int sample = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    int listed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    System.out.printf(
        Locale.ROOT,
        "%s: %d cores, load %.1f%n",
        path.getFileName(),
        Runtime.getRuntime().availableProcessors(),
        LinuxProcesses.load());
    double firstLinks = 0;
    double leastLinks = Double.POSITIVE_INFINITY;
    double leastFixes = Double.POSITIVE_INFINITY;
    double leastRanks = Double.POSITIVE_INFINITY;
    double leastBlame = Double.POSITIVE_INFINITY;
    for (int round = 1; round <= ROUNDS; round++) {
      TracedFixes traced = TracedFixes.of(path);
      List<FixFile> files = new ArrayList<>(traced.files());
      if (files.isEmpty()) {
        System.out.println("no fix deletes a line");
        return;
      }
      Collections.shuffle(files, new Random(SEED));
      List<FixFile> drawn = files.subList(0, Math.min(sample, files.size()));
      LinkAgreement agreement = new LinkAgreement(new GitCommand(path));
      List<Map<String, Integer>> blamed = agreement.blame(drawn);
      double links = traced.linkSeconds() / files.size();
      leastLinks = Math.min(leastLinks, links);
      leastFixes = Math.min(leastFixes, traced.classifySeconds() / files.size());
      leastRanks = Math.min(leastRanks, traced.rankSeconds() / files.size());
      leastBlame = Math.min(leastBlame, agreement.blameCpu / drawn.size());
      if (round == 1) {
        firstLinks = links;
        printAgreement(files.size(), drawn, blamed, listed);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "CPU a file of a fix: links %.4f ms (%.4f in the first round, by a cold JVM), git blame"
            + " %.2f ms: ratio %.0f (%.0f)%n",
        1000 * leastLinks,
        1000 * firstLinks,
        1000 * leastBlame,
        leastBlame / leastLinks,
        leastBlame / firstLinks);
    System.out.printf(
        Locale.ROOT,
        "with the reading of all commits' messages for fixes: %.4f ms, ratio %.0f%n"
            + "ranked, with the reading of all commits for it: %.4f ms, ratio %.1f%n%n",
        1000 * (leastLinks + leastFixes),
        leastBlame / (leastLinks + leastFixes),
        1000 * leastRanks,
        leastBlame / leastRanks);
  }

  private static void printAgreement(
      int files, List<FixFile> drawn, List<Map<String, Integer>> blamed, int listed) {
    int same = 0;
    int sameCommits = 0;
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      FixFile file = drawn.get(i);
      if (file.origins().keySet().equals(blamed.get(i).keySet())) {
        sameCommits++;
      }
      if (file.origins().equals(blamed.get(i))) {
        same++;
      } else {
        differences.add(
            file.fix() + " " + file.path() + " git " + blamed.get(i) + " ours " + file.origins());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "files of fixes %d, drawn %d; same commits %.2f%%; same commits and lines %.2f%%%n",
        files,
        drawn.size(),
        100.0 * sameCommits / drawn.size(),
        100.0 * same / drawn.size());
    differences.stream().limit(listed).forEach(System.out::println);
  }

  private List<Map<String, Integer>> blame(List<FixFile> files) {
    double before = LinuxProcesses.cpuSecondsOfChildren();
    List<Map<String, Integer>> blamed = files.stream().map(this::blame).toList();
    blameCpu = LinuxProcesses.cpuSecondsOfChildren() - before;
    return blamed;
  }

  private Map<String, Integer> blame(FixFile file) {
    List<String> arguments = new ArrayList<>(List.of("blame", "-s", "-l", "--root"));
    file.deleted()
        .forEach(
            hunk -> {
              arguments.add("-L");
              arguments.add((hunk.oldStart() + 1) + "," + hunk.oldEnd());
            });
    arguments.addAll(List.of(file.fix() + "^", "--", file.path()));
    Map<String, Integer> commits = new TreeMap<>();
    git.run(
        '\n',
        line -> commits.merge(line.substring(0, COMMIT_ID), 1, Integer::sum),
        arguments.toArray(String[]::new));
    return commits;
  }
}
