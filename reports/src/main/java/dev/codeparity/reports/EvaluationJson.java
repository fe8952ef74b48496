package dev.codeparity.reports;

import dev.codeparity.analyzer.evaluation.LinkEvaluation;
import dev.codeparity.analyzer.evaluation.RowNotRun;
import dev.codeparity.analyzer.evaluation.VariantScore;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.PairAccuracy;
import dev.codeparity.reports.text.Decimals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** An evaluation of defect links as JSON. */
final class EvaluationJson {
  private static final String SCHEMA = "codeparity-link-evaluation/1";

  private EvaluationJson() {}

  static Map<String, Object> of(LinkEvaluation evaluation) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema", SCHEMA);
    document.put("messages_hidden", evaluation.messagesHidden());
    document.put("resampled", evaluation.resampling().name().toLowerCase(Locale.ROOT));
    document.put("replicates", PairAccuracy.REPLICATES);
    document.put("confidence", evaluation.confidence());
    document.put("rows", evaluation.rows().size() + evaluation.notRun().size());
    document.put("rows_run", evaluation.rows().size());
    document.put("scores", evaluation.scores().stream().map(EvaluationJson::score).toList());
    document.put("not_run", notes(evaluation.notRun()));
    document.put("unknown_truth", notes(evaluation.unknownTruths()));
    return document;
  }

  private static Map<String, Object> score(VariantScore score) {
    PairAccuracy accuracy = score.accuracy();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("variant", score.variant().name().toLowerCase(Locale.ROOT));
    json.put("kind", score.kind());
    json.put("rows", score.rows());
    json.put("links", accuracy.counts().truths());
    json.put("answers", accuracy.counts().answers());
    json.put("hits", accuracy.counts().hits());
    figure(json, "precision", accuracy.counts().precision(), accuracy.precision());
    figure(json, "recall", accuracy.counts().recall(), accuracy.recall());
    figure(json, "f1", accuracy.counts().f1(), accuracy.f1());
    return json;
  }

  private static void figure(
      Map<String, Object> json, String name, OptionalDouble value, Optional<Interval> interval) {
    if (value.isPresent() && interval.isPresent()) {
      json.put(name, number(value.getAsDouble()));
      json.put(name + "_ci_low", number(interval.get().low()));
      json.put(name + "_ci_high", number(interval.get().high()));
    }
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(Decimals.text(value));
  }

  private static List<Map<String, String>> notes(List<RowNotRun> rows) {
    return rows.stream()
        .map(
            row ->
                Map.of(
                    "repo", row.row().repository(),
                    "fix_sha", row.row().fix(),
                    "reason", row.reason()))
        .<Map<String, String>>map(TreeMap::new)
        .toList();
  }
}
