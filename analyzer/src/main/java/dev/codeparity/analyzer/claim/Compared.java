package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.AtOnce;
import dev.codeparity.analyzer.statistics.Concentration;
import dev.codeparity.analyzer.statistics.Dispersion;
import dev.codeparity.analyzer.statistics.FollowUp;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.MantelHaenszel;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * One metric in one period, put into arms, strata and clusters, with the answer's fit at the level
 * that exposure chose.
 */
final class Compared {
  private static final double SHOWN_CLUSTERED = 1.5;

  final Study study;
  final ComparisonSettings settings;
  final Observations observations;
  final IntPredicate in;
  final FollowUp plan;
  final PersonTime time;
  final Arms arms;
  final Grouping clusters;
  final Level level;
  final Stratified within;
  final Checked checked;
  final Fit answer;
  final RowWriter writer;
  private final Estimator estimator;
  private final Map<Level, Stratified> tried = new EnumMap<>(Level.class);
  private Optional<OptionalDouble> dispersion = Optional.empty();
  private OptionalDouble atOnce = OptionalDouble.empty();

  /** Of observations that nothing is known of yet. */
  Compared(Study study, ComparisonSettings settings, String period, IntPredicate in) {
    this(study, settings, period, in, Estimator.alone());
  }

  Compared(
      Study study,
      ComparisonSettings settings,
      String period,
      IntPredicate in,
      Estimator estimator) {
    this.study = study;
    this.settings = settings;
    this.in = in;
    this.estimator = estimator;
    observations = study.observations();
    plan = study.metric().followUp(settings.window(study.metric()));
    time = study.personTime(plan);
    arms = Arms.of(observations, settings.ai(), settings.mixed(), in);
    clusters = settings.inference().clusters(observations);
    List<Double> supports = new ArrayList<>();
    for (Level step : Level.ladder()) {
      supports.add(support(step));
      if (supports.get(supports.size() - 1) >= Level.ENOUGH) {
        break;
      }
    }
    level = Level.ladder().get(Level.choose(supports));
    within = strata(level);
    writer = new RowWriter(study, settings, period, this::isClustered);
    checked = check(Method.PERSON_TIME_MH, () -> within);
    answer = checked.fit();
  }

  private double support(Level step) {
    return estimator
        .known(new Check(Method.PERSON_TIME_MH, step, plan.windowDays()))
        .map(found -> found.ratio().support())
        .orElseGet(() -> tried.computeIfAbsent(step, this::strata).support());
  }

  private Stratified strata(Level step) {
    Stratified known = tried.get(step);
    return known != null ? known : in(step.strata(observations));
  }

  /** The answer's commits in other strata. */
  Stratified in(Grouping strata) {
    Stratified first = tried.get(Level.FULL);
    return first != null ? first.in(strata) : Stratified.of(time, arms, strata);
  }

  /** What a check at the answer's level finds, of whom the answer speaks. */
  Checked check(Method method, Supplier<Stratified> other) {
    return check(method, other, clusters, settings.inference());
  }

  /** What a check finds, of whom it is said to be. */
  Checked check(Method method, Supplier<Stratified> other, Grouping leftOut, Inference about) {
    return check(new Check(method, level, plan.windowDays()), other, leftOut, about);
  }

  Checked check(Check check, Supplier<Stratified> other, Grouping leftOut, Inference about) {
    Once<Stratified> once = new Once<>(other);
    Estimator.Found found = estimator.find(check, once::get, leftOut);
    boolean oneByOne = check.method() != Method.FIX_WEIGHTED;
    return checked(found.ratio(), once::get, found.tops(), oneByOne, about);
  }

  private Checked checked(
      RateRatio found,
      Supplier<Stratified> of,
      Concentration.Tops tops,
      boolean oneByOne,
      Inference about) {
    // exact limits know no persons, so fewer people must not lead to them
    boolean mayBeExact = oneByOne && about == Inference.REPOSITORY && !plan.weighted();
    return new Checked(Fit.of(found, of, mayBeExact, about, settings), tops);
  }

  /** What some of the answer's commits come to by themselves. */
  Checked estimated(Stratified rest) {
    return checked(MantelHaenszel.estimate(rest, clusters), () -> rest, rest.arms());
  }

  /** As {@link #estimated}, where the estimate is known. */
  Checked checked(RateRatio found, Supplier<Stratified> rest, Arms ofRest) {
    return checked(
        found, rest, Concentration.tops(time, ofRest, ofRest.rows()), true, settings.inference());
  }

  /** The answer's ratio without each period; none where strata reach from one into the next. */
  List<RateRatio> withoutEachPeriod() {
    return MantelHaenszel.withoutEach(within, clusters, observations.periods());
  }

  /** What is found at each step of the ladder. */
  List<Checked> atLevels() {
    List<Checked> found = new ArrayList<>();
    for (Level step : Level.ladder()) {
      Check check = new Check(Method.PERSON_TIME_MH, step, plan.windowDays());
      found.add(
          step == level
              ? checked
              : check(check, () -> strata(step), clusters, settings.inference()));
    }
    return found;
  }

  /** The answer's data under a model. */
  Fit under(double logRatio, double standardError, int clustersOfModel) {
    return answer.under(logRatio, standardError, clustersOfModel - 1.0, settings);
  }

  /** Pearson's φ over the commits compared. */
  OptionalDouble dispersion() {
    OptionalDouble found = dispersion.orElseGet(() -> Dispersion.of(observations, time, arms));
    dispersion = Optional.of(found);
    return found;
  }

  /** Whether exact limits were shown not to hold, since events did not come one by one. */
  boolean isClustered(Fit fit) {
    return fit.exact()
        && (fit.found().dominated()
            || isShown(fit.found().designEffect())
            || isShown(atOnce())
            || isShown(dispersion().orElse(1)));
  }

  private static boolean isShown(double factor) {
    return Double.isFinite(factor) && factor > SHOWN_CLUSTERED;
  }

  /** By how much fixes that make several events at once widen the answer's variance. */
  private double atOnce() {
    if (atOnce.isEmpty()) {
      atOnce = OptionalDouble.of(answer.exact() ? AtOnce.of(study, plan, within) : 1);
    }
    return atOnce.getAsDouble();
  }

  /** A check beside the answer. */
  Comparison row(Method method, Checked row) {
    Level written = method == Method.CRUDE ? Level.SINGLE : level;
    return writer.check(method, written, row);
  }

  /** The answer's commits under a model. */
  Comparison row(Method method, Fit model) {
    return row(method, new Checked(model, checked.tops()));
  }
}
