package dev.codeparity.scripts;

import dev.codeparity.scripts.Predictions.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two files of predictions, such as {@code codeparity evaluate-szz --predictions} writes:
 * on how many fixes both name the same set of commits, variant by variant.
 */
public final class PredictionAgreement {
  private PredictionAgreement() {}

  /**
   * Prints the share of fixes that agree, and the fixes that do not, with the commits that each
   * side names alone.
   *
   * @param arguments two files, and how many disagreements to list (20)
   */
  public static void main(String[] arguments) throws IOException {
    Map<Asked, Set<String>> ours = Predictions.read(Path.of(arguments[0]));
    Map<Asked, Set<String>> theirs = Predictions.read(Path.of(arguments[1]));
    int listed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    Map<String, int[]> counts = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    ours.forEach(
        (fix, commits) -> {
          Set<String> others = theirs.get(fix);
          if (others == null) {
            return;
          }
          int[] count = counts.computeIfAbsent(fix.variant(), variant -> new int[2]);
          count[1]++;
          if (others.equals(commits)) {
            count[0]++;
          } else {
            differences.add(difference(fix, commits, others));
          }
        });
    counts.forEach(
        (variant, count) ->
            System.out.printf(
                Locale.ROOT,
                "%s: %d of %d fixes, %.1f%%%n",
                variant,
                count[0],
                count[1],
                100.0 * count[0] / count[1]));
    differences.stream().limit(listed).forEach(System.out::println);
  }

  private static String difference(Asked fix, Set<String> ours, Set<String> theirs) {
    Set<String> more = new TreeSet<>(ours);
    more.removeAll(theirs);
    Set<String> less = new TreeSet<>(theirs);
    less.removeAll(ours);
    return "  "
        + fix.variant()
        + " "
        + fix.repository()
        + " "
        + fix.fix()
        + ": first alone "
        + more
        + ", second alone "
        + less;
  }
}
