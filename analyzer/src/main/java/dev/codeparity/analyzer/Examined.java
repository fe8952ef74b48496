package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.measure.Findings;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.origin.LineLedger;

/**
 * A history that has been walked and measured, before anything is compared.
 *
 * @param history what was walked
 * @param ledger the origin of every line at its head
 * @param run what was analysed, with what
 * @param findings of the walk
 * @param settings that the measures were made by
 */
record Examined(
    History history,
    LineLedger ledger,
    RunFacts run,
    Findings findings,
    MeasureSettings settings,
    Measures measures) {
  /** What is fixed before a ratio is seen. */
  ComparisonSettings comparison(AnalysisRequest request) {
    return ComparisonSettings.of(
        settings, request.margin(), request.confidence(), request.inference(), run.chance());
  }
}
