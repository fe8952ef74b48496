package dev.codeparity.scripts;

import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.Warnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares lines added and deleted by commit with {@code git log --numstat -M}. */
public final class NumstatAgreement {
  private NumstatAgreement() {}

  private record Lines(long added, long deleted, int files) {
    Lines plus(long moreAdded, long moreDeleted) {
      return new Lines(added + moreAdded, deleted + moreDeleted, files + 1);
    }
  }

  private record Result(String commit, Lines lines) {}

  /**
   * Prints the share that agrees, and the first disagreements.
   *
   * @param arguments a repository, and how many disagreements to list (10)
   */
  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    int listed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    Map<String, Lines> git = numstat(new GitCommand(path));
    List<Result> ours = new ArrayList<>();
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(path, warnings)) {
      History history = repository.history("HEAD");
      repository.walk(
          history, Runtime.getRuntime().availableProcessors(), NumstatAgreement::count, ours::add);
    }
    warnings.texts().forEach(text -> System.out.println("warning: " + text));
    compare(git, ours, listed);
  }

  private static void compare(Map<String, Lines> git, List<Result> ours, int listed) {
    int commits = 0;
    int same = 0;
    int sameNet = 0;
    List<String> differences = new ArrayList<>();
    for (Result result : ours) {
      Lines expected = git.get(result.commit);
      if (expected == null) {
        continue;
      }
      commits++;
      Lines actual = result.lines;
      if (expected.added - expected.deleted == actual.added - actual.deleted) {
        sameNet++;
      }
      if (expected.added == actual.added && expected.deleted == actual.deleted) {
        same++;
      } else {
        differences.add(result.commit + " git " + expected + " ours " + actual);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "commits %d; added and deleted agree %.3f%%; net lines agree %.3f%%%n",
        commits,
        100.0 * same / commits,
        100.0 * sameNet / commits);
    differences.stream().limit(listed).forEach(System.out::println);
  }

  private static Map<String, Lines> numstat(GitCommand git) {
    Map<String, Lines> lines = new HashMap<>();
    String[] commit = {""};
    git.run(
        '\n',
        line -> {
          if (line.startsWith("commit ")) {
            commit[0] = line.substring("commit ".length());
            lines.put(commit[0], new Lines(0, 0, 0));
            return;
          }
          String[] parts = line.split("\t", 3);
          if (parts.length == 3) {
            long added = parts[0].equals("-") ? 0 : Long.parseLong(parts[0]);
            long deleted = parts[1].equals("-") ? 0 : Long.parseLong(parts[1]);
            lines.computeIfPresent(commit[0], (id, sum) -> sum.plus(added, deleted));
          }
        },
        "log",
        "--numstat",
        "-M",
        "--no-merges",
        "--format=commit %H",
        "HEAD");
    return lines;
  }

  private static Result count(CommitChanges changes) {
    Lines lines = new Lines(0, 0, 0);
    if (changes instanceof CommitChanges.Ordinary ordinary) {
      for (FileChange file : ordinary.files()) {
        lines = lines.plus(file.linesAdded(), file.linesDeleted());
      }
    }
    return new Result(changes.commit().id(), lines);
  }
}
