package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.html.SurvivalChart.Curve;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of commits and lines with age. */
final class SurvivalSection {
  private SurvivalSection() {}

  static Optional<ChartSection> of(Analysis analysis) {
    List<Chart> charts =
        Stream.of(Curve.FIRST_FIX, Curve.LINES)
            .flatMap(curve -> SurvivalChart.of(analysis, curve).stream())
            .toList();
    if (charts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChartSection(
            "survival",
            "Survival",
            "What became of it with age",
            "Kaplan–Meier curves, which allow for commits that have been watched for a short time"
                + " only. Below them, how many were still watched at that age.",
            analysis.headline().isPresent(),
            true,
            charts));
  }
}
