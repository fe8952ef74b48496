package dev.codeparity.analyzer;

import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import java.util.List;

/**
 * A history as tables tell it, without the repository.
 *
 * @param name of the repository, or of the folder
 * @param revision that was analysed; empty if nobody said so
 * @param head full id of its newest commit; empty if nobody said so
 * @param commits one row a commit
 * @param defects one row a link
 * @param authors who took part
 */
public record TabledHistory(
    String name,
    String revision,
    String head,
    List<CommitRecord> commits,
    List<DefectRecord> defects,
    List<AuthorRecord> authors) {
  public TabledHistory {
    commits = List.copyOf(commits);
    defects = List.copyOf(defects);
    authors = List.copyOf(authors);
  }
}
