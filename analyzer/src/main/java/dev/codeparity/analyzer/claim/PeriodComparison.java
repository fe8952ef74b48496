package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.MantelHaenszel;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The rows of one metric in one period. */
final class PeriodComparison {
  private final Compared compared;
  private Optional<LifeChecks> lives = Optional.empty();
  private boolean sought;

  PeriodComparison(Study study, ComparisonSettings settings, String period, IntPredicate in) {
    compared = new Compared(study, settings, period, in);
  }

  /** The answer, and every row that checks it. */
  List<Comparison> rows() {
    KeyChecks key = new KeyChecks(compared);
    FurtherChecks further = new FurtherChecks(compared, key.atLevels());
    List<Comparison> rows = new ArrayList<>();
    rows.add(key.answer());
    rows.addAll(key.ofPeople());
    rows.add(key.ofModel());
    lives().ifPresent(checks -> rows.add(checks.row()));
    rows.addAll(further.ofModels());
    rows.addAll(key.ofEveryFix());
    rows.addAll(further.ofChoices());
    return rows;
  }

  /** The answer, and beside it Cox's model where the metric is about how long things last. */
  List<Comparison> brief() {
    List<Comparison> rows = new ArrayList<>();
    rows.add(answer());
    lives().ifPresent(checks -> rows.add(checks.row()));
    return rows;
  }

  /** How long things last, where the metric is about that. */
  List<LifetimeRow> lifetimes() {
    return lives().map(LifeChecks::lifetimes).orElseGet(List::of);
  }

  private Optional<LifeChecks> lives() {
    if (!sought) {
      lives = LifeChecks.of(compared);
      sought = true;
    }
    return lives;
  }

  /** What wrong labels and links could make of the answer. */
  List<Comparison> biases() {
    return new BiasRows(compared).rows();
  }

  /** The answer alone, which the key checks decide with it. */
  Comparison answer() {
    return new KeyChecks(compared).answer();
  }

  /** The answer's row without some of the commits, at the answer's level. */
  Comparison without(LeftOut part) {
    Stratified rest =
        Stratified.of(compared.time, compared.arms.where(part.stays()), compared.within.strata());
    return compared.writer.without(part.name(), compared.level, rest, compared.fit(rest));
  }

  /**
   * How the log ratio moves without each cluster of all periods.
   *
   * @see MantelHaenszel#shifts
   */
  double[] shifts(Grouping clustersOfAll) {
    return MantelHaenszel.shifts(compared.within, clustersOfAll);
  }

  /** The one row of a period as it was some days after its end. */
  Comparison lookBack(int days, boolean sensitivity) {
    return compared.writer.lookBack(
        days, sensitivity, compared.level, compared.within, compared.answer);
  }
}
