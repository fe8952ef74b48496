package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.statistics.BiasAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What could mislead about the answer itself: rows of {@code threats.csv}. */
final class AnswerThreats {
  private static final double SHORT_WINDOW = 30;

  private final Comparison answer;
  private final List<Comparison> all;
  private final ComparisonSettings settings;
  private final ThreatRows rows = new ThreatRows();

  AnswerThreats(Comparison answer, List<Comparison> all, ComparisonSettings settings) {
    this.answer = answer;
    this.all = all;
    this.settings = settings;
  }

  List<ThreatRecord> rows() {
    headline(answer);
    clusters(answer.basis());
    drift();
    wrongLabels();
    return rows.all();
  }

  private void clusters(Comparison.Basis basis) {
    rows.add(
        "clusters",
        OptionalDouble.of(basis.clusters()),
        "clusters",
        "Weeks of persons that are compared, or persons where the answer is about people.");
    rows.add(
        "effective_clusters",
        basis.overlap().effectiveClusters(),
        "clusters",
        "So many clusters of equal weight would tell as much, in the arm that has fewer.");
    rows.add(
        "persons_compared",
        OptionalDouble.of(basis.authors()),
        "persons",
        "People who answer for the commits that are compared.");
    int strata = basis.overlap().strata() + basis.overlap().oneArmStrata();
    rows.add(
        "strata_without_overlap",
        strata == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) basis.overlap().oneArmStrata() / strata),
        "share",
        "Strata that hold commits of one side alone, and so say nothing.");
  }

  private void drift() {
    Optional<Comparison> early =
        all.stream()
            .filter(row -> row.subject().period().equals(Comparisons.ALL))
            .filter(row -> row.subject().metric() == answer.subject().metric())
            .filter(row -> row.subject().leftOut().isEmpty())
            .filter(row -> row.subject().level() == answer.subject().level())
            .filter(row -> row.subject().windowDays() == SHORT_WINDOW)
            .filter(
                row ->
                    row.subject().method() == Method.PERSON_TIME_MH
                        || row.subject().method() == Method.EXACT)
            .findFirst();
    OptionalDouble before = early.map(row -> row.result().ratio()).orElseGet(OptionalDouble::empty);
    OptionalDouble now = answer.result().ratio();
    rows.add(
        "drift_from_30_days",
        before.orElse(0) > 0 && now.isPresent()
            ? OptionalDouble.of(now.getAsDouble() / before.getAsDouble())
            : OptionalDouble.empty(),
        "factor",
        "The ratio over the follow-up window by that over its first 30 days: far from 1, the ratio"
            + " of young code will move with age.");
  }

  private void wrongLabels() {
    OptionalDouble impossible =
        BiasRows.labelErrors(answer, settings)
            .map(BiasAnalysis::impossible)
            .map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty);
    rows.add(
        "label_errors_impossible",
        impossible,
        "share",
        "Draws of wrong labels that the data rule out; over 0.5, LABEL_ERROR and BIAS_ADJUSTED have"
            + " no interval.");
  }

  private void headline(Comparison row) {
    rows.add(
        "support",
        ProvenanceGroup.AI,
        OptionalDouble.of(row.basis().support()),
        "share",
        "AI exposure that has human code like it beside it; the rest is not compared.");
    rows.add(
        "design_effect",
        row.result().designEffect(),
        "",
        "How much more the events vary by person and week than independent events would.");
    rows.add(
        "dispersion",
        row.fragility().dispersion(),
        "",
        "Pearson dispersion of the events given the strata; 1 for independent events.");
    rows.add(
        "e_value",
        row.result().eValue(),
        "rate ratio",
        "A hidden cause would need to be tied this strongly to both AI and defects to explain the"
            + " ratio away.");
    rows.add(
        "e_value_limit",
        row.result().eValueOfLimit(),
        "rate ratio",
        "The same for the limit that is nearer to 1; 1 if the interval holds 1.");
    rows.add(
        "most_influential_shift",
        row.fragility().mostInfluentialShift(),
        "log ratio",
        "How far the ratio moves if the one most influential commit is left out.");
    rows.add(
        "top5_share",
        ProvenanceGroup.AI,
        row.fragility().aiTop5Share(),
        "share",
        "Share of the AI events that the five most blamed commits hold.");
    rows.add(
        "top5_share",
        ProvenanceGroup.HUMAN,
        row.fragility().humanTop5Share(),
        "share",
        "Share of the human events that the five most blamed commits hold.");
  }
}
