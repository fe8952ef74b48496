package dev.codeparity.analyzer.accuracy;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.statistics.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a stratified random sample without replacement.
 *
 * <p>Strata are as fine as leaves five rows to each on average. Every stratum gets two rows (or its
 * only one), since fewer tell nothing of its variance; the others go by the square root of the
 * strata's sizes (a power allocation, after Bankier 1988): alike for all would starve the large
 * ones, by size the small ones.
 */
final class StratifiedDraw {
  private static final int ROWS_PER_STRATUM = 5;
  private static final int LEAST = 2;

  private StratifiedDraw() {}

  /**
   * The drawn units, in random order.
   *
   * @throws UsageException if the sample is too small for the coarsest strata
   */
  static List<DrawnUnit> draw(List<Unit> units, int size, SeededRandom random) {
    Map<String, List<Unit>> strata = strata(units, Math.min(size, units.size()));
    Map<String, Integer> rows = allocate(strata, Math.min(size, units.size()));
    List<DrawnUnit> drawn = new ArrayList<>();
    strata.forEach(
        (name, members) -> {
          int count = rows.getOrDefault(name, 0);
          random.shuffled(members).stream()
              .limit(count)
              .forEach(unit -> drawn.add(new DrawnUnit(unit, name, members.size(), count)));
        });
    return random.shuffled(drawn);
  }

  private static Map<String, List<Unit>> strata(List<Unit> units, int size) {
    int levels = units.get(0).strata().size();
    for (int level = 0; level < levels - 1; level++) {
      Map<String, List<Unit>> strata = strataAt(units, level);
      if (size >= ROWS_PER_STRATUM * strata.size()) {
        return strata;
      }
    }
    return strataAt(units, levels - 1);
  }

  private static Map<String, List<Unit>> strataAt(List<Unit> units, int level) {
    Map<String, List<Unit>> strata = new TreeMap<>();
    units.stream()
        .sorted(Comparator.comparing(Unit::id))
        .forEach(
            unit ->
                strata
                    .computeIfAbsent(unit.strata().get(level), name -> new ArrayList<>())
                    .add(unit));
    return strata;
  }

  private static Map<String, Integer> allocate(Map<String, List<Unit>> strata, int size) {
    Map<String, Integer> rows = new TreeMap<>();
    strata.forEach((name, members) -> rows.put(name, Math.min(LEAST, members.size())));
    int given = rows.values().stream().mapToInt(Integer::intValue).sum();
    if (given > size) {
      throw new UsageException(
          "--size must be at least %d, two rows for each of %d strata; was %d"
              .formatted(given, strata.size(), size));
    }
    for (; given < size; given++) {
      rows.merge(neediest(strata, rows), 1, Integer::sum);
    }
    return rows;
  }

  /** The stratum with the fewest rows for the square root of its size; ties to the first. */
  private static String neediest(Map<String, List<Unit>> strata, Map<String, Integer> rows) {
    String neediest = "";
    double most = 0;
    for (Map.Entry<String, List<Unit>> stratum : strata.entrySet()) {
      int population = stratum.getValue().size();
      int given = rows.getOrDefault(stratum.getKey(), 0);
      double need = given < population ? Math.sqrt(population) / given : 0;
      if (need > most) {
        most = need;
        neediest = stratum.getKey();
      }
    }
    return neediest;
  }
}
