package dev.codeparity.analyzer.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps a store within its size: first go the kinds that other versions and configurations left
 * behind, the one used longest ago first, then the results that were written longest ago.
 */
final class Eviction {
  /** What is freed goes beyond the bound, so that not every write has to free again. */
  private static final double LEFT = 0.8;

  private final Connection database;
  private final long maxBytes;
  private final long run;

  /**
   * @param run number of this run, whose own results stay
   */
  Eviction(Connection database, long maxBytes, long run) {
    this.database = database;
    this.maxBytes = maxBytes;
    this.run = run;
  }

  /** Frees what the bound asks for; tells whether there is room for more. */
  boolean makeRoom() throws SQLException {
    if (bytes() <= maxBytes) {
      return true;
    }
    while (bytes() > LEFT * maxBytes) {
      long kind =
          Schema.figure(
              database,
              "SELECT number FROM kinds WHERE run < " + run + " ORDER BY run, number LIMIT 1");
      String old =
          kind > 0
              ? "kind = " + kind
              : "run = (SELECT min(run) FROM results WHERE run < " + run + ")";
      long before = Schema.figure(database, "SELECT count(*) FROM results");
      Schema.inTransaction(
          database,
          () -> {
            Schema.execute(database, "DELETE FROM results WHERE " + old);
            Schema.execute(database, "DELETE FROM kinds WHERE number = " + kind);
          });
      if (kind == 0 && Schema.figure(database, "SELECT count(*) FROM results") == before) {
        break;
      }
    }
    Schema.executeAll(database, "PRAGMA incremental_vacuum");
    return bytes() <= maxBytes;
  }

  /** Bytes in use, free pages left out. */
  private long bytes() throws SQLException {
    return Schema.figure(database, "PRAGMA page_size")
        * (Schema.figure(database, "PRAGMA page_count")
            - Schema.figure(database, "PRAGMA freelist_count"));
  }
}
