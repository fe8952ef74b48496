package dev.codeparity.scripts;

import dev.codeparity.analyzer.defect.CodeTouched;
import dev.codeparity.analyzer.defect.FixClassifier;
import dev.codeparity.analyzer.defect.FixRules;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.problem.Warnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws commits to label as fixes or not: at random, without merges, within four strata of which
 * the first is what the rules take for a fix today. A label stands for size / drawn commits of its
 * stratum, so that the strata can be weighted back.
 */
public final class FixSample {
  private static final FixClassifier CLASSIFIER = new FixClassifier(FixRules.builtIn());
  private static final int LONGEST_BODY = 1_500;

  private FixSample() {}

  /** Where a commit is drawn from; the order is that of the draw. */
  private enum Stratum {
    /** The rules take it for a fix. */
    GUESSED(30),
    /** They do not, and it changes product code. */
    PRODUCT(24),
    /** They do not, and it changes code of tests alone. */
    TESTS(3),
    /** They do not, and it changes no code. */
    NONE(3);

    private final int drawn;

    Stratum(int drawn) {
      this.drawn = drawn;
    }
  }

  private record Drawn(Commit commit, Stratum stratum, CodeTouched touched) {}

  /**
   * Prints one line a commit, columns between tabs: repository, commit, stratum, size of the
   * stratum, commits drawn from it, code touched, subject, body. The order tells nothing of the
   * stratum.
   *
   * @param arguments a repository, the name to print for it, a seed
   */
  public static void main(String[] arguments) {
    Random random = new Random(Long.parseLong(arguments[2]));
    Map<Stratum, List<Drawn>> strata = strata(Path.of(arguments[0]));
    List<String> lines = new ArrayList<>();
    strata.forEach(
        (stratum, commits) -> {
          Collections.shuffle(commits, random);
          int drawn = Math.min(stratum.drawn, commits.size());
          for (Drawn commit : commits.subList(0, drawn)) {
            lines.add(line(arguments[1], commit, commits.size(), drawn));
          }
        });
    Collections.sort(lines);
    lines.forEach(System.out::println);
  }

  private static Map<Stratum, List<Drawn>> strata(Path path) {
    Map<Stratum, List<Drawn>> strata = new EnumMap<>(Stratum.class);
    ChangeDigester digester =
        new ChangeDigester(new CodeReading(PathRules.of(List.of(), List.of(), List.of())));
    try (GitRepository repository = GitRepository.open(path, new Warnings())) {
      History history = repository.history("HEAD");
      repository.walk(
          history,
          Runtime.getRuntime().availableProcessors(),
          changes -> read(digester, changes),
          drawn -> {
            if (!drawn.commit.isMerge()) {
              strata.computeIfAbsent(drawn.stratum, s -> new ArrayList<>()).add(drawn);
            }
          });
    }
    return strata;
  }

  /** Called on several threads. */
  private static Drawn read(ChangeDigester digester, CommitChanges changes) {
    var digest = digester.digest(changes);
    CodeTouched touched = CodeTouched.of(digest.summary());
    boolean isFix = CLASSIFIER.classify(digest.commit(), touched).isFix();
    return new Drawn(
        digest.commit(), isFix ? Stratum.GUESSED : Stratum.valueOf(touched.name()), touched);
  }

  private static String line(String name, Drawn drawn, int size, int number) {
    String message = drawn.commit.message().strip();
    int end = message.indexOf('\n');
    String subject = end < 0 ? message : message.substring(0, end);
    String body = end < 0 ? "" : message.substring(end + 1).strip();
    return String.join(
        "\t",
        name,
        drawn.commit.id(),
        drawn.stratum.name(),
        String.valueOf(size),
        String.valueOf(number),
        drawn.touched.name(),
        escape(subject),
        escape(body.substring(0, Math.min(LONGEST_BODY, body.length()))));
  }

  private static String escape(String text) {
    return text.strip()
        .replace("\\", "\\\\")
        .replace("\r", "")
        .replace("\t", " ")
        .replace("\n", "\\n");
  }
}
