package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.DatedAnswer;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.table.ColumnType;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.text.Times;
import java.util.ArrayList;
import java.util.List;

/** {@code history.csv}: what would have been said at the end of each past period. */
final class HistoryTable {
  private HistoryTable() {}

  static Table<Analysis, DatedAnswer> table() {
    List<Column<DatedAnswer>> columns = new ArrayList<>();
    columns.add(
        Column.<DatedAnswer>of(
                "as_of",
                ColumnType.DATETIME,
                "End of observation of the answer: what came later did not exist.",
                row -> Times.text(row.asOf()))
            .always());
    for (Column<Comparison> column : ComparisonTable.headline().columns()) {
      columns.add(column.of(DatedAnswer::answer));
    }
    return new Table<>(
        "history",
        "One row per past day that --as-of-each asks for: the answer as it would have been then",
        columns,
        List.of("as_of"),
        Analysis::history);
  }
}
