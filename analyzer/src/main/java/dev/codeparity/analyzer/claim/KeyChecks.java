package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.EventChoice;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.PoissonStrata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The checks that a verdict hangs on; all others only stand beside it. */
final class KeyChecks {
  private final Compared compared;
  private final Fit others;
  private final Grouping byPerson;
  private final Fit within;
  private final PoissonStrata model;
  private final Optional<Fit> counted;

  KeyChecks(Compared compared) {
    this.compared = compared;
    Inference other = otherInference();
    others =
        compared.fit(
            compared.time,
            compared.arms,
            compared.strata,
            compared.clusters(other, compared.arms),
            other);
    byPerson = compared.strata.and(compared.observations::person);
    within = compared.fit(compared.time, compared.arms, byPerson, compared.clusters);
    model = PoissonStrata.fit(compared.time, compared.arms, compared.strata, compared.clusters);
    counted =
        compared.study.metric().choice() == EventChoice.ESCAPED
            ? Optional.of(
                compared.fit(everyFix(), compared.arms, compared.strata, compared.clusters))
            : Optional.empty();
  }

  private Inference otherInference() {
    return compared.settings.inference() == Inference.REPOSITORY
        ? Inference.PEOPLE
        : Inference.REPOSITORY;
  }

  private PersonTime everyFix() {
    return compared.study.personTime(compared.plan.counting(EventChoice.EVERY));
  }

  /** The answer, with the verdict that they leave to it. */
  Comparison answer() {
    return compared.writer.answer(
        compared.answer, compared.level, compared.time, compared.arms, compared.strata, findings());
  }

  private Findings findings() {
    Fit answer = compared.answer;
    Fit people = compared.settings.inference() == Inference.PEOPLE ? answer : others;
    return new Findings(
        answer.estimate(),
        answer.whyNone(),
        answer.found().support(),
        answer.isClustered(compared.dispersion, compared.atOnce),
        Double.isFinite(model.logRatio())
            ? OptionalDouble.of(model.ratio())
            : OptionalDouble.empty(),
        counted.flatMap(Fit::estimate),
        people.interval(),
        compared.atLevel.stream().flatMap(fit -> fit.estimate().stream()).toList(),
        within.estimate(),
        RowWriter.tippingShare(answer, compared.settings));
  }

  /** The rows of the answer's own inference and of the other, of months, and of the same people. */
  List<Comparison> ofPeople() {
    Method other = otherInference() == Inference.PEOPLE ? Method.PEOPLE : Method.REPOSITORY;
    Grouping months = Grouping.personMonths(compared.observations, compared.arms);
    return List.of(
        compared.row(other, compared.time, compared.arms, compared.strata, others),
        compared.row(
            Method.MONTH_BLOCKS,
            compared.time,
            compared.arms,
            compared.strata,
            compared.fit(compared.time, compared.arms, compared.strata, months)),
        compared.row(Method.WITHIN_AUTHOR, compared.time, compared.arms, byPerson, within));
  }

  /** The row of the model in the same strata. */
  Comparison ofModel() {
    return compared.row(
        Method.POISSON_STRATA,
        compared.time,
        compared.arms,
        compared.strata,
        compared.under(model.logRatio(), model.seCluster(), model.clusters()));
  }

  /** The row that takes every fix for an event, for metrics that leave some out. */
  List<Comparison> ofEveryFix() {
    List<Comparison> rows = new ArrayList<>();
    counted.ifPresent(
        fit ->
            rows.add(
                compared.row(
                    Method.SELF_REPAIR_COUNTED, everyFix(), compared.arms, compared.strata, fit)));
    return rows;
  }
}
