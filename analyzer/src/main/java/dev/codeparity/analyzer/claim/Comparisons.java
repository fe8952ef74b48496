package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.EventsInTurn;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
    Overall overall = overall(study, List::of, Threads.of(1));
    List<Comparison> rows = overall.all();
    rows.addAll(byPeriod(study, periods, overall, Threads.of(1)));
    return List.copyOf(rows);
  }

  /**
   * What is found over all periods.
   *
   * @param without the rows without each part in turn, which are still to be waited for
   * @param lifetimes how long things last, where the metric is about that
   * @param estimator which knows what was found of each period on the way
   */
  record Overall(
      List<Comparison> rows,
      ForkJoinTask<List<Comparison>> without,
      List<LifetimeRow> lifetimes,
      Estimator estimator) {
    /** All rows. */
    List<Comparison> all() {
      List<Comparison> all = new ArrayList<>(rows);
      all.addAll(without.join());
      return all;
    }
  }

  /** Over all periods, and without each part in turn. */
  Overall overall(Study study, Supplier<List<LeftOut>> parts, Threads pool) {
    Observations observations = study.observations();
    Estimator estimator = Estimator.over(observations.periods());
    PeriodComparison all =
        new PeriodComparison(study, settings, ALL, observations.everywhere(), estimator);
    boolean brief = study.metric().isBrief();
    var without = pool.begin(() -> brief ? List.<Comparison>of() : all.without(parts.get()));
    List<Comparison> rows = new ArrayList<>(brief ? all.brief() : all.rows(pool));
    if (!brief) {
      rows.addAll(all.biases());
    }
    return new Overall(rows, without, all.lifetimes(), estimator);
  }

  /**
   * Within each period.
   *
   * @param overall what was found over all of them
   */
  List<Comparison> byPeriod(Study study, List<String> periods, Overall overall, Threads pool) {
    List<Integer> numbers = IntStream.range(0, periods.size()).boxed().toList();
    return pool
        .each(numbers, period -> within(period, study, periods.get(period), overall, pool))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Comparison> within(
      int period, Study study, String name, Overall overall, Threads pool) {
    IntPredicate in = study.observations().inPeriod(period);
    PeriodComparison within =
        new PeriodComparison(study, settings, name, in, overall.estimator.of(period));
    return study.metric().isBrief() ? List.of(within.answer()) : within.rows(pool);
  }

  /**
   * Compares within some of the observations.
   *
   * @param period name of what they are
   * @return the answer first
   */
  public List<Comparison> within(Study study, String period, IntPredicate in) {
    return new PeriodComparison(study, settings, period, in).rows(Threads.of(1));
  }

  /** The answer alone within some of the observations, its verdict checked as always. */
  public Comparison answer(Study study, String period, IntPredicate in) {
    return new PeriodComparison(study, settings, period, in).answer();
  }

  /**
   * Limits of the answer over all periods that hold however often one looks: a confidence sequence,
   * or, for answers whose own limits are exact, e-values of the events as they came.
   *
   * @param answer the row that {@link #answer} gives of the same
   * @return empty where the answer has no interval
   */
  public Optional<Interval> anytime(Study study, IntPredicate in, Comparison answer) {
    return answer.flags().contains(Flag.EXACT_LIMITS)
        ? Optional.of(inTurn(study, in, answer))
        : LogRatio.of(answer, settings.confidence())
            .map(ratio -> ratio.anytime(settings.confidence()));
  }

  private Interval inTurn(Study study, IntPredicate in, Comparison answer) {
    Compared compared = new Compared(study, settings, ALL, in);
    double effect = answer.result().designEffect().orElse(1);
    return EventsInTurn.of(study, compared.plan, compared.within, effect)
        .limits(settings.confidence());
  }
}
