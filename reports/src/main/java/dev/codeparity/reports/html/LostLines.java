package dev.codeparity.reports.html;

import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Code lines of one kind of writer that went, by who replaced or deleted them.
 *
 * @param lines all that went
 * @param byAi those that went at AI's hands
 * @param byPeople those that went at the hands of people without AI
 * @param bySamePerson those for which the same person answers before and after
 * @param early those that went within the churn window
 */
record LostLines(long lines, long byAi, long byPeople, long bySamePerson, long early) {

  static LostLines of(List<RewriteRecord> rows) {
    return new LostLines(
        rows.stream().mapToLong(RewriteRecord::lines).sum(),
        sum(rows.stream().filter(row -> row.to().isAi()).toList()),
        sum(rows.stream().filter(row -> row.to() == Provenance.HUMAN).toList()),
        sum(rows.stream().filter(RewriteRecord::samePerson).toList()),
        rows.stream().mapToLong(RewriteRecord::linesInWindow).sum());
  }

  private static long sum(List<RewriteRecord> rows) {
    return rows.stream().mapToLong(RewriteRecord::lines).sum();
  }

  long byOthers() {
    return lines - byAi - byPeople;
  }

  /** Those that went at the hands of a side. */
  long by(Side side) {
    return side == Side.AI ? byAi : byPeople;
  }

  /** The share that went at the hands of a side; empty where nothing went. */
  OptionalDouble shareBy(Side side) {
    return lines == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) by(side) / lines);
  }
}
