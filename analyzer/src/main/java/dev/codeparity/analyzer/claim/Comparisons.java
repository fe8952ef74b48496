package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The comparison of AI with human code: the answer, and beside it every row that checks it. Same
 * observations, same settings, same rows to the byte.
 */
public final class Comparisons {
  /** The period that holds all others. */
  public static final String ALL = "all";

  private final ComparisonSettings settings;

  public Comparisons(ComparisonSettings settings) {
    this.settings = settings;
  }

  /**
   * Compares over all periods together, then within each.
   *
   * @param periods names, by the index that observations carry
   * @return rows by period; the answer is the first of each
   */
  public List<Comparison> of(Study study, List<String> periods) {
    Observations observations = study.observations();
    List<Comparison> rows = new ArrayList<>(within(study, ALL, row -> true));
    for (int i = 0; i < periods.size(); i++) {
      int period = i;
      rows.addAll(within(study, periods.get(i), row -> observations.period(row) == period));
    }
    return List.copyOf(rows);
  }

  /**
   * Compares within some of the observations.
   *
   * @param period name of what they are
   * @return the answer first
   */
  public List<Comparison> within(Study study, String period, IntPredicate in) {
    return new PeriodComparison(study, settings, period, in).rows();
  }
}
