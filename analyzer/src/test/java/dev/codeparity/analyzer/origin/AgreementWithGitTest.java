package dev.codeparity.analyzer.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import dev.codeparity.fixtures.RealGit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On random histories the ledger and the counts of lines are held against real Git. */
class AgreementWithGitTest {
  private static final int COMMITS = 150;

  @BeforeAll
  static void needs_git() {
    assumeTrue(RealGit.isInstalled(), "git is not installed, so there is no oracle");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_line_and_every_count_is_as_git_says(long seed, @TempDir Path folder) {
    GitFixture repo = RandomHistory.in(folder, seed, COMMITS);
    Walk walk = Walk.of(repo);

    assertThat(counts(walk)).isEqualTo(numstat(repo.git()));
    assertThat(
            textFiles(repo.git()).stream()
                .flatMap(file -> differences(file, blame(repo.git(), file), walk.blame(file))))
        .isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_line_is_as_git_says_that_ignores_white_space(long seed, @TempDir Path folder) {
    GitFixture repo = RandomHistory.in(folder, seed, COMMITS);
    Walk walk = Walk.of(repo);

    assertThat(
            textFiles(repo.git()).stream()
                .flatMap(
                    file ->
                        differences(
                            file,
                            blame(repo.git(), file, "-w"),
                            walk.origins(file, LineView.RESPACED))))
        .isEmpty();
  }

  private static Stream<String> differences(String file, List<String> git, List<String> ours) {
    if (git.size() != ours.size()) {
      return Stream.of(file + " has " + git.size() + " lines, not " + ours.size());
    }
    return IntStream.range(0, git.size())
        .filter(line -> !git.get(line).equals(ours.get(line)))
        .mapToObj(line -> file + ":" + line + " git " + git.get(line) + " ours " + ours.get(line));
  }

  private static Map<String, String> counts(Walk walk) {
    Map<String, String> counts = new LinkedHashMap<>();
    for (CommitDigest digest : walk.digests) {
      if (!digest.commit().isMerge()) {
        ChangeSummary summary = digest.summary();
        counts.put(
            digest.commit().id(), "+" + summary.linesAdded() + " -" + summary.linesDeleted());
      }
    }
    return counts;
  }

  private static Map<String, String> numstat(RealGit git) {
    Map<String, String> counts = new LinkedHashMap<>();
    String commit = "";
    long added = 0;
    long deleted = 0;
    for (String line : git.lines("log", "--numstat", "-M", "--no-merges", "--format=commit %H")) {
      if (line.startsWith("commit ")) {
        commit = line.substring("commit ".length());
        added = 0;
        deleted = 0;
      } else if (!line.isEmpty() && !line.startsWith("-")) {
        String[] parts = line.split("\t", 3);
        added += Long.parseLong(parts[0]);
        deleted += Long.parseLong(parts[1]);
      }
      counts.put(commit, "+" + added + " -" + deleted);
    }
    return counts;
  }

  private static List<String> textFiles(RealGit git) {
    return git.lines("grep", "-I", "-l", "", "HEAD").stream()
        .map(file -> file.substring("HEAD:".length()))
        .toList();
  }

  private static List<String> blame(RealGit git, String file, String... options) {
    List<String> words = new ArrayList<>(List.of("blame", "-s", "-l", "--root"));
    words.addAll(List.of(options));
    words.addAll(List.of("HEAD", "--", file));
    return git.lines(words.toArray(String[]::new)).stream()
        .map(line -> line.substring(0, 40))
        .toList();
  }
}
