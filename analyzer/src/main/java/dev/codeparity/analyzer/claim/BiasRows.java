package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.BiasAnalysis;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LabelErrors;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LinkErrors;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.ImputedLinks;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that allow for wrong labels and wrong links: of each alone, and of both. */
final class BiasRows {
  private final Compared compared;

  BiasRows(Compared compared) {
    this.compared = compared;
  }

  List<Comparison> rows() {
    List<Comparison> rows = new ArrayList<>();
    Optional<LabelErrors> labels = Optional.of(LabelErrors.UNSCORED);
    rows.add(row(Method.LABEL_ERROR, labels, Optional.empty()));
    if (isOfLinks()) {
      Optional<LinkErrors> links = Optional.of(compared.settings.links());
      rows.add(row(Method.LINK_ERROR, Optional.empty(), links));
      if (!compared.study.metric().perCommit()) {
        rows.add(imputed());
      }
      rows.add(row(Method.BIAS_ADJUSTED, labels, links));
    }
    return rows;
  }

  /** Reverts name what they revert, and what is in the code itself is seen there. */
  private boolean isOfLinks() {
    ComparedMetric metric = compared.study.metric();
    return metric.isOfDefects() && metric != ComparedMetric.REVERT_RATE;
  }

  /** Where a commit fails but once, leaving its first fix out would only bring on the next. */
  private Comparison imputed() {
    RateRatio found = compared.answer.found();
    Fit fit =
        compared.answer.hasError()
            ? ImputedLinks.of(
                    compared.within,
                    found.designEffect(),
                    found.df(),
                    compared.settings.links(),
                    SeededRandom.of(seed(Method.LINKS_IMPUTED)))
                .map(
                    pooled ->
                        compared.answer.under(
                            pooled.estimate(),
                            Math.sqrt(pooled.variance()),
                            pooled.df(),
                            compared.settings))
                .orElseGet(compared.answer::withoutModel)
            : compared.answer.withoutModel();
    return compared.row(Method.LINKS_IMPUTED, fit);
  }

  private List<String> seed(Method method) {
    return compared.settings.seed(compared.study.metric().id(), Comparisons.ALL, method.name());
  }

  private Comparison row(Method method, Optional<LabelErrors> labels, Optional<LinkErrors> links) {
    RateRatio found = compared.answer.found();
    Fit fit =
        compared.answer.hasError()
            ? compared.answer.withBias(
                analysis(
                    new LogRatio(found.logRatio(), found.standardError(), found.df()),
                    found.compared(),
                    labels,
                    links,
                    seed(method),
                    compared.settings.confidence()))
            : compared.answer.withoutModel();
    return compared.row(method, fit);
  }

  /** What wrong labels do to an answer; empty where it has no error of its own. */
  static Optional<BiasAnalysis> labelErrors(Comparison answer, ComparisonSettings settings) {
    return LogRatio.of(answer, settings.confidence())
        .map(
            ratio ->
                analysis(
                    ratio,
                    answer.basis().compared(),
                    Optional.of(LabelErrors.UNSCORED),
                    Optional.empty(),
                    settings.seed(
                        answer.subject().metric().id(), Comparisons.ALL, Method.LABEL_ERROR.name()),
                    settings.confidence()));
  }

  private static BiasAnalysis analysis(
      LogRatio answer,
      RateRatio.Totals sides,
      Optional<LabelErrors> labels,
      Optional<LinkErrors> links,
      List<String> seed,
      double confidence) {
    BiasAnalysis.Subject subject =
        new BiasAnalysis.Subject(
            answer.value(), answer.error(), answer.df(), sides.aiExposure(), sides.humanExposure());
    return BiasAnalysis.of(subject, labels, links, confidence, SeededRandom.of(seed));
  }
}
