package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The figures of the summary: AI and human side by side, a row each. */
final class SummaryTable {
  private static final int FIGURES_WIDTH = 51;
  private static final List<Method> CHECKS =
      List.of(
          Method.PEOPLE,
          Method.REPOSITORY,
          Method.WITHIN_AUTHOR,
          Method.SELF_REPAIR_COUNTED,
          Method.LINKS_WITHOUT_AGE);

  private static final List<Method> GROUPS =
      List.of(Method.AI_AUTHORED_ONLY, Method.AI_ASSISTED_ONLY);

  /** Further metrics that are shown before the last checks. */
  private static final int SURE_METRICS = 3;

  /** Their events are as few as those of the answer, and take as long to show. */
  private static final Set<Metric> SLOW =
      Set.of(
          Metric.CHANGE_FAILURE_RATE,
          Metric.DEFECTS_PER_LINE_DAY,
          Metric.REVERT_RATE,
          Metric.FIXED_WITHIN_7,
          Metric.FIXED_WITHIN_30);

  private final Analysis analysis;
  private final int labelWidth;
  private final Paint paint;

  SummaryTable(Analysis analysis, int width, Paint paint) {
    this.analysis = analysis;
    this.labelWidth = width - FIGURES_WIDTH;
    this.paint = paint;
  }

  /**
   * The table: the answer, its checks, the latest periods, the further metrics. Where room is short
   * periods give way first, the oldest first, then further metrics, then checks; but the further
   * metrics that can say most keep a place, since the answer alone is seldom a verdict.
   *
   * @param most the most lines it may take
   */
  List<String> lines(int most) {
    List<String> head = List.of(paint.dim(columns()), metric(Metric.DEFECT_DENSITY));
    List<String> checks = checks();
    List<String> metrics = furtherMetrics();
    List<String> periods = periods();
    int room = Math.max(0, most - head.size());
    int kept = Math.min(metrics.size(), SURE_METRICS);
    int checksShown = Math.min(checks.size(), Math.max(0, room - kept));
    int metricsShown = Math.min(metrics.size(), room - checksShown);
    int left = room - checksShown - metricsShown;
    List<String> lines = new ArrayList<>(head);
    lines.addAll(checks.subList(0, checksShown));
    lines.addAll(periods.subList(Math.max(0, periods.size() - left), periods.size()));
    lines.addAll(metrics.subList(0, metricsShown));
    return lines.subList(0, Math.min(lines.size(), most));
  }

  private String columns() {
    String interval = Figures.confidence(analysis.run().confidence()) + " interval";
    return line("", "AI", "human", "ratio", interval, "verdict");
  }

  private List<String> checks() {
    List<String> checks = new ArrayList<>();
    for (Method check : CHECKS) {
      find(PeriodRecord.ALL, Metric.DEFECT_DENSITY, row -> row.subject().method() == check)
          .ifPresent(row -> checks.add(row(label(check), "", "", Optional.of(row))));
    }
    if (groupsDisagree()) {
      for (Method group : GROUPS) {
        group(group).ifPresent(row -> checks.add(row(label(group), "", "", Optional.of(row))));
      }
    }
    return checks;
  }

  /** Those with a verdict first, then those whose events need no waiting. */
  private List<String> furtherMetrics() {
    return analysis.periods().stream()
        .map(PeriodRecord::metric)
        .filter(metric -> metric != Metric.DEFECT_DENSITY && !metric.isOfWork())
        .distinct()
        .sorted(
            Comparator.comparing((Metric metric) -> isOpen(metric))
                .thenComparing(this::isNotCompared)
                .thenComparing(SLOW::contains)
                .thenComparing(metric -> metric))
        .filter(this::hasLevel)
        .map(this::metric)
        .toList();
  }

  private boolean isNotCompared(Metric metric) {
    return find(PeriodRecord.ALL, metric, Comparison::isAnswer).isEmpty();
  }

  /** Whether there is no verdict; those with one come first. */
  private boolean isOpen(Metric metric) {
    return find(PeriodRecord.ALL, metric, Comparison::isAnswer)
        .filter(row -> row.verdict() != Verdict.INCONCLUSIVE)
        .isEmpty();
  }

