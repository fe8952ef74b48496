package dev.codeparity.analyzer.problem;

import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Problems that may be met in very many places: told as one warning a problem, which counts the
 * places and names the first few. Does not depend on the order in which they are met; safe for use
 * from several threads.
 */
public final class Occurrences {
  private static final int NAMED = 5;

  private final NavigableMap<String, NavigableSet<String>> placesByProblem = new TreeMap<>();

  /**
   * Keeps a place, unless it is there already.
   *
   * @param problem what is wrong there, as a warning begins: "malformed, so not believed"
   * @param place where, so that the user can find it
   */
  public synchronized void add(String problem, String place) {
    placesByProblem.computeIfAbsent(problem, p -> new TreeSet<>()).add(place);
  }

  /** Number of places with some problem. */
  public synchronized int size() {
    return placesByProblem.values().stream().mapToInt(NavigableSet::size).sum();
  }

  /** Adds one warning a problem. */
  public synchronized void report(Warnings warnings) {
    for (Map.Entry<String, NavigableSet<String>> entry : placesByProblem.entrySet()) {
      NavigableSet<String> places = entry.getValue();
      String more = places.size() > NAMED ? " and " + (places.size() - NAMED) + " more" : "";
      warnings.add(
          entry.getKey() + ": " + String.join(", ", places.stream().limit(NAMED).toList()) + more);
    }
  }
}
