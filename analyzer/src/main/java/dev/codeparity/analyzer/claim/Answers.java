package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All that the measures of a run say about AI and human code.
 *
 * @param headline the primary metric over all periods; empty where there is no commit of the AI
 *     side
 * @param comparisons the answers, with the checks that hold the settings
 * @param sensitivity what varies the settings
 * @param periods levels by period
 * @param survival how long things last
 * @param threats threats to validity
 * @param authors everyone who took part, with their shares of AI work
 */
public record Answers(
    Optional<Comparison> headline,
    List<Comparison> comparisons,
    List<Comparison> sensitivity,
    List<PeriodRecord> periods,
    Survival survival,
    List<ThreatRecord> threats,
    List<AuthorRecord> authors) {
  public Answers {
    comparisons = List.copyOf(comparisons);
    sensitivity = List.copyOf(sensitivity);
    periods = List.copyOf(periods);
    threats = List.copyOf(threats);
    authors = List.copyOf(authors);
  }

  /**
   * Compares.
   *
   * @param comparison what is fixed before a ratio is seen
   * @param threads 1 to compare one metric after the other; the outcome does not depend on it
   */
  public static Answers of(
      Measures measures, MeasureSettings settings, ComparisonSettings comparison, int threads) {
    Threads pool = Threads.of(threads);
    double confidence = comparison.confidence();
    var authors = pool.begin(() -> AuthorShares.of(measures, confidence));
    var disclosed = pool.begin(() -> Disclosure.of(measures, settings));
    Studies studies = Studies.of(measures, settings);
    Disclosure disclosure = disclosed.join();
    PeriodRows levels = new PeriodRows(studies, settings, comparison);
    var shares = pool.begin(() -> new ShareRows(disclosure, settings, confidence).rows());
    var survival = pool.begin(() -> Survival.ofSides(studies, confidence));
    var fixRates = pool.begin(() -> levels.fixRate(measures.commits()));
    Threats threats = Threats.begin(measures, studies, disclosure, comparison, pool);
    List<Rows> found = rows(studies, comparison, levels, studies::knows, pool);
    List<PeriodRecord> periods = new ArrayList<>(levels(found));
    if (studies.knows(ComparedMetric.VIOLATIONS_PER_KLOC)) {
      periods.addAll(new NetViolationRows(studies, confidence).rows());
    }
    periods.addAll(fixRates.join());
    periods.addAll(shares.join());
    List<Comparison> judged = judged(found);
    return of(
        judged,
        periods,
        survival.join().with(lifetimes(found)),
        threats.rows(judged),
        authors.join());
  }

  /**
   * Compares what tables of commits and links tell: all but what became of single lines.
   *
   * @see #of(Measures, MeasureSettings, ComparisonSettings, int)
   */
  public static Answers ofTables(
      Measures measures, MeasureSettings settings, ComparisonSettings comparison, int threads) {
    Threads pool = Threads.of(threads);
    Studies studies = Studies.of(measures, settings);
    Disclosure disclosure = Disclosure.of(measures, settings);
    PeriodRows levels = new PeriodRows(studies, settings, comparison);
    Threats threats = Threats.beginOfTables(measures, studies, disclosure, comparison, pool);
    List<Rows> found =
        rows(
            studies,
            comparison,
            levels,
            metric -> !metric.byLineDays() && studies.knows(metric),
            pool);
    List<Comparison> judged = judged(found);
    List<PeriodRecord> periods = new ArrayList<>(levels(found));
    periods.addAll(levels.fixRate(measures.commits()));
    periods.addAll(new ShareRows(disclosure, settings, comparison.confidence()).rows());
    return of(
        judged,
        periods,
        new Survival(
            new SurvivalRows(studies, comparison.confidence()).ofCommits(),
            List.of(),
            lifetimes(found)),
        threats.rows(judged),
        measures.authors());
  }

  private static Answers of(
      List<Comparison> judged,
      List<PeriodRecord> periods,
      Survival survival,
      List<ThreatRecord> threats,
      List<AuthorRecord> authors) {
    Optional<Comparison> headline =
        judged.stream().filter(Comparison::isHeadline).filter(Answers::hasAi).findFirst();
    return new Answers(
        headline,
        judged.stream().filter(row -> !row.subject().sensitivity()).toList(),
        judged.stream().filter(row -> row.subject().sensitivity()).toList(),
        periods,
        survival,
        threats,
        authors);
  }

  private static List<Comparison> judged(List<Rows> found) {
    return FalseDiscovery.adjust(
        found.stream().flatMap(rows -> rows.comparisons.stream()).toList());
  }

  private static List<PeriodRecord> levels(List<Rows> found) {
    return found.stream().flatMap(rows -> rows.levels.stream()).toList();
  }

  private static List<Rows> rows(
      Studies studies,
      ComparisonSettings comparison,
      PeriodRows levels,
      Predicate<ComparedMetric> chosen,
      Threads pool) {
    Comparisons comparisons = new Comparisons(comparison);
    var leftOut = pool.begin(() -> LeftOut.of(studies));
    LookBack lookBack = new LookBack(studies, comparison);
    return pool.each(
        Arrays.stream(ComparedMetric.values()).filter(chosen).toList(),
        metric -> rows(studies, metric, comparisons, leftOut::join, lookBack, levels, pool));
  }

  /** The headline alone, as {@link #of} has it. */
  public static Optional<Comparison> headline(
      Measures measures, MeasureSettings settings, ComparisonSettings comparison) {
    Study study = Studies.of(measures, settings).of(ComparedMetric.DEFECT_DENSITY);
    return Optional.of(new Comparisons(comparison).answer(study, Comparisons.ALL, row -> true))
        .filter(Answers::hasAi);
  }

  private static boolean hasAi(Comparison row) {
    return row.basis().total().aiExposure() > 0;
  }

  private static List<LifetimeRow> lifetimes(List<Rows> found) {
    return found.stream().flatMap(rows -> rows.lifetimes.stream()).toList();
  }

  private record Rows(
      List<Comparison> comparisons, List<PeriodRecord> levels, List<LifetimeRow> lifetimes) {}

  private static Rows rows(
      Studies studies,
      ComparedMetric metric,
      Comparisons comparisons,
      Supplier<List<LeftOut>> leftOut,
      LookBack lookBack,
      PeriodRows levels,
      Threads pool) {
    Study study = studies.of(metric);
    var periods = pool.begin(() -> levels(metric, study, levels));
    Comparisons.Overall overall = comparisons.overall(study, leftOut, pool);
    var lookedBack =
        pool.begin(
            () ->
                metric.isOfDefects()
                    ? lookBack.rows(study, overall.estimator())
                    : List.<Comparison>of());
    var byPeriod =
        pool.begin(() -> comparisons.byPeriod(study, studies.periodNames(), overall, pool));
    List<Comparison> compared = overall.all();
    compared.addAll(byPeriod.join());
    if (metric == ComparedMetric.VIOLATIONS_PER_KLOC) {
      compared.addAll(ViolationRates.rows(studies.violations(), comparisons));
    }
    compared.addAll(lookedBack.join());
    return new Rows(compared, periods.join(), overall.lifetimes());
  }

  private static List<PeriodRecord> levels(ComparedMetric metric, Study study, PeriodRows levels) {
    List<PeriodRecord> periods = new ArrayList<>(levels.of(study));
    if (metric == ComparedMetric.DEFECT_DENSITY) {
      periods.addAll(levels.fixedWithin(study, Metric.FIXED_WITHIN_7, 7));
      periods.addAll(levels.fixedWithin(study, Metric.FIXED_WITHIN_30, 30));
    }
    return periods;
  }
}
