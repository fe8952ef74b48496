package dev.codeparity.reports.ci;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.reports.text.Figures;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Findings for tools that show them beside the code: the files in which counted defects of AI code
 * were mended, those with most fixes first. It speaks of a file's history and not of a line, so
 * each finding stands at the head of its file.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport {
  /** The name of the file in a report's folder. */
  public static final String FILE = "report.sarif";

  private static final String RULE = "ai-defect-history";

  /** GitHub shows so many of a run. */
  private static final int MOST = 5_000;

  private SarifReport() {}

  /** The document. */
  public static byte[] of(Analysis analysis) {
    Sarif sarif = new Sarif(analysis.run().toolVersion());
    int rule =
        sarif.rule(
            RULE,
            "AI code in this file needed fixes.",
            "Fixes within the follow-up window mended in this file what an AI-written commit is"
                + " taken to have broken. It tells where to look, not that something is wrong today.",
            "note");
    byPath(analysis).entrySet().stream()
        .filter(entry -> !entry.getValue().ai.isEmpty())
        .sorted(
            Comparator.<Map.Entry<String, Fixes>>comparingInt(entry -> -entry.getValue().ai.size())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(
            entry ->
                sarif.result(
                    rule,
                    message(entry.getValue(), analysis),
                    new Sarif.Place(entry.getKey(), 1),
                    RULE + ":" + Sarif.uri(entry.getKey())));
    return sarif.document();
  }

  /** Distinct fixes in a path, by whose code they mended. */
  private static final class Fixes {
    private final Set<String> ai = new HashSet<>();
    private final Set<String> human = new HashSet<>();
  }

  private static Map<String, Fixes> byPath(Analysis analysis) {
    Map<String, Fixes> byPath = new TreeMap<>();
    for (DefectRecord row : analysis.defects()) {
      if (row.counted() && !row.path().isEmpty()) {
        Fixes fixes = byPath.computeIfAbsent(row.path(), path -> new Fixes());
        (row.inducingProvenance().isAi() ? fixes.ai : fixes.human).add(row.fixCommit());
      }
    }
    return byPath;
  }

  private static String message(Fixes fixes, Analysis analysis) {
    return Figures.count(fixes.ai.size(), "fix", "fixes")
        + " of AI code and "
        + Figures.count(fixes.human.size())
        + " of human code in this file, each within "
        + analysis.run().followUpDays()
        + " days.";
  }
}
