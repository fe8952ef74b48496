package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Crude;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.HazardRatio;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.MixedArm;
import dev.codeparity.analyzer.statistics.NegativeBinomialRatio;
import dev.codeparity.analyzer.statistics.OverlapWeighted;
import dev.codeparity.analyzer.statistics.PersonTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows that stand beside an answer without deciding it: other models, windows, arms, strata.
 */
final class FurtherChecks {
  private static final List<Double> OTHER_WINDOWS = List.of(30.0, 60.0, 90.0, 365.0);

  private final Compared compared;
  private final List<Comparison> rows = new ArrayList<>();

  FurtherChecks(Compared compared) {
    this.compared = compared;
  }

  /** The models of the same events. */
  List<Comparison> ofModels() {
    rows.clear();
    if (compared.study.metric().perCommit()) {
      model(
          Method.COX,
          HazardRatio.fit(
                  compared.observations,
                  compared.study.events(),
                  compared.plan,
                  compared.arms,
                  compared.strata,
                  compared.clusters)
              .map(m -> compared.under(m.logRatio(), m.seCluster(), m.clusters())));
    } else if (!compared.study.metric().weighted()) {
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
    rows.add(
        compared.row(
            method,
            compared.time,
            compared.arms,
            compared.strata,
            fit.orElseGet(compared.answer::withoutModel)));
  }

  /** Other follow-up, other arms, other levels of the strata. */
  List<Comparison> ofChoices() {
    rows.clear();
    addOtherFollowUps();
    addOtherArms();
    addOtherLevels();
    Grouping bySize =
        compared.strata.and(
            row -> Integer.numberOfLeadingZeros(compared.observations.commitLines(row)));
    add(Method.SIZE_MATCHED, compared.time, compared.arms, bySize);
    return List.copyOf(rows);
  }

  private void addOtherFollowUps() {
    ComparedMetric metric = compared.study.metric();
    Arms arms = compared.arms;
    Grouping strata = compared.strata;
    if (!metric.perCommit() && metric.isOfDefects()) {
      PersonTime weighted = compared.study.personTime(compared.plan.byWeight());
      Fit fit = Fit.of(weighted, arms, strata, compared.clusters, false, compared.settings);
      rows.add(compared.row(Method.FIX_WEIGHTED, weighted, arms, strata, fit));
      add(Method.COMMIT_EXPOSURE, compared.study.commitYears(compared.plan), arms, strata);
    }
    compared
        .study
        .withoutAge()
        .ifPresent(
            others ->
                add(Method.LINKS_WITHOUT_AGE, others.personTime(compared.plan), arms, strata));
    PersonTime whole = compared.study.personTime(compared.plan.notSplit());
    if (!metric.isAtLanding()) {
      add(Method.AGE_NOT_SPLIT, whole, arms, strata);
    }
    Crude crude = Crude.of(compared.observations, compared.time, arms);
    add(Method.CRUDE, whole, crude.arms(), crude.strata());
    if (metric.isAtLanding()) {
      return;
    }
    double window = compared.plan.windowDays();
    Arms complete = arms.where(row -> compared.observations.followUpDays(row) >= window);
    addArms(Method.COMPLETE_FOLLOW_UP, complete);
    if (metric.isOfDefects()) {
      OTHER_WINDOWS.stream().filter(days -> days != window).forEach(this::addWindow);
    }
  }

  private void addWindow(double days) {
    PersonTime other = compared.study.personTime(compared.plan.window(days));
    Fit fit = compared.fit(other, compared.arms, compared.strata, compared.clusters);
    rows.add(
        compared.writer.window(days, fit, compared.level, other, compared.arms, compared.strata));
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
    add(method, compared.time, others, compared.level.strata(compared.observations, others));
  }

  private void addOtherLevels() {
    for (int i = 0; i < compared.atLevel.size(); i++) {
      Level other = Level.ladder().get(i);
      if (other != compared.level) {
        rows.add(
            compared.writer.level(
                other,
                compared.atLevel.get(i),
                compared.time,
                compared.arms,
                compared.strataAtLevel.get(i)));
      }
    }
  }

  private void add(Method method, PersonTime t, Arms a, Grouping strata) {
    Fit fit = compared.fit(t, a, strata, compared.clusters(a));
    rows.add(compared.row(method, t, a, strata, fit));
  }
}
