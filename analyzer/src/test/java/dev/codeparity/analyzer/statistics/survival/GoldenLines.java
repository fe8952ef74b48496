package dev.codeparity.analyzer.statistics.survival;

import dev.codeparity.analyzer.statistics.Golden;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVRecord;

/** The 160 line groups of the golden data set, or some of them. */
record GoldenLines(List<CSVRecord> rows) {
  static GoldenLines all() {
    return new GoldenLines(Golden.rows("lines.csv"));
  }

  GoldenLines ofAi(boolean ai) {
    return where(row -> isAi(row) == ai);
  }

  private GoldenLines where(Predicate<CSVRecord> test) {
    return new GoldenLines(rows.stream().filter(test).toList());
  }

  double[] days() {
    return numbers(row -> Double.parseDouble(row.get("day")));
  }

  double[] ai() {
    return numbers(row -> isAi(row) ? 1 : 0);
  }

  double[] logSize() {
    return numbers(row -> Double.parseDouble(row.get("log2_size")));
  }

  double[] lines() {
    return numbers(row -> Double.parseDouble(row.get("lines")));
  }

  int[] authors() {
    return integers(row -> Integer.parseInt(row.get("author").substring(1)));
  }

  int[] areas() {
    return integers(row -> row.get("area").charAt(0));
  }

  /** 0 none, 1 fix, 2 other. */
  int[] causes() {
    return integers(row -> List.of("none", "fix", "other").indexOf(row.get("cause")));
  }

  boolean[] gone() {
    boolean[] gone = new boolean[rows.size()];
    for (int i = 0; i < gone.length; i++) {
      gone[i] = rows.get(i).get("gone").equals("1");
    }
    return gone;
  }

  boolean[] isAi() {
    boolean[] ai = new boolean[rows.size()];
    for (int i = 0; i < ai.length; i++) {
      ai[i] = isAi(rows.get(i));
    }
    return ai;
  }

  private static boolean isAi(CSVRecord row) {
    return row.get("provenance").equals("AI_AUTHORED");
  }

  private double[] numbers(ToDoubleFunction<CSVRecord> column) {
    return rows.stream().mapToDouble(column).toArray();
  }

  private int[] integers(ToIntFunction<CSVRecord> column) {
    return rows.stream().mapToInt(column).toArray();
  }
}
