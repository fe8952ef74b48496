package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Crude;
import dev.codeparity.analyzer.statistics.FollowUp;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.MixedArm;
import dev.codeparity.analyzer.statistics.NegativeBinomialRatio;
import dev.codeparity.analyzer.statistics.OverlapWeighted;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rows that stand beside an answer without deciding it: other models, windows, arms, strata.
 */
final class FurtherChecks {
  private static final List<Double> OTHER_WINDOWS = List.of(30.0, 60.0, 90.0, 365.0);

  private final Compared compared;
  private final Threads pool;
  private final List<Supplier<Comparison>> checks = new ArrayList<>();

  FurtherChecks(Compared compared, Threads pool) {
    this.compared = compared;
    this.pool = pool;
  }

  /** The models of the same events. */
  List<Comparison> ofModels() {
    checks.clear();
    if (!compared.study.metric().perCommit() && !compared.study.metric().weighted()) {
      checks.add(() -> row(Method.NEGATIVE_BINOMIAL, negativeBinomial()));
    }
    checks.add(() -> row(Method.OVERLAP_WEIGHTED, overlapWeighted()));
    return pool.each(checks, Supplier::get);
  }

  private Comparison row(Method method, Optional<Fit> model) {
    return compared.row(method, model.orElseGet(compared.answer::withoutModel));
  }

  private Optional<Fit> negativeBinomial() {
    return NegativeBinomialRatio.fit(
            compared.observations, compared.time, compared.arms, compared.clusters)
        .map(m -> compared.under(m.logRatio(), m.seCluster(), m.clusters()));
  }

  private Optional<Fit> overlapWeighted() {
    return OverlapWeighted.fit(
            compared.observations, compared.time, compared.arms, compared.clusters)
        .map(m -> compared.under(m.logRatio(), m.standardError(), m.clusters()));
  }

  /**
   * Other follow-up, other arms, other levels of the strata.
   *
   * @param atLevels what is found at each step of the ladder
   */
  List<Comparison> ofChoices(List<Checked> atLevels) {
    checks.clear();
    addOtherFollowUps();
    addOtherArms();
    addOtherLevels(atLevels);
    add(Method.SIZE_MATCHED, () -> compared.in(compared.level.strataBySize(compared.observations)));
    return pool.each(checks, Supplier::get);
  }

  private void addOtherFollowUps() {
    ComparedMetric metric = compared.study.metric();
    if (!metric.perCommit() && metric.isOfDefects()) {
      add(Method.FIX_WEIGHTED, () -> cut(compared.plan.byWeight()));
      add(
          Method.COMMIT_EXPOSURE,
          () -> compared.within.by(compared.study.commitYears(compared.plan, compared.arms)));
    }
    compared
        .study
        .withoutAge()
        .ifPresent(
            others ->
                add(
                    Method.LINKS_WITHOUT_AGE,
                    () -> compared.within.by(others.personTime(compared.plan, compared.arms))));
    Once<PersonTime> whole =
        new Once<>(() -> compared.study.personTime(compared.plan.notSplit(), compared.arms));
    if (!metric.isAtLanding()) {
      add(Method.AGE_NOT_SPLIT, () -> compared.within.by(whole.get()));
    }
    add(Method.CRUDE, () -> crude(whole.get()));
    if (metric.isAtLanding()) {
      return;
    }
    double window = compared.plan.windowDays();
    add(Method.COMPLETE_FOLLOW_UP, this::complete);
    if (metric.isOfDefects()) {
      OTHER_WINDOWS.stream()
          .filter(days -> days != window)
          .forEach(days -> checks.add(() -> window(days)));
    }
  }

  private Stratified crude(PersonTime whole) {
    Crude crude = Crude.of(compared.observations, compared.time, compared.arms);
    return Stratified.of(whole, crude.arms(), crude.strata());
  }

  private Stratified complete() {
    double window = compared.plan.windowDays();
    Arms complete = compared.arms.where(row -> compared.observations.followUpDays(row) >= window);
    return Stratified.of(compared.time, complete, compared.within.strata());
  }

  /** The answer's commits and strata, followed otherwise. */
  private Stratified cut(FollowUp plan) {
    return compared.within.by(compared.study.personTime(plan, compared.arms));
  }

  private Comparison window(double days) {
    Check check = new Check(Method.PERSON_TIME_MH, compared.level, days);
    Checked found =
        compared.check(
            check,
            () -> cut(compared.plan.window(days)),
            compared.clusters,
            compared.settings.inference());
    return compared.writer.window(days, compared.level, found);
  }

  private void addOtherArms() {
    ComparisonSettings settings = compared.settings;
    for (MixedArm mixed : MixedArm.values()) {
      if (mixed != settings.mixed()) {
        Method method =
            switch (mixed) {
              case AI -> Method.MIXED_AS_AI;
              case HUMAN -> Method.MIXED_AS_HUMAN;
              case EXCLUDE -> Method.MIXED_EXCLUDED;
            };
        addArms(method, settings.ai(), mixed);
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
        addArms(method, ai, settings.mixed());
      }
    }
  }

  private void addArms(Method method, AiArm ai, MixedArm mixed) {
    add(
        method,
        () ->
            Stratified.of(
                compared.time,
                Arms.of(compared.observations, ai, mixed, compared.in),
                compared.level.strata(compared.observations)));
  }

  private void addOtherLevels(List<Checked> atLevels) {
    for (int i = 0; i < atLevels.size(); i++) {
      Level other = Level.ladder().get(i);
      Checked found = atLevels.get(i);
      if (other != compared.level) {
        checks.add(() -> compared.writer.level(other, found));
      }
    }
  }

  private void add(Method method, Supplier<Stratified> other) {
    checks.add(() -> compared.row(method, compared.check(method, other)));
  }
}
