package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.LineFates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * What became of code lines that one commit added. Lines that continue an earlier line (reformatted
 * or moved) are not its own and stay out.
 *
 * @param lines the commit's own code lines, 0 or more
 * @param gone when how many of them went, by age and what ended them
 */
public record LineDeaths(int lines, List<Gone> gone) {
  private static final Comparator<Gone> TOGETHER =
      Comparator.comparingDouble(Gone::ageDays).thenComparing(Gone::end);

  public LineDeaths {
    gone = List.copyOf(gone);
  }

  /**
   * Lines that went together.
   *
   * @param ageDays days from the commit's landing, 0 or more
   * @param lines how many, 1 or more
   * @param bySelf how many of them by the person who answers for the commit too
   * @param end what ended them
   */
  public record Gone(double ageDays, int lines, int bySelf, LineEnd end) {
    private Gone and(Gone other) {
      return new Gone(ageDays, lines + other.lines, bySelf + other.bySelf, end);
    }

    /** How many of them by others. */
    public int byOthers() {
      return lines - bySelf;
    }
  }

  /**
   * Of the lines of some sources of a commit's record.
   *
   * @param in whether the source of a number counts, 0 standing for none
   * @param self whether the commit of an index is answered for by the same person
   * @param end what a line that the commit of an index rewrote or deleted was ended by
   */
  static LineDeaths of(
      History history,
      LineFates fates,
      int commit,
      IntPredicate in,
      IntPredicate self,
      IntFunction<LineEnd> end) {
    Instant landing = history.landing(commit);
    TreeMap<Integer, Integer> byDeleter = new TreeMap<>();
    int[] lines = {0};
    fates.codeLinesOf(
        commit,
        (test, source, deleter) -> {
          if (!in.test(source)) {
            return;
          }
          lines[0]++;
          if (deleter != LineFates.ALIVE) {
            byDeleter.merge(deleter, 1, Integer::sum);
          }
        });
    TreeMap<Gone, Gone> together = new TreeMap<>(TOGETHER);
    byDeleter.forEach(
        (deleter, count) -> {
          double age = Math.max(0, Ages.days(landing, history.landing(deleter)));
          Gone gone = new Gone(age, count, self.test(deleter) ? count : 0, end.apply(deleter));
          together.merge(gone, gone, Gone::and);
        });
    return new LineDeaths(lines[0], List.copyOf(together.values()));
  }

  /** Lines that went before an age in days. */
  int goneBefore(double ageDays) {
    return gone.stream().filter(g -> g.ageDays < ageDays).mapToInt(Gone::lines).sum();
  }

  /** Lines that are left. */
  int surviving() {
    return lines - gone.stream().mapToInt(Gone::lines).sum();
  }

  /** Days that the lines were live until an age in days, summed. */
  double lineDays(double untilDays) {
    double days = surviving() * untilDays;
    for (Gone g : gone) {
      days += g.lines * Math.min(g.ageDays, untilDays);
    }
    return days;
  }
}
