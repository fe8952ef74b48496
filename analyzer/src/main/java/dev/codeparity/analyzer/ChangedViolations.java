package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.CheckedFiles;
import dev.codeparity.analyzer.quality.FileCheck;
import dev.codeparity.analyzer.quality.NewViolation;
import dev.codeparity.analyzer.quality.NewViolations;
import dev.codeparity.analyzer.quality.QualityRules;
import dev.codeparity.analyzer.store.ResultStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What violations of rules single commits introduced that still stand at the head. */
record ChangedViolations(
    GitRepository repository,
    History history,
    PathRules paths,
    AnalysisRequest request,
    Warnings warnings) {

  /** The contents of Java files before and after a commit. */
  static List<FileVersion> versions(CommitChanges changes, PathRules paths) {
    return changes instanceof CommitChanges.Ordinary ordinary
        ? NewViolations.versions(ordinary.files(), isJava(paths))
        : List.of();
  }

  private static Predicate<String> isJava(PathRules paths) {
    return path -> QualityPass.isJava(paths, path);
  }

  /**
   * By index of the commit.
   *
   * @param versions of all these commits
   */
  Map<Integer, List<NewViolation>> of(List<Integer> commits, List<FileVersion> versions) {
    if (versions.isEmpty()) {
      return Map.of();
    }
    Set<String> touched = new HashSet<>();
    versions.forEach(version -> touched.add(version.path()));
    List<FileVersion> now =
        repository.files(history.head()).regular().stream()
            .filter(file -> touched.contains(file.path()))
            .toList();
    List<FileVersion> all = new ArrayList<>(versions);
    all.addAll(now);
    NewViolations found = new NewViolations(checked(all), isJava(paths));
    Map<Integer, List<NewViolation>> byCommit = new TreeMap<>();
    repository.walk(
        history,
        commits,
        request.threads(),
        changes -> Map.entry(changes.commit().index(), introduced(found, changes)),
        entry -> byCommit.put(entry.getKey(), standing(found, now, entry.getValue())));
    return byCommit;
  }

  private CheckedFiles checked(List<FileVersion> files) {
    try (ResultStore store =
        request.cache() ? Cache.of(repository).open(warnings) : ResultStore.none()) {
      QualityRules rules = RuleSets.inForce(repository, history, request);
      return new FileCheck(store, repository::contents, request.threads())
          .violations(rules, files, (done, total, path) -> {});
    }
  }

  private static List<NewViolation> introduced(NewViolations found, CommitChanges changes) {
    return changes instanceof CommitChanges.Ordinary ordinary
        ? found.by(ordinary.files())
        : List.of();
  }

  private static List<NewViolation> standing(
      NewViolations found, List<FileVersion> now, List<NewViolation> introduced) {
    return introduced.stream().filter(violation -> found.standsIn(now, violation)).toList();
  }
}