  /** Whether the interval of one kind of AI work leaves out the ratio of the other. */
  private boolean groupsDisagree() {
    List<Comparison> groups = GROUPS.stream().flatMap(group -> group(group).stream()).toList();
    return groups.size() == 2
        && (excludes(groups.get(0), groups.get(1)) || excludes(groups.get(1), groups.get(0)));
  }

  private static boolean excludes(Comparison row, Comparison other) {
    if (row.result().low().isEmpty() || other.result().ratio().isEmpty()) {
      return false;
    }
    double ratio = other.result().ratio().getAsDouble();
    return ratio < row.result().low().getAsDouble()
        || ratio > row.result().high().orElse(Double.POSITIVE_INFINITY);
  }

  private Optional<Comparison> group(Method group) {
    return analysis.sensitivity().stream()
        .filter(row -> row.subject().method() == group)
        .filter(row -> row.subject().period().equals(PeriodRecord.ALL))
        .filter(row -> row.subject().population().equals(PeriodRecord.ALL))
        .filter(row -> row.subject().metric().id().equals(Metric.DEFECT_DENSITY.key()))
        .findFirst();
  }

  private String label(Method check) {
    String words = "  " + Sentences.label(check);
    String withCode = words + " (" + check.name() + ")";
    return withCode.length() <= labelWidth ? withCode : words;
  }

  private Optional<Comparison> find(String period, Metric metric, Predicate<Comparison> row) {
    return analysis.comparisons().stream()
        .filter(found -> found.subject().period().equals(period))
        .filter(found -> found.subject().population().equals(PeriodRecord.ALL))
        .filter(found -> found.subject().metric().id().equals(metric.key()))
        .filter(row)
        .findFirst();
  }

  private List<String> periods() {
    return analysis.periods().stream()
        .filter(row -> row.metric() == Metric.DEFECT_DENSITY && row.periodStart().isPresent())
        .filter(row -> row.provenance() == ProvenanceGroup.AI && row.exposure() > 0)
        .map(PeriodRecord::period)
        .distinct()
        .sorted()
        .map(period -> levels("  in " + period, period, Metric.DEFECT_DENSITY))
        .toList();
  }

  private String metric(Metric metric) {
    return levels(Sentences.label(metric), PeriodRecord.ALL, metric);
  }

  private boolean hasLevel(Metric metric) {
    return !level(PeriodRecord.ALL, metric, ProvenanceGroup.AI).equals(Figures.NONE)
        || !level(PeriodRecord.ALL, metric, ProvenanceGroup.HUMAN).equals(Figures.NONE);
  }

  private String levels(String label, String period, Metric metric) {
    return row(
        label,
        level(period, metric, ProvenanceGroup.AI),
        level(period, metric, ProvenanceGroup.HUMAN),
        find(period, metric, Comparison::isAnswer));
  }

  private String level(String period, Metric metric, ProvenanceGroup group) {
    return analysis.periods().stream()
        .filter(row -> row.period().equals(period))
        .filter(row -> row.metric() == metric && row.provenance() == group)
        .filter(row -> row.rate().isPresent())
        .findFirst()
        .map(row -> Sentences.level(metric, row.rate().getAsDouble()))
        .orElse(Figures.NONE);
  }

  private String row(String label, String ai, String human, Optional<Comparison> found) {
    if (found.isEmpty()) {
      return line(label, ai, human, Figures.NONE, Figures.NONE, "");
    }
    Comparison row = found.get();
    String interval = Sentences.limits(row);
    String text =
        line(
            label,
            ai,
            human,
            Figures.ratio(row.result().ratio()),
            interval.isEmpty() ? Figures.NONE : interval,
            Sentences.word(row.verdict()));
    int verdict = text.length() - Sentences.word(row.verdict()).length();
    return text.substring(0, verdict) + paint.verdict(row.verdict(), text.substring(verdict));
  }

  private String line(
      String label, String ai, String human, String ratio, String interval, String verdict) {
    return String.format(
            Locale.ROOT,
            "%-" + labelWidth + "s%7s%7s%7s  %-13s  %s",
            label,
            ai,
            human,
            ratio,
            interval,
            verdict)
        .stripTrailing();
  }
}
