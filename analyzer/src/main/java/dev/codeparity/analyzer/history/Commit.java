package dev.codeparity.analyzer.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A commit of the analysed history.
 *
 * @param index position in the history, 0 or more; parents come before children
 * @param id full object id in hexadecimal
 * @param parents indices of the parents inside the history, first parent first; parents that a
 *     shallow clone cut off are left out
 * @param author who wrote it, as recorded
 * @param committer who committed it, as recorded
 * @param authorTime when it was written, as recorded
 * @param commitTime when it was committed, as recorded
 * @param message the whole message, decoded; possibly empty
 */
public record Commit(
    int index,
    String id,
    List<Integer> parents,
    Person author,
    Person committer,
    Instant authorTime,
    Instant commitTime,
    String message) {

  public Commit {
    parents = List.copyOf(parents);
  }

  /** Whether it has two or more parents. */
  public boolean isMerge() {
    return parents.size() > 1;
  }

  /** The first paragraph of the message on one line, as {@code git log --format=%s} prints it. */
  public String subject() {
    return message
        .stripLeading()
        .lines()
        .takeWhile(line -> !line.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }
}
