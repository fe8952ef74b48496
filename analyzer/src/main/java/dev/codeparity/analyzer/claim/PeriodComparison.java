package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Crude;
import dev.codeparity.analyzer.statistics.Dispersion;
import dev.codeparity.analyzer.statistics.EventChoice;
import dev.codeparity.analyzer.statistics.FollowUp;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.HazardRatio;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.MantelHaenszel;
import dev.codeparity.analyzer.statistics.MixedArm;
import dev.codeparity.analyzer.statistics.NegativeBinomialRatio;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.OverlapWeighted;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.PoissonStrata;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** All rows of one metric in one period. */
final class PeriodComparison {
  private static final List<Double> OTHER_WINDOWS = List.of(30.0, 365.0);

  private final Study study;
  private final ComparisonSettings settings;
  private final Observations observations;
  private final IntPredicate in;
  private final FollowUp plan;
  private final PersonTime time;
  private final Arms arms;
  private final Grouping clusters;
  private final Level level;
  private final List<Grouping> strataAtLevel = new ArrayList<>();
  private final List<Fit> atLevel = new ArrayList<>();
  private final Grouping strata;
  private final Fit answer;
  private final OptionalDouble dispersion;
  private final RowWriter writer;

  PeriodComparison(Study study, ComparisonSettings settings, String period, IntPredicate in) {
    this.study = study;
    this.settings = settings;
    this.in = in;
    observations = study.observations();
    plan = study.metric().followUp(settings.window(study.metric()));
    time = study.personTime(plan);
    arms = Arms.of(observations, settings.ai(), settings.mixed(), in);
    clusters = clusters(settings.inference(), arms);
    List<Double> supports = new ArrayList<>();
    for (Level step : Level.ladder()) {
      Grouping grouped = step.strata(observations, arms);
      strataAtLevel.add(grouped);
      supports.add(MantelHaenszel.support(time, arms, grouped));
      atLevel.add(fit(time, arms, grouped, clusters));
    }
    int chosen = Level.choose(supports);
    level = Level.ladder().get(chosen);
    strata = strataAtLevel.get(chosen);
    answer = atLevel.get(chosen);
    dispersion = Dispersion.of(observations, time, arms);
    writer = new RowWriter(study, settings, period, dispersion);
  }

  List<Comparison> rows() {
    List<Comparison> checks = new ArrayList<>();
    Inference other =
        settings.inference() == Inference.REPOSITORY ? Inference.PEOPLE : Inference.REPOSITORY;
    Fit others =
        Fit.of(time, arms, strata, clusters(other, arms), mayBeExact(other, plan), settings);
    checks.add(
        row(
            other == Inference.PEOPLE ? Method.PEOPLE : Method.REPOSITORY,
            time,
            arms,
            strata,
            others));
    checks.add(
        row(
            Method.MONTH_BLOCKS,
            time,
            arms,
            strata,
            fit(time, arms, strata, Grouping.personMonths(observations, arms))));
    Grouping byPerson = strata.and(observations::person);
    Fit within = fit(time, arms, byPerson, clusters);
    checks.add(row(Method.WITHIN_AUTHOR, time, arms, byPerson, within));
    PoissonStrata model = PoissonStrata.fit(time, arms, strata, clusters);
    Fit poisson = under(model.logRatio(), model.seCluster(), model.clusters());
    checks.add(row(Method.POISSON_STRATA, time, arms, strata, poisson));
    addOtherModels(checks);
    Optional<Fit> counted = selfRepairCounted();
    counted.ifPresent(
        fit ->
            checks.add(
                row(
                    Method.SELF_REPAIR_COUNTED,
                    study.personTime(plan.counting(EventChoice.EVERY)),
                    arms,
                    strata,
                    fit)));
    addOtherFollowUps(checks);
    addOtherArms(checks);
    addOtherLevels(checks);

    Findings findings =
        new Findings(
            answer.estimate(),
            answer.whyNone(),
            answer.found().support(),
            answer.isClustered(dispersion),
            Double.isFinite(model.logRatio())
                ? OptionalDouble.of(model.ratio())
                : OptionalDouble.empty(),
            counted.flatMap(Fit::estimate),
            people(others).flatMap(Fit::interval),
            atLevel.stream().flatMap(fit -> fit.estimate().stream()).toList(),
            within.estimate(),
            RowWriter.tippingShare(answer, settings));
    List<Comparison> rows = new ArrayList<>();
    rows.add(writer.answer(answer, level, time, arms, strata, findings));
    rows.addAll(checks);
    return rows;
  }

  /** The answer's row without some of the commits, at the answer's level. */
  Comparison without(LeftOut part) {
    Arms others = arms.where(part.stays());
    Grouping strataOfOthers = level.strata(observations, others);
    Fit fit = fit(time, others, strataOfOthers, clusters(settings.inference(), others));
    return writer.without(part.name(), fit, level, time, others, strataOfOthers);
  }

  /** The one row of a period as it was some days after its end. */
  Comparison lookBack(int days, boolean sensitivity) {
    return writer.lookBack(days, sensitivity, answer, level, time, arms, strata);
  }

  /** What speaks of people like these; exact limits do not. */
  private Optional<Fit> people(Fit others) {
    return Optional.of(settings.inference() == Inference.PEOPLE ? answer : others);
  }

