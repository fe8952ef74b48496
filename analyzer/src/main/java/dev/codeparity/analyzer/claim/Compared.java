package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.AtOnce;
import dev.codeparity.analyzer.statistics.Dispersion;
import dev.codeparity.analyzer.statistics.FollowUp;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

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
  final Fit answer;
  final RowWriter writer;
  private final List<Stratified> tried;
  private Optional<OptionalDouble> dispersion = Optional.empty();
  private OptionalDouble atOnce = OptionalDouble.empty();

  Compared(Study study, ComparisonSettings settings, String period, IntPredicate in) {
    this.study = study;
    this.settings = settings;
    this.in = in;
    observations = study.observations();
    plan = study.metric().followUp(settings.window(study.metric()));
    time = study.personTime(plan);
    arms = Arms.of(observations, settings.ai(), settings.mixed(), in);
    clusters = settings.inference().clusters(observations);
    tried = new ArrayList<>();
    for (Level step : Level.ladder()) {
      tried.add(strata(step));
      if (tried.get(tried.size() - 1).support() >= Level.ENOUGH) {
        break;
      }
    }
    int chosen = Level.choose(tried.stream().map(Stratified::support).toList());
    level = Level.ladder().get(chosen);
    within = tried.get(chosen);
    answer = fit(within);
    writer = new RowWriter(study, settings, period, this::isClustered);
  }

  /** The ratio with its interval, about whom the answer speaks of. */
  Fit fit(Stratified other) {
    return fit(other, clusters, settings.inference());
  }

  /** The ratio with its interval, about whom it is said to be. */
  Fit fit(Stratified other, Grouping leftOut, Inference about) {
    // exact limits know no persons, so fewer people must not lead to them
    boolean mayBeExact = about == Inference.REPOSITORY && !plan.weighted();
    return Fit.of(other, leftOut, mayBeExact, about, settings);
  }

  private Stratified strata(Level step) {
    return Stratified.of(time, arms, step.strata(observations));
  }

  /** The fit at each step of the ladder. */
  List<Fit> fitsAtLevels() {
    List<Fit> fits = new ArrayList<>();
    for (Level step : Level.ladder()) {
      int place = fits.size();
      Stratified strata = place < tried.size() ? tried.get(place) : strata(step);
      fits.add(step == level ? answer : fit(strata));
    }
    return fits;
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
  Comparison row(Method method, Stratified other, Fit fit) {
    Level written = method == Method.CRUDE ? Level.SINGLE : level;
    return writer.check(method, written, other, fit);
  }
}
