package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.table.Table;
import java.util.List;

/** Every table of the data package, in the order of its description. */
final class Tables {
  private static final List<Table<Analysis, ?>> ALL =
      List.of(
          CommitTable.table(),
          EvidenceTables.evidence(),
          EvidenceTables.defects(),
          ViolationTable.table(),
          MethodTable.table(),
          CloneTable.table(),
          PeriodTables.rewrites(),
          PeriodTables.survival(),
          LifetimeTable.ends(),
          LifetimeTable.table(),
          PeriodTables.periods(),
          ComparisonTable.comparisons(),
          ComparisonTable.sensitivity(),
          HistoryTable.table(),
          TornadoTable.table(),
          PeopleTables.threats(),
          ClaimTable.table(),
          PeriodTables.adoption(),
          PeriodTables.liveLines(),
          PeopleTables.authors());

  private Tables() {}

  static List<Table<Analysis, ?>> all() {
    return ALL;
  }

  /** Those that the statistics alone make. */
  static List<Table<Analysis, ?>> ofStatistics() {
    return List.of(
        PeriodTables.survival(),
        LifetimeTable.table(),
        PeriodTables.periods(),
        ComparisonTable.comparisons(),
        ComparisonTable.sensitivity(),
        TornadoTable.table(),
        PeopleTables.threats(),
        ClaimTable.table());
  }
}
