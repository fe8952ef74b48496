package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.AtOnce;
import dev.codeparity.analyzer.statistics.Dispersion;
import dev.codeparity.analyzer.statistics.FollowUp;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * One metric in one period, put into arms, strata and clusters, with the answer's fit at the level
 * that exposure chose.
 */
final class Compared {
  final Study study;
  final ComparisonSettings settings;
  final Observations observations;
  final IntPredicate in;
  final FollowUp plan;
  final PersonTime time;
  final Arms arms;
  final Grouping clusters;
  final List<Grouping> strataAtLevel;
  final List<Fit> atLevel;
  final Level level;
  final Grouping strata;
  final Fit answer;
  final OptionalDouble dispersion;
  final double atOnce;
  final RowWriter writer;

  Compared(Study study, ComparisonSettings settings, String period, IntPredicate in) {
    this.study = study;
    this.settings = settings;
    this.in = in;
    observations = study.observations();
    plan = study.metric().followUp(settings.window(study.metric()));
    time = study.personTime(plan);
    arms = Arms.of(observations, settings.ai(), settings.mixed(), in);
    clusters = clusters(settings.inference(), arms);
    List<Grouping> grouped = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    List<Double> supports = new ArrayList<>();
    for (Level step : Level.ladder()) {
      Grouping strataOfStep = step.strata(observations, arms);
      grouped.add(strataOfStep);
      Fit fit = fit(time, arms, strataOfStep, clusters);
      supports.add(fit.found().support());
      fits.add(fit);
    }
    strataAtLevel = List.copyOf(grouped);
    atLevel = List.copyOf(fits);
    int chosen = Level.choose(supports);
    level = Level.ladder().get(chosen);
    strata = strataAtLevel.get(chosen);
    answer = atLevel.get(chosen);
    dispersion = Dispersion.of(observations, time, arms);
    atOnce = answer.exact() ? AtOnce.of(study, plan, arms, strata) : 1;
    writer = new RowWriter(study, settings, period, dispersion, atOnce);
  }

  /** The ratio with its interval, on other person-time, arms, strata or clusters. */
  Fit fit(PersonTime t, Arms a, Grouping within, Grouping left) {
    return fit(t, a, within, left, settings.inference());
  }

  /** As {@link #fit(PersonTime, Arms, Grouping, Grouping)}, about whom it is said to be. */
  Fit fit(PersonTime t, Arms a, Grouping within, Grouping left, Inference about) {
    // exact limits know no persons, so fewer people must not lead to them
    boolean mayBeExact = about == Inference.REPOSITORY && !plan.weighted();
    return Fit.of(t, a, within, left, mayBeExact, settings);
  }

  /** The answer's data under a model. */
  Fit under(double logRatio, double standardError, int clustersOfModel) {
    return answer.under(logRatio, standardError, clustersOfModel - 1.0, settings);
  }

  /** What the jackknife leaves out at a time. */
  Grouping clusters(Inference inference, Arms of) {
    return inference.clusters(observations, of);
  }

  Grouping clusters(Arms of) {
    return clusters(settings.inference(), of);
  }

  /** A check beside the answer. */
  Comparison row(Method method, PersonTime t, Arms a, Grouping within, Fit fit) {
    Level written = method == Method.CRUDE ? Level.SINGLE : level;
    return writer.check(method, written, fit, t, a, within);
  }
}
