package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.LineFates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * What became of code lines that one commit added. Lines that continue an earlier line (reformatted
 * or moved) are not its own and stay out.
 *
 * @param lines the commit's own code lines, 0 or more
 * @param gone when how many of them went, by age
 */
public record LineDeaths(int lines, List<Gone> gone) {
  public LineDeaths {
    gone = List.copyOf(gone);
  }

  /**
   * Lines that went together.
   *
   * @param ageDays days from the commit's landing, 0 or more
   * @param lines how many, 1 or more
   */
  public record Gone(double ageDays, int lines) {}

  /**
   * Of the lines of some sources of a commit's record.
   *
   * @param in whether the source of a number counts, 0 standing for none
   */
  static LineDeaths of(History history, LineFates fates, int commit, IntPredicate in) {
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
    TreeMap<Double, Integer> byAge = new TreeMap<>();
    byDeleter.forEach(
        (deleter, count) -> {
          double age = Math.max(0, Ages.days(landing, history.landing(deleter)));
          byAge.merge(age, count, Integer::sum);
        });
    List<Gone> gone = new ArrayList<>();
    byAge.forEach((age, count) -> gone.add(new Gone(age, count)));
    return new LineDeaths(lines[0], gone);
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
    double days = lines * untilDays;
    for (Gone g : gone) {
      days -= g.lines * Math.max(0, untilDays - g.ageDays);
    }
    return days;
  }
}
