package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many code lines of one provenance another one rewrote or deleted: the row of {@code
 * rewrites.csv}. Lines that only change their looks or move stay the same lines.
 *
 * @param period name of the period in which they went, or {@code all}
 * @param periodStart its first day (UTC); empty for {@code all}
 * @param from who wrote the lines
 * @param to who rewrote or deleted them
 * @param samePerson whether the same person answers for both commits
 * @param lines code lines that went
 * @param linesInWindow those that went within the churn window
 */
public record RewriteRecord(
    String period,
    Optional<LocalDate> periodStart,
    Provenance from,
    Provenance to,
    boolean samePerson,
    int lines,
    int linesInWindow) {
  public RewriteRecord {
    Require.notEmpty("period", period);
    Require.notNegative("lines", lines);
    Require.notNegative("linesInWindow", linesInWindow);
  }
}
