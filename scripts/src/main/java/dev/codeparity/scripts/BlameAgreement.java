package dev.codeparity.scripts;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.FileOrigins;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.origin.LineView;
import dev.codeparity.analyzer.problem.Warnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Compares the line ledger at the head with {@code git blame}, on random files. */
public final class BlameAgreement {
  private static final long SEED = 20_261_101;

  private BlameAgreement() {}

  /**
   * Prints the share that agrees, and the first disagreements.
   *
   * @param arguments a repository, the number of files (500), and how many disagreements to list
   *     (10)
   */
  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    int sample = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    int listed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(path, warnings)) {
      History history = repository.history("HEAD");
      LineLedger ledger = new LineLedger(history);
      ChangeDigester digester =
          new ChangeDigester(new CodeReading(PathRules.of(List.of(), List.of(), List.of())));
      repository.walk(
          history,
          Runtime.getRuntime().availableProcessors(),
          digester::digest,
          digest -> ledger.apply(digest));
      compare(new GitCommand(path), history, ledger, sample, listed);
    }
    warnings.texts().forEach(text -> System.out.println("warning: " + text));
  }

  private static void compare(
      GitCommand git, History history, LineLedger ledger, int sample, int listed) {
    List<String> files = textFiles(git);
    Collections.shuffle(files, new Random(SEED));
    long lines = 0;
    long same = 0;
    int filesCompared = 0;
    List<String> differences = new ArrayList<>();
    for (String file : files.subList(0, Math.min(sample, files.size()))) {
      List<String> expected = blame(git, file);
      Optional<FileOrigins> actual = ledger.origins(file, LineView.BLAMED);
      filesCompared++;
      lines += expected.size();
      int agreeing = actual.map(commits -> agreeing(history, expected, commits)).orElse(0);
      same += agreeing;
      if (agreeing < expected.size()) {
        differences.add((expected.size() - agreeing) + " of " + expected.size() + " in " + file);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "files %d, of which %d differ; lines %d; agree %.4f%%%n",
        filesCompared,
        differences.size(),
        lines,
        100.0 * same / lines);
    differences.stream().limit(listed).forEach(System.out::println);
  }

  private static int agreeing(History history, List<String> expected, FileOrigins actual) {
    int agreeing = 0;
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      int commit = actual.of(i).commit();
      if (commit >= 0 && history.commit(commit).id().equals(expected.get(i))) {
        agreeing++;
      }
    }
    return agreeing;
  }

  /** Regular files in which Git finds text. */
  private static List<String> textFiles(GitCommand git) {
    List<String> files = new ArrayList<>();
    git.run(
        '\0',
        entry -> files.add(entry.substring("HEAD:".length())),
        "grep",
        "-I",
        "-l",
        "-z",
        "",
        "HEAD");
    return files;
  }

  private static List<String> blame(GitCommand git, String file) {
    List<String> commits = new ArrayList<>();
    for (String line : git.lines("blame", "-s", "-l", "--root", "HEAD", "--", file)) {
      commits.add(line.substring(0, 40));
    }
    return commits;
  }
}
