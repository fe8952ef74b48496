package dev.codeparity.analyzer.evaluation;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The rows of one repository, asked of its clone. Fixes may lie on any branch: what is walked is
 * the history of the fixes themselves, once for all of them.
 */
public final class EvaluatedRepository {
  private final GitRepository repository;
  private final Map<TruthRow, String> fixes = new LinkedHashMap<>();
  private final List<RowNotRun> notRun = new ArrayList<>();
  private final List<RowNotRun> unknownTruths = new ArrayList<>();

  /**
   * @param repository the clone
   * @param rows the rows of this repository, each once
   */
  public EvaluatedRepository(GitRepository repository, List<TruthRow> rows) {
    this.repository = repository;
    for (TruthRow row : rows) {
      Optional<String> fix = repository.find(row.fix());
      fix.ifPresent(id -> fixes.put(row, id));
      if (fix.isEmpty()) {
        notRun.add(new RowNotRun(row, "no such fix commit"));
      }
    }
  }

  /** The rows that are in no figure. To be asked after {@link #run}. */
  public List<RowNotRun> notRun() {
    return notRun;
  }

  /**
   * The rows run of which the repository lacks a bug-inducing commit. To be asked after {@link
   * #run}.
   */
  public List<RowNotRun> unknownTruths() {
    return unknownTruths;
  }

  /**
   * Asks the variants for the links of all rows. To be called once.
   *
   * @param variants the variants to ask
   * @param hideMessages whether the fixes' own messages are to be taken for empty
   * @param issueKeys whether the ranking's answer stands for all commits of its issue
   * @param threads number of threads, 1 or more
   * @param progress is told how many commits of how many have been walked
   */
  public Map<TruthRow, RowResult> run(
      List<SzzVariant> variants,
      boolean hideMessages,
      boolean issueKeys,
      int threads,
      BiConsumer<Integer, Integer> progress) {
    if (fixes.isEmpty()) {
      return Map.of();
    }
    History history = repository.history(List.copyOf(new LinkedHashSet<>(fixes.values())));
    Map<String, Integer> indexOf = new HashMap<>();
    Set<String> ids = new HashSet<>(fixes.values());
    for (Commit commit : history.commits()) {
      if (ids.contains(commit.id())) {
        indexOf.put(commit.id(), commit.index());
      }
    }
    FixLinks links =
        new FixLinks(
            history,
            Set.copyOf(indexOf.values()),
            variants,
            commit -> progress.accept(commit, history.size()));
    links.trace(repository, threads);
    if (!hideMessages) {
      links.readMessages();
    }
    Map<TruthRow, RowResult> results = new LinkedHashMap<>();
    fixes.forEach(
        (row, fix) -> {
          Integer index = indexOf.get(fix);
          if (index == null) {
            notRun.add(new RowNotRun(row, "the fix commit cannot be read"));
          } else {
            results.put(row, new RowResult(row, fix, truthOf(row), links.of(index, issueKeys)));
          }
        });
    return results;
  }

  private Set<String> truthOf(TruthRow row) {
    Set<String> truth = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String id : row.inducing()) {
      Optional<String> known = repository.find(id);
      truth.add(known.orElse(id));
      if (known.isEmpty()) {
        unknown.add(id);
      }
    }
    if (!unknown.isEmpty()) {
      unknownTruths.add(
          new RowNotRun(row, "no such bug-inducing commit: " + String.join(" ", unknown)));
    }
    return truth;
  }
}
