package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Periods made comparable with each other: each as it was equally long after its end, with the
 * fixes known by then. Today's ratio of a young period rests on early fixes alone, that of an old
 * one on all; only these rows may be compared from period to period.
 */
final class LookBack {
  private static final int LEAST_DAYS = 30;

  /** Days at which old periods are looked at to see whether a ratio drifts with time. */
  private static final List<Integer> DRIFT = List.of(30, 60, 90);

  private final Studies studies;
  private final ComparisonSettings settings;

  LookBack(Studies studies, ComparisonSettings settings) {
    this.studies = studies;
    this.settings = settings;
  }

  /**
   * A period that is over, as it was so many days after its end.
   *
   * @param index of the period
   */
  record Then(int index, int days, PeriodComparison comparison) {
    Comparison row(boolean sensitivity) {
      return comparison.lookBack(days, sensitivity);
    }
  }

  /**
   * Periods that may be compared with each other, all as of the same time after their end.
   *
   * @param in which observations take part
   */
  List<Then> comparable(Study study, IntPredicate in) {
    OptionalInt main = days((int) settings.window(study.metric()));
    Observations observations = study.observations();
    return main.isPresent()
        ? then(
            study,
            main.getAsInt(),
            period -> row -> in.test(row) && observations.period(row) == period,
            Estimator.alone())
        : List.of();
  }

  /**
   * All periods that may be compared with each other, as one.
   *
   * @param periods their positions, ascending
   */
  record Whole(Compared compared, List<Integer> periods) {}

  /** As {@link #comparable}, all in one; empty where no period has ended long enough ago. */
  Optional<Whole> whole(Study study, IntPredicate in) {
    OptionalInt main = days((int) settings.window(study.metric()));
    if (main.isEmpty()) {
      return Optional.empty();
    }
    Study seen = studies.lookBack(study, main.getAsInt());
    Set<Integer> withAi = studies.periodsWith(ProvenanceGroup.AI);
    List<Integer> periods =
        studies.periodsEnded(main.getAsInt()).stream().filter(withAi::contains).toList();
    Compared compared =
        new Compared(
            seen,
            settings,
            Comparisons.ALL,
            row -> in.test(row) && periods.contains(seen.observations().period(row)));
    return Optional.of(new Whole(compared, periods));
  }

  private List<Then> then(Study study, int days, IntFunction<IntPredicate> in, Estimator ofToday) {
    // a window that is over by then shows of periods that have ended what it shows today
    boolean isOver = days >= settings.window(study.metric());
    Study seen = isOver ? study : studies.lookBack(study, days);
    Estimator estimator = isOver ? ofToday : Estimator.alone();
    List<Then> periods = new ArrayList<>();
    for (int period : studies.periodsEnded(days)) {
      String name = studies.periodNames().get(period);
      periods.add(
          new Then(
              period,
              days,
              new PeriodComparison(seen, settings, name, in.apply(period), estimator.of(period))));
    }
    return periods;
  }

  /**
   * The rows of all periods that have ended long enough ago.
   *
   * @param ofToday which may know what the same periods show today
   */
  List<Comparison> rows(Study study, Estimator ofToday) {
    OptionalInt main = days((int) settings.window(study.metric()));
    List<Comparison> rows = new ArrayList<>();
    for (int days : daysTried(main)) {
      boolean sensitivity = main.isEmpty() || main.getAsInt() != days;
      then(study, days, study.observations()::inPeriod, ofToday)
          .forEach(period -> rows.add(period.row(sensitivity)));
    }
    return rows;
  }

  /**
   * The same for all periods: from the end of the last that is over to now, between 30 days and the
   * window; empty where none has been over for 30 days.
   */
  private OptionalInt days(int window) {
    return IntStream.rangeClosed(LEAST_DAYS, Math.max(LEAST_DAYS, window))
        .filter(
            days -> studies.periodsEnded(days).size() == studies.periodsEnded(LEAST_DAYS).size())
        .filter(days -> !studies.periodsEnded(days).isEmpty())
        .max();
  }

  private static List<Integer> daysTried(OptionalInt main) {
    return IntStream.concat(main.stream(), DRIFT.stream().mapToInt(days -> days))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }
}
