package dev.codeparity.analyzer.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a mistyped one was probably meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The candidate closest to what was typed, upper and lower case being equal, if it is close
   * enough to be a slip: at most a third of the letters differ, and at least one is right.
   *
   * @param typed what the user wrote
   * @param candidates the names that exist, in order of preference for ties
   */
  public static Optional<String> nearest(String typed, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(typed, candidate) <= tolerance(typed, candidate))
        .min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
  }

  /** The clause {@code ": did you mean 'NAME'?"}, or an empty text if no name is close. */
  public static String clause(String typed, Collection<String> candidates) {
    return nearest(typed, candidates).map(name -> ": did you mean '" + name + "'?").orElse("");
  }

  private static int tolerance(String typed, String candidate) {
    int longest = Math.max(typed.length(), candidate.length());
    return Math.min(longest - 1, Math.max(2, longest / 3));
  }

  /** Edits by inserting, deleting, replacing or swapping neighbours: optimal string alignment. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] cost, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
