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
import dev.codeparity.analyzer.statistics.Stratified;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows that stand beside an answer without deciding it: other models, windows, arms, strata.
 */
final class FurtherChecks {
  private static final List<Double> OTHER_WINDOWS = List.of(30.0, 60.0, 90.0, 365.0);

  private final Compared compared;
  private final List<Fit> atLevels;
  private final List<Comparison> rows = new ArrayList<>();

  /**
   * @param atLevels the fit at each step of the ladder
   */
  FurtherChecks(Compared compared, List<Fit> atLevels) {
    this.compared = compared;
    this.atLevels = atLevels;
  }

  /** The models of the same events. */
  List<Comparison> ofModels() {
    rows.clear();
    if (!compared.study.metric().perCommit() && !compared.study.metric().weighted()) {
      model(
          Method.NEGATIVE_BINOMIAL,
          NegativeBinomialRatio.fit(
                  compared.observations, compared.time, compared.arms, compared.clusters)
              .map(m -> compared.under(m.logRatio(), m.seCluster(), m.clusters())));
    }
    model(
        Method.OVERLAP_WEIGHTED,
        OverlapWeighted.fit(compared.observations, compared.time, compared.arms, compared.clusters)
            .map(m -> compared.under(m.logRatio(), m.standardError(), m.clusters())));
    return List.copyOf(rows);
  }

  private void model(Method method, Optional<Fit> fit) {
    rows.add(compared.row(method, compared.within, fit.orElseGet(compared.answer::withoutModel)));
  }

  /** Other follow-up, other arms, other levels of the strata. */
  List<Comparison> ofChoices() {
    rows.clear();
    addOtherFollowUps();
    addOtherArms();
    addOtherLevels();
    add(
        Method.SIZE_MATCHED,
        Stratified.of(
            compared.time, compared.arms, compared.level.strataBySize(compared.observations)));
    return List.copyOf(rows);
  }

  private void addOtherFollowUps() {
    ComparedMetric metric = compared.study.metric();
    if (!metric.perCommit() && metric.isOfDefects()) {
      Stratified weighted = cut(compared.plan.byWeight());
      Inference about = compared.settings.inference();
      Fit fit = Fit.of(weighted, compared.clusters, false, about, compared.settings);
      rows.add(compared.row(Method.FIX_WEIGHTED, weighted, fit));
      add(
          Method.COMMIT_EXPOSURE,
          compared.within.by(compared.study.commitYears(compared.plan, compared.arms)));
    }
    compared
        .study
        .withoutAge()
        .ifPresent(
            others ->
                add(
                    Method.LINKS_WITHOUT_AGE,
                    compared.within.by(others.personTime(compared.plan, compared.arms))));
    Stratified whole = cut(compared.plan.notSplit());
    if (!metric.isAtLanding()) {
      add(Method.AGE_NOT_SPLIT, whole);
    }
    Crude crude = Crude.of(compared.observations, compared.time, compared.arms);
    add(Method.CRUDE, Stratified.of(whole.time(), crude.arms(), crude.strata()));
    if (metric.isAtLanding()) {
      return;
    }
    double window = compared.plan.windowDays();
    Arms complete = compared.arms.where(row -> compared.observations.followUpDays(row) >= window);
    add(
        Method.COMPLETE_FOLLOW_UP,
        Stratified.of(compared.time, complete, compared.within.strata()));
    if (metric.isOfDefects()) {
      OTHER_WINDOWS.stream().filter(days -> days != window).forEach(this::addWindow);
    }
  }

  /** The answer's commits and strata, followed otherwise. */
  private Stratified cut(FollowUp plan) {
    return compared.within.by(compared.study.personTime(plan, compared.arms));
  }

  private void addWindow(double days) {
    Stratified other = cut(compared.plan.window(days));
    rows.add(compared.writer.window(days, compared.level, other, compared.fit(other)));
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
        addArms(method, Arms.of(compared.observations, settings.ai(), mixed, compared.in));
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
        addArms(method, Arms.of(compared.observations, ai, settings.mixed(), compared.in));
      }
    }
  }

  private void addArms(Method method, Arms others) {
    add(method, Stratified.of(compared.time, others, compared.level.strata(compared.observations)));
  }

  private void addOtherLevels() {
    for (int i = 0; i < atLevels.size(); i++) {
      Level other = Level.ladder().get(i);
      if (other != compared.level) {
        rows.add(compared.writer.level(other, compared.within, atLevels.get(i)));
      }
    }
  }

  private void add(Method method, Stratified other) {
    rows.add(compared.row(method, other, compared.fit(other)));
  }
}
