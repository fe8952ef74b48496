package dev.codeparity.analyzer.history;

import java.util.List;

/**
 * A reference that keeps notes, with how many of them are of use.
 *
 * @param name such as {@code refs/notes/ai}
 * @param onHistory notes on commits of the history
 * @param onOthers notes on anything else: commits that no longer exist, or that the history does
 *     not reach
 * @param examples the first few of these others, by id
 */
public record NotesRef(String name, int onHistory, int onOthers, List<String> examples) {
  public NotesRef {
    examples = List.copyOf(examples);
  }
}
