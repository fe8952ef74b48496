package dev.codeparity.analyzer.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The tables of a store, and how a connection to them is set up. */
final class Schema {
  /** How long one process waits for another that writes, in milliseconds. */
  private static final int PATIENCE = 30_000;

  private static final List<String> SETTINGS =
      List.of(
          "PRAGMA busy_timeout = " + PATIENCE,
          // the database may come with somebody's repository
          "PRAGMA trusted_schema = OFF",
          "PRAGMA auto_vacuum = INCREMENTAL",
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = NORMAL",
          "PRAGMA journal_size_limit = 16777216");

  /** Runs are counted, for what was used last is told without a clock. */
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY)",
          // numbers are not used twice, so what another process still writes is never taken for new
          "CREATE TABLE IF NOT EXISTS kinds"
              + " (number INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL UNIQUE, run INTEGER NOT NULL)",
          "CREATE TABLE IF NOT EXISTS results"
              + " (kind INTEGER NOT NULL, id BLOB NOT NULL, run INTEGER NOT NULL,"
              + " value BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID");

  private Schema() {}

  /** Work within a transaction. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /**
   * Opens the database at a path, or makes one.
   *
   * @throws StoreException if SQLite's own library cannot be loaded here
   */
  static Connection connect(Path path) throws SQLException, StoreException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath());
    Connection database;
    try {
      database = source.getConnection();
    } catch (LinkageError e) {
      throw new StoreException(e);
    }
    try {
      for (String setting : SETTINGS) {
        execute(database, setting);
      }
      inTransaction(
          database,
          () -> {
            for (String table : TABLES) {
              execute(database, table);
            }
          });
      return database;
    } catch (SQLException e) {
      database.close();
      throw e;
    }
  }

  /** Does all of it or nothing. */
  static void inTransaction(Connection database, Work work) throws SQLException {
    execute(database, "BEGIN IMMEDIATE");
    boolean done = false;
    try {
      work.run();
      execute(database, "COMMIT");
      done = true;
    } finally {
      if (!done) {
        execute(database, "ROLLBACK");
      }
    }
  }

  static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Executes to the end what works step by step. */
  static void executeAll(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** The figure that a query gives. */
  static long figure(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** Begins a run: the number of the one before, and one. */
  static long nextRun(Connection database) throws SQLException {
    long[] run = new long[1];
    inTransaction(
        database,
        () -> {
          run[0] = figure(database, "SELECT coalesce(max(number), 0) + 1 FROM runs");
          execute(database, "DELETE FROM runs");
          execute(database, "INSERT INTO runs VALUES (" + run[0] + ")");
        });
    return run[0];
  }

  /** The number of a kind, which is noted as used in this run. */
  static long kindNumber(Connection database, String text, long run) throws SQLException {
    long[] number = new long[1];
    inTransaction(
        database,
        () -> {
          try (PreparedStatement upsert =
              database.prepareStatement(
                  "INSERT INTO kinds (text, run) VALUES (?, ?)"
                      + " ON CONFLICT (text) DO UPDATE SET run = excluded.run RETURNING number")) {
            upsert.setString(1, text);
            upsert.setLong(2, run);
            try (ResultSet rows = upsert.executeQuery()) {
              number[0] = rows.next() ? rows.getLong(1) : 0;
            }
          }
        });
    return number[0];
  }

  /** Whether a failure says that the file is no database, or not one of ours. */
  static boolean isDamage(SQLException e) {
    if (!(e instanceof SQLiteException problem)) {
      return false;
    }
    SQLiteErrorCode code = problem.getResultCode();
    return code == SQLiteErrorCode.SQLITE_NOTADB
        || code == SQLiteErrorCode.SQLITE_CORRUPT
        || code == SQLiteErrorCode.SQLITE_ERROR;
  }
}
