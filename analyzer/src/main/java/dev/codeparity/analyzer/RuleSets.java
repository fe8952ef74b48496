package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.CommitFiles;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.QualityRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the rules that a request asks for, and those that a project has of its own. */
final class RuleSets {
  /** What a file with rules is called. */
  private static final Pattern NAME =
      Pattern.compile("(?i)([\\w.-]*pmd[\\w.-]*|([\\w.-]+[-_.])?rulesets?([-_.][\\w.-]+)?)\\.xml");

  private RuleSets() {}

  /**
   * The rules in force. A rule set is looked for on disk, then in the newest commit: a bare
   * repository has no other place for its own.
   *
   * @param newest the files of the newest commit
   * @throws UsageException if the rule set asked for is not there, or not usable
   */
  static QualityRules of(
      GitRepository repository,
      History history,
      CommitFiles newest,
      AnalysisRequest request,
      Warnings warnings) {
    if (request.ruleset().isPresent()) {
      return inForce(repository, history, request);
    }
    own(repository, history, newest)
        .ifPresent(
            path ->
                warnings.add(
                    "this project has PMD rules of its own, which were not asked for. To use them:"
                        + " --ruleset "
                        + path));
    return QualityRules.standard();
  }

  /** As {@link #of}, without a look at rules that were not asked for. */
  static QualityRules inForce(GitRepository repository, History history, AnalysisRequest request) {
    return request
        .ruleset()
        .map(name -> QualityRules.parse(name, text(repository, history, name)))
        .orElseGet(QualityRules::standard);
  }

  private static String text(GitRepository repository, History history, String name) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UsageException("--ruleset: cannot read " + name + ": " + e.getMessage(), e);
      }
    }
    return repository
        .text(history.head(), name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--ruleset: there is no file " + name + ", here or in the repository"));
  }

  /** The path of a rule set of the newest commit, the one nearest to the root. */
  private static Optional<String> own(
      GitRepository repository, History history, CommitFiles newest) {
    List<String> candidates =
        newest.paths().stream()
            .filter(path -> NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches())
            .sorted(
                Comparator.<String>comparingLong(path -> path.chars().filter(c -> c == '/').count())
                    .thenComparing(Comparator.naturalOrder()))
            .limit(20)
            .toList();
    return candidates.stream()
        .filter(path -> isUsable(path, repository.text(history.head(), path).orElse("")))
        .findFirst();
  }

  private static boolean isUsable(String path, String text) {
    if (!text.contains("<ruleset") || !text.contains("java/")) {
      return false;
    }
    try {
      QualityRules.parse(path, text);
      return true;
    } catch (UsageException e) {
      return false;
    }
  }
}
