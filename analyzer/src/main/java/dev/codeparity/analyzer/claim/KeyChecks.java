package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Concentration;
import dev.codeparity.analyzer.statistics.EventChoice;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.PoissonStrata;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.work.Threads;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The checks that a verdict hangs on; all others only stand beside it. */
final class KeyChecks {
  private final Compared compared;
  private final Row others;
  private final Row sameAuthor;
  private final PoissonStrata model;
  private final Optional<Row> counted;
  private final List<Checked> atLevels;

  /** A check, and as the row that it is written as. */
  private record Row(Comparison row, Fit fit) {}

  KeyChecks(Compared compared, Threads pool) {
    this.compared = compared;
    var levels = pool.begin(compared::atLevels);
    Inference other = otherInference();
    Method aboutOthers = other == Inference.PEOPLE ? Method.PEOPLE : Method.REPOSITORY;
    Grouping clusters = other.clusters(compared.observations);
    others = row(aboutOthers, compared.check(aboutOthers, () -> compared.within, clusters, other));
    sameAuthor =
        row(
            Method.WITHIN_AUTHOR,
            compared.check(
                Method.WITHIN_AUTHOR,
                () -> compared.in(compared.level.strataByPerson(compared.observations))));
    model = PoissonStrata.fit(compared.within, compared.clusters);
    counted =
        compared.study.metric().choice() == EventChoice.ESCAPED
            ? Optional.of(
                row(
                    Method.SELF_REPAIR_COUNTED,
                    compared.check(Method.SELF_REPAIR_COUNTED, () -> ofEveryFix(compared))))
            : Optional.empty();
    atLevels = levels.join();
  }

  private Row row(Method method, Checked found) {
    return new Row(compared.row(method, found), found.fit());
  }

  private static Stratified ofEveryFix(Compared compared) {
    return compared.within.by(
        compared.study.personTime(compared.plan.counting(EventChoice.EVERY), compared.arms));
  }

  private Inference otherInference() {
    return compared.settings.inference() == Inference.REPOSITORY
        ? Inference.PEOPLE
        : Inference.REPOSITORY;
  }

  /** The answer, with the verdict that they leave to it. */
  Comparison answer() {
    return compared.writer.answer(
        compared.checked,
        compared.level,
        Concentration.mostInfluential(compared.within),
        compared.dispersion(),
        findings());
  }

  /** What is found at each step of the ladder. */
  List<Checked> atLevels() {
    return atLevels;
  }

  private Findings findings() {
    Fit answer = compared.answer;
    Fit people = compared.settings.inference() == Inference.PEOPLE ? answer : others.fit;
    return new Findings(
        answer.estimate(),
        answer.whyNone(),
        answer.found().support(),
        compared.isClustered(answer),
        Double.isFinite(model.logRatio())
            ? OptionalDouble.of(model.ratio())
            : OptionalDouble.empty(),
        counted.flatMap(row -> row.fit.estimate()),
        people.interval(),
        atLevels.stream().flatMap(found -> found.fit().estimate().stream()).toList(),
        sameAuthor.fit.estimate(),
        RowWriter.tippingShare(answer, compared.settings));
  }

  /** The rows of the answer's own inference and of the other, of months, and of the same people. */
  List<Comparison> ofPeople() {
    Grouping months = Grouping.personMonths(compared.observations);
    Inference about = compared.settings.inference();
    Checked byMonth = compared.check(Method.MONTH_BLOCKS, () -> compared.within, months, about);
    return List.of(others.row, compared.row(Method.MONTH_BLOCKS, byMonth), sameAuthor.row);
  }

  /** The row of the model in the same strata. */
  Comparison ofModel() {
    return compared.row(
        Method.POISSON_STRATA,
        compared.under(model.logRatio(), model.seCluster(), model.clusters()));
  }

  /** The row that takes every fix for an event, for metrics that leave some out. */
  List<Comparison> ofEveryFix() {
    return counted.stream().map(Row::row).toList();
  }
}
