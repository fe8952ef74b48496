package dev.codeparity.analyzer.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Adjusts p values for the number of answers printed: the false discovery rate among all answers
 * but the headline's metric over all periods, which was chosen beforehand. Answers on commits and
 * answers on single lines are families of their own, so that tables of commits alone give the same.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg
 *     (1995)</a>
 */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /** The rows with {@code q} filled in on exploratory answers. */
  static List<Comparison> adjust(List<Comparison> rows) {
    Map<Integer, Double> q = new HashMap<>();
    adjust(rows, false, q);
    adjust(rows, true, q);
    List<Comparison> adjusted = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Double found = q.get(i);
      adjusted.add(
          rows.get(i).withQ(found == null ? OptionalDouble.empty() : OptionalDouble.of(found)));
    }
    return adjusted;
  }

  private static void adjust(List<Comparison> rows, boolean byLineDays, Map<Integer, Double> q) {
    List<Integer> exploratory =
        IntStream.range(0, rows.size())
            .boxed()
            .filter(i -> isExploratory(rows.get(i)))
            .filter(i -> rows.get(i).subject().metric().byLineDays() == byLineDays)
            .sorted(Comparator.comparingDouble(i -> p(rows.get(i))))
            .toList();
    double least = 1;
    for (int rank = exploratory.size(); rank >= 1; rank--) {
      int row = exploratory.get(rank - 1);
      least = Math.min(least, p(rows.get(row)) * exploratory.size() / rank);
      q.put(row, least);
    }
  }

  private static boolean isExploratory(Comparison row) {
    return row.isAnswer() && row.result().pDifference().isPresent() && !row.isHeadline();
  }

  private static double p(Comparison row) {
    return row.result().pDifference().orElseThrow();
  }
}