  private Optional<Fit> selfRepairCounted() {
    if (study.metric().choice() != EventChoice.ESCAPED) {
      return Optional.empty();
    }
    PersonTime every = study.personTime(plan.counting(EventChoice.EVERY));
    return Optional.of(fit(every, arms, strata, clusters));
  }

  private void addOtherModels(List<Comparison> checks) {
    if (study.metric().perCommit()) {
      Optional<HazardRatio> cox =
          HazardRatio.fit(observations, study.events(), plan, arms, strata, clusters);
      checks.add(
          row(
              Method.COX,
              time,
              arms,
              strata,
              cox.map(m -> under(m.logRatio(), m.seCluster(), m.clusters()))
                  .orElseGet(answer::withoutModel)));
    } else if (!study.metric().weighted()) {
      Optional<NegativeBinomialRatio> binomial =
          NegativeBinomialRatio.fit(observations, time, arms, clusters);
      checks.add(
          row(
              Method.NEGATIVE_BINOMIAL,
              time,
              arms,
              strata,
              binomial
                  .map(m -> under(m.logRatio(), m.seCluster(), m.clusters()))
                  .orElseGet(answer::withoutModel)));
    }
    Optional<OverlapWeighted> weighted = OverlapWeighted.fit(observations, time, arms, clusters);
    checks.add(
        row(
            Method.OVERLAP_WEIGHTED,
            time,
            arms,
            strata,
            weighted
                .map(m -> under(m.logRatio(), m.standardError(), m.clusters()))
                .orElseGet(answer::withoutModel)));
  }

  private Fit under(double logRatio, double standardError, int clustersOfModel) {
    return answer.under(logRatio, standardError, clustersOfModel - 1.0, settings);
  }

  private void addOtherFollowUps(List<Comparison> checks) {
    boolean byLines = !study.metric().perCommit() && study.metric() != ComparedMetric.CHURN_RATE;
    if (byLines) {
      PersonTime weighted = study.personTime(plan.byWeight());
      Fit fit = Fit.of(weighted, arms, strata, clusters, false, settings);
      checks.add(row(Method.FIX_WEIGHTED, weighted, arms, strata, fit));
      add(checks, Method.COMMIT_EXPOSURE, study.commitYears(plan), arms, strata);
    }
    PersonTime whole = study.personTime(plan.notSplit());
    add(checks, Method.AGE_NOT_SPLIT, whole, arms, strata);
    Crude crude = Crude.of(observations, time, arms);
    add(checks, Method.CRUDE, whole, crude.arms(), crude.strata());
    Arms complete = arms.where(row -> observations.followUpDays(row) >= plan.windowDays());
    add(checks, Method.COMPLETE_FOLLOW_UP, time, complete, level.strata(observations, complete));
    if (study.metric() != ComparedMetric.CHURN_RATE) {
      for (double days : OTHER_WINDOWS) {
        if (days != plan.windowDays()) {
          PersonTime other = study.personTime(plan.window(days));
          Fit fit = fit(other, arms, strata, clusters);
          checks.add(writer.window(days, fit, level, other, arms, strata));
        }
      }
    }
  }

  private void addOtherArms(List<Comparison> checks) {
    for (MixedArm mixed : MixedArm.values()) {
      if (mixed != settings.mixed()) {
        Method method =
            switch (mixed) {
              case AI -> Method.MIXED_AS_AI;
              case HUMAN -> Method.MIXED_AS_HUMAN;
              case EXCLUDE -> Method.MIXED_EXCLUDED;
            };
        addArms(checks, method, Arms.of(observations, settings.ai(), mixed, in));
      }
    }
    for (AiArm ai : AiArm.values()) {
      if (ai != settings.ai()) {
        Method method =
            switch (ai) {
              case AUTHORED -> Method.AI_AUTHORED_ONLY;
              case ASSISTED -> Method.AI_ASSISTED_ONLY;
              case ANY -> Method.AI_AUTHORED_OR_ASSISTED;
            };
        addArms(checks, method, Arms.of(observations, ai, settings.mixed(), in));
      }
    }
  }

  private void addArms(List<Comparison> checks, Method method, Arms others) {
    add(checks, method, time, others, level.strata(observations, others));
  }

  private void addOtherLevels(List<Comparison> checks) {
    for (int i = 0; i < atLevel.size(); i++) {
      Level other = Level.ladder().get(i);
      if (other != level) {
        checks.add(writer.level(other, atLevel.get(i), time, arms, strataAtLevel.get(i)));
      }
    }
  }

  private void add(List<Comparison> checks, Method method, PersonTime t, Arms a, Grouping strata) {
    Fit fit = fit(t, a, strata, clusters(settings.inference(), a));
    checks.add(row(method, t, a, strata, fit));
  }

  private Comparison row(Method method, PersonTime t, Arms a, Grouping within, Fit fit) {
    Level written = method == Method.CRUDE ? Level.SINGLE : level;
    return writer.check(method, written, fit, t, a, within);
  }

  private Fit fit(PersonTime t, Arms a, Grouping within, Grouping left) {
    return Fit.of(t, a, within, left, mayBeExact(settings.inference(), plan), settings);
  }

  /** Exact limits know no persons, so fewer people must not lead to them. */
  private static boolean mayBeExact(Inference inference, FollowUp plan) {
    return inference == Inference.REPOSITORY && !plan.weighted();
  }

  private Grouping clusters(Inference inference, Arms of) {
    return inference == Inference.REPOSITORY
        ? Grouping.personWeeks(observations, of)
        : Grouping.people(observations, of);
  }
}
