package dev.codeparity.reports.text;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds levels and answers by period, metric and side. */
public final class Levels {
  private final List<String> periods;
  private final Map<LevelKey, PeriodRecord> levels = new HashMap<>();
  private final Map<AnswerKey, Comparison> answers = new HashMap<>();

  private record LevelKey(String period, Metric metric, ProvenanceGroup group) {}

  private record AnswerKey(String period, String metric) {}

  public Levels(Analysis analysis) {
    periods =
        analysis.periods().stream()
            .filter(row -> row.periodStart().isPresent())
            .map(PeriodRecord::period)
            .distinct()
            .sorted()
            .toList();
    for (PeriodRecord row : analysis.periods()) {
      levels.putIfAbsent(new LevelKey(row.period(), row.metric(), row.provenance()), row);
    }
    for (Comparison row : analysis.comparisons()) {
      if (row.isAnswer() && row.subject().population().equals(PeriodRecord.ALL)) {
        answers.putIfAbsent(
            new AnswerKey(row.subject().period(), row.subject().metric().id()), row);
      }
    }
  }

  /** Periods, oldest first, without the one that holds all. */
  public List<String> periods() {
    return periods;
  }

  /** Metrics that are compared, the primary one first. */
  public List<Metric> compared() {
    List<String> ids = answers.keySet().stream().map(AnswerKey::metric).distinct().toList();
    return Arrays.stream(Metric.values()).filter(metric -> ids.contains(metric.key())).toList();
  }

  /** The level of a side in a period. */
  public Optional<PeriodRecord> level(String period, Metric metric, ProvenanceGroup group) {
    return Optional.ofNullable(levels.get(new LevelKey(period, metric, group)));
  }

  /** The level in words, or a dash. */
  public String shown(String period, Metric metric, ProvenanceGroup group) {
    return level(period, metric, group)
        .filter(row -> row.rate().isPresent())
        .map(row -> Sentences.level(metric, row.rate().getAsDouble()))
        .orElse(Figures.NONE);
  }

  /** The answer on a metric in a period. */
  public Optional<Comparison> answer(String period, Metric metric) {
    return Optional.ofNullable(answers.get(new AnswerKey(period, metric.key())));
  }
}
