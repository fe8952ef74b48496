package dev.codeparity.analyzer.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the live lines of chosen states of the tree by where they come from. Each count is the
 * difference from the one before; only files that differ are looked at.
 */
public final class LineCensus {
  private final Question question;
  private FileTable last = new FileTable();

  /**
   * @param question what is counted
   */
  public LineCensus(Question question) {
    this.question = question;
  }

  /**
   * What is counted.
   *
   * @param view which commit a line comes from
   * @param everyLine whether blank lines, comments and text count too, not code lines alone; a line
   *     is code if it was when it was added
   * @param paths the paths that count
   */
  public record Question(LineView view, boolean everyLine, Predicate<String> paths) {}

  /**
   * How many more lines of one origin there are than in the state counted before.
   *
   * @param origin where they come from
   * @param lines how many more, below 0 if there are fewer; not 0
   */
  public record Delta(LineOrigin origin, int lines) {}

  /** The difference to the state counted before, or to an empty tree, by commit and source. */
  List<Delta> count(FileTable state, List<String> paths, LineTable table) {
    Map<LineOrigin, Integer> sums = new HashMap<>();
    FileTable now = state.fork();
    now.forEachDifference(
        last,
        (path, before, after) -> {
          if (question.paths.test(paths.get(path))) {
            add(before, -1, table, sums);
            add(after, 1, table, sums);
          }
        });
    last = now;
    List<Delta> deltas = new ArrayList<>();
    sums.forEach(
        (origin, lines) -> {
          if (lines != 0) {
            deltas.add(new Delta(origin, lines));
          }
        });
    deltas.sort(
        Comparator.<Delta>comparingInt(delta -> delta.origin.commit())
            .thenComparingInt(delta -> delta.origin.source()));
    return deltas;
  }

  private void add(
      @Nullable FileLines file, int sign, LineTable table, Map<LineOrigin, Integer> sums) {
    if (file == null) {
      return;
    }
    int[] ids = file.in(question.view);
    int line = 0;
    while (line < ids.length) {
      int commit = table.commitOf(ids[line]);
      int source = table.sourceOf(ids[line]);
      int lines = 0;
      do {
        boolean counts =
            question.everyLine || LineFlags.has(table.flagsOf(ids[line]), LineFlags.CODE);
        lines += counts ? 1 : 0;
        line++;
      } while (line < ids.length && table.isOf(ids[line], commit, source));
      if (lines > 0) {
        sums.merge(new LineOrigin(commit, source), sign * lines, Integer::sum);
      }
    }
  }
}
