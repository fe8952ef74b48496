package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.MantelHaenszel;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** The rows of one metric in one period. */
final class PeriodComparison {
  private final Compared compared;
  private Optional<LifeChecks> lives = Optional.empty();
  private boolean sought;

  PeriodComparison(Study study, ComparisonSettings settings, String period, IntPredicate in) {
    this(study, settings, period, in, Estimator.alone());
  }

  PeriodComparison(
      Study study,
      ComparisonSettings settings,
      String period,
      IntPredicate in,
      Estimator estimator) {
    compared = new Compared(study, settings, period, in, estimator);
  }

  /** The answer, and every row that checks it. */
  List<Comparison> rows(Threads pool) {
    KeyChecks key = new KeyChecks(compared, pool);
    FurtherChecks further = new FurtherChecks(compared, pool);
    List<Comparison> rows = new ArrayList<>();
    rows.add(key.answer());
    rows.addAll(key.ofPeople());
    rows.add(key.ofModel());
    lives().ifPresent(checks -> rows.add(checks.row()));
    rows.addAll(further.ofModels());
    rows.addAll(key.ofEveryFix());
    rows.addAll(further.ofChoices(key.atLevels()));
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
    return new KeyChecks(compared, Threads.of(1)).answer();
  }

  /** The answer's row without each of some parts of the commits, at the answer's level. */
  List<Comparison> without(List<LeftOut> parts) {
    List<RateRatio> periods = parts.isEmpty() ? List.of() : compared.withoutEachPeriod();
    return parts.stream().map(part -> without(part, periods)).toList();
  }

  private Comparison without(LeftOut part, List<RateRatio> withoutPeriods) {
    Arms stay = compared.arms.without(part.name(), part.stays());
    Supplier<Stratified> rest = () -> Stratified.of(compared.time, stay, compared.within.strata());
    boolean known = part.period().orElse(Integer.MAX_VALUE) < withoutPeriods.size();
    Checked found =
        known
            ? compared.checked(withoutPeriods.get(part.period().getAsInt()), rest, stay)
            : compared.estimated(rest.get());
    return compared.writer.without(part.name(), compared.level, found);
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
    return compared.writer.lookBack(days, sensitivity, compared.level, compared.checked);
  }
}
