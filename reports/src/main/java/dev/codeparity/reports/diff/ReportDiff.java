package dev.codeparity.reports.diff;

import dev.codeparity.reports.csv.CsvRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed between two reports.
 *
 * @param causes what differs between the runs, and so may be why
 * @param added commits that only the new report knows
 * @param gone commits that only the old report knows
 * @param answers answers that are not the same: the main one, then changed verdicts, new ones last
 * @param labels commits whose provenance changed
 * @param labelChanges how many went from which provenance to which
 * @param fixesAdded commits of both that became fixes
 * @param fixesGone commits of both that are fixes no more
 */
public record ReportDiff(
    List<Cause> causes,
    int added,
    int gone,
    List<AnswerChange> answers,
    List<LabelChange> labels,
    Map<String, Integer> labelChanges,
    int fixesAdded,
    int fixesGone) {
  public ReportDiff {
    causes = List.copyOf(causes);
    answers = List.copyOf(answers);
    labels = List.copyOf(labels);
    labelChanges = Collections.unmodifiableMap(new TreeMap<>(labelChanges));
  }

  /** A difference between the runs. */
  public record Cause(String what, String before, String after) {}

  /**
   * An answer before and after. Figures are as in {@code comparisons.csv}; all are empty where
   * there was no such answer.
   */
  public record AnswerChange(
      String metric, String period, String population, Answer before, Answer after) {
    /** Whether the verdict changed, or is none any more. */
    public boolean turned() {
      return !fresh() && !before.verdict().equals(after.verdict());
    }

    /** Whether there was no such answer before. */
    public boolean fresh() {
      return before.verdict().isEmpty();
    }

    private int rank() {
      if (metric.equals("defect_density") && period.equals("all") && population.equals("all")) {
        return 0;
      }
      if (turned()) {
        return 1;
      }
      return fresh() ? 3 : 2;
    }
  }

  /** An answer. */
  public record Answer(String ratio, String low, String high, String verdict) {
    static final Answer NONE = new Answer("", "", "", "");

    private static Answer of(CsvRows.Row row) {
      return new Answer(
          row.cell("ratio"), row.cell("ci_low"), row.cell("ci_high"), row.cell("verdict"));
    }
  }

  /** A commit before and after, each with the rule that decided; empty for none. */
  public record LabelChange(
      String commit,
      String subject,
      String before,
      String after,
      String ruleBefore,
      String ruleAfter) {}

  /**
   * Compares two folders.
   *
   * @throws dev.codeparity.analyzer.problem.UsageException if one holds no report
   */
  public static ReportDiff of(Path before, Path after) {
    StoredReport old = StoredReport.read(before);
    StoredReport now = StoredReport.read(after);
    List<LabelChange> labels = new ArrayList<>();
    Map<String, Integer> labelChanges = new TreeMap<>();
    int fixesAdded = 0;
    int fixesGone = 0;
    for (Map.Entry<String, CsvRows.Row> entry : now.commits().entrySet()) {
      CsvRows.Row then = old.commits().get(entry.getKey());
      if (then != null) {
        CsvRows.Row row = entry.getValue();
        if (!then.cell("provenance").equals(row.cell("provenance"))) {
          labels.add(label(then, row));
          labelChanges.merge(
              then.cell("provenance") + " to " + row.cell("provenance"), 1, Integer::sum);
        }
        fixesAdded += isFix(row) && !isFix(then) ? 1 : 0;
        fixesGone += isFix(then) && !isFix(row) ? 1 : 0;
      }
    }
    return new ReportDiff(
        causes(old, now),
        missing(now, old),
        missing(old, now),
        answers(old, now),
        labels,
        labelChanges,
        fixesAdded,
        fixesGone);
  }

  private static boolean isFix(CsvRows.Row row) {
    return row.cell("is_fix").equals("TRUE");
  }

  private static LabelChange label(CsvRows.Row then, CsvRows.Row row) {
    return new LabelChange(
        row.cell("commit"),
        row.cell("subject"),
        then.cell("provenance"),
        row.cell("provenance"),
        then.cell("rule_id"),
        row.cell("rule_id"));
  }

  private static int missing(StoredReport of, StoredReport in) {
    return (int) of.commits().keySet().stream().filter(id -> !in.commits().containsKey(id)).count();
  }

  private static List<Cause> causes(StoredReport old, StoredReport now) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("repository", "/repository");
    facts.put("Codeparity", "/tool/version");
    facts.put("head", "/head");
    facts.put("end of observation", "/as_of");
    facts.put("attribution rules", "/rules/attribution_sha256");
    facts.put("fix rules", "/rules/fix_sha256");
    facts.put("language data", "/rules/language_sha256");
    List<Cause> causes = new ArrayList<>();
    facts.forEach(
        (name, pointer) -> {
          if (!old.fact(pointer).equals(now.fact(pointer))) {
            causes.add(new Cause(name, old.fact(pointer), now.fact(pointer)));
          }
        });
    TreeSet<String> options = new TreeSet<>(old.options().keySet());
    options.addAll(now.options().keySet());
    options.remove("as-of");
    for (String option : options) {
      String before = old.options().getOrDefault(option, "");
      String after = now.options().getOrDefault(option, "");
      if (!before.equals(after)) {
        causes.add(new Cause("--" + option, before, after));
      }
    }
    return causes;
  }

  private static List<AnswerChange> answers(StoredReport old, StoredReport now) {
    Map<String, CsvRows.Row> rows = new LinkedHashMap<>(now.answers());
    old.answers().forEach(rows::putIfAbsent);
    List<AnswerChange> changes = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          Answer before = answer(old, key);
          Answer after = answer(now, key);
          if (!before.equals(after)) {
            changes.add(
                new AnswerChange(
                    row.cell("metric"), row.cell("period"), row.cell("population"), before, after));
          }
        });
    changes.sort(Comparator.comparingInt(AnswerChange::rank));
    return changes;
  }

  private static Answer answer(StoredReport report, String key) {
    CsvRows.Row row = report.answers().get(key);
    return row == null ? Answer.NONE : Answer.of(row);
  }
}
