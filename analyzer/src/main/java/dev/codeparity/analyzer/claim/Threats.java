package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;

/**
 * Measures what could mislead: the rows of {@code threats.csv}. What the answers have no part in is
 * begun before they are known.
 */
final class Threats {
  private final Studies studies;
  private final Disclosure disclosure;
  private final ComparisonSettings settings;
  private final boolean ofTables;
  private final ForkJoinTask<List<ThreatRecord>> ofSides;
  private final ForkJoinTask<List<ThreatRecord>> ofHistory;
  private final ForkJoinTask<List<ThreatRecord>> oversight;

  private Threats(
      Measures measures,
      Studies studies,
      Disclosure disclosure,
      ComparisonSettings settings,
      boolean ofTables,
      Threads pool) {
    this.studies = studies;
    this.disclosure = disclosure;
    this.settings = settings;
    this.ofTables = ofTables;
    ofSides = pool.begin(() -> CommitThreats.ofSides(measures, studies));
    ofHistory = pool.begin(() -> CommitThreats.ofHistory(measures, studies, !ofTables));
    oversight = pool.begin(() -> OversightRows.rows(disclosure.work(), studies::holds));
  }

  static Threats begin(
      Measures measures,
      Studies studies,
      Disclosure disclosure,
      ComparisonSettings settings,
      Threads pool) {
    return new Threats(measures, studies, disclosure, settings, false, pool);
  }

  /**
   * What tables of commits and links can tell: nothing of evidence that was not decisive, or why
   * links do not count.
   */
  static Threats beginOfTables(
      Measures measures,
      Studies studies,
      Disclosure disclosure,
      ComparisonSettings settings,
      Threads pool) {
    return new Threats(measures, studies, disclosure, settings, true, pool);
  }

  /**
   * All rows.
   *
   * @param comparisons every row of every metric
   */
  List<ThreatRecord> rows(List<Comparison> comparisons) {
    Optional<Comparison> headline = comparisons.stream().filter(Comparison::isHeadline).findFirst();
    List<ThreatRecord> rows = new ArrayList<>(ofSides.join());
    headline.ifPresent(row -> rows.addAll(new AnswerThreats(row, comparisons, settings).rows()));
    rows.add(Pace.row(studies, headline));
    rows.addAll(ofHistory.join());
    UndisclosedAi undisclosed = new UndisclosedAi(disclosure, headline, settings);
    rows.addAll(ofTables ? undisclosed.ofAnswer() : undisclosed.rows());
    rows.addAll(oversight.join());
    return List.copyOf(rows);
  }
}
