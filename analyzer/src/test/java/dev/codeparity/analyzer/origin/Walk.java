package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.LineRecord;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/** A whole walk over a repository, with what the ledger said on the way. */
final class Walk {
  final History history;
  final LineLedger ledger;
  final List<CommitDigest> digests = new ArrayList<>();
  final List<List<DeletedLines>> deleted = new ArrayList<>();
  final List<Integer> codeLines = new ArrayList<>();
  final List<String> warnings;

  private Walk(
      GitRepository repository,
      int threads,
      Warnings warnings,
      Function<Commit, LineRecord> records) {
    history = repository.history("HEAD");
    ledger = new LineLedger(history);
    CodeReading reading = new CodeReading(PathRules.of(List.of(), List.of(), List.of()));
    ChangeDigester digester = new ChangeDigester(reading, EnumSet.of(LineView.RESPACED));
    repository.walk(
        history,
        threads,
        changes -> digester.digest(changes).recordedBy(records.apply(changes.commit())),
        this::take);
    this.warnings = warnings.texts();
  }

  static Walk of(GitFixture repo) {
    return of(repo.folder(), 2);
  }

  static Walk of(Path folder, int threads) {
    return of(folder, threads, commit -> LineRecord.NONE);
  }

  static Walk of(Path folder, int threads, Function<Commit, LineRecord> records) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(folder, warnings)) {
      return new Walk(repository, threads, warnings, records);
    }
  }

  private void take(CommitDigest digest) {
    digests.add(digest);
    deleted.add(ledger.deletedBy(digest));
    codeLines.add(ledger.apply(digest));
  }

  int indexOf(String id) {
    for (Commit commit : history.commits()) {
      if (commit.id().equals(id)) {
        return commit.index();
      }
    }
    throw new IllegalArgumentException("no commit " + id);
  }

  /** Ids of the commits that the lines of a file at the head come from; "" where unknown. */
  List<String> blame(String path) {
    return origins(path, LineView.BLAMED);
  }

  /** As {@link #blame}, in another view. */
  List<String> origins(String path, LineView view) {
    return ledger
        .origins(path, view)
        .map(lines -> lines.all().stream().map(line -> id(line.commit())).toList())
        .orElse(List.of());
  }

  private String id(int commit) {
    return commit < 0 ? "" : history.commit(commit).id();
  }

  /** For each line that a commit deletes, the id of the commit that wrote it: the defect view. */
  List<String> originsDeletedBy(String id) {
    List<String> origins = new ArrayList<>();
    for (DeletedLines lines : deleted.get(indexOf(id))) {
      for (int line = 0; line < lines.size(); line++) {
        origins.add(id(lines.origin(line)));
      }
    }
    return origins;
  }

  /** As {@link #originsDeletedBy}, in the view of {@code git blame}. */
  List<String> blamedDeletedBy(String id) {
    List<String> blamed = new ArrayList<>();
    for (DeletedLines lines : deleted.get(indexOf(id))) {
      for (int line = 0; line < lines.size(); line++) {
        blamed.add(id(lines.blamed(line)));
      }
    }
    return blamed;
  }
}
