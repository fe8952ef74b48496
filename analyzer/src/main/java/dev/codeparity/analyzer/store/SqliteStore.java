package dev.codeparity.analyzer.store;

import dev.codeparity.analyzer.problem.Warnings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.sqlite.SQLiteJDBCLoader;

/**
 * A store in an SQLite database. Its write-ahead log makes every write whole or absent, and lets
 * others read meanwhile; two writers take turns.
 *
 * @see <a href="https://www.sqlite.org/wal.html">Write-Ahead Logging</a>
 */
final class SqliteStore implements ResultStore {
  private static final HexFormat HEX = HexFormat.of();

  /** One scan in the order of the file is far cheaper than a search for each of more than this. */
  private static final int FEW = 500;

  private final StoreFile file;
  private final Connection database;
  private final Warnings warnings;
  private final Eviction eviction;
  private final long run;
  private final Map<String, Long> kinds = new HashMap<>();
  private boolean writable = true;

  private SqliteStore(StoreFile file, Connection database, long maxBytes, Warnings warnings)
      throws SQLException {
    this.file = file;
    this.database = database;
    this.warnings = warnings;
    this.run = Schema.nextRun(database);
    this.eviction = new Eviction(database, maxBytes, run);
  }

  /** Loads the database's own library; whoever opens a store is told why that does not work. */
  static boolean prepare() {
    try {
      return SQLiteJDBCLoader.initialize();
    } catch (Exception | LinkageError e) {
      return false;
    }
  }

  /**
   * Opens the store, or begins one. A file that is no store of ours is replaced: nothing in it
   * could be used.
   *
   * @param maxBytes how large it may grow
   * @throws StoreException if there can be none
   */
  static SqliteStore open(StoreFile file, long maxBytes, Warnings warnings) throws StoreException {
    file.prepare();
    try {
      return connect(file, maxBytes, warnings);
    } catch (SQLException e) {
      if (!Schema.isDamage(e)) {
        throw new StoreException(e);
      }
    }
    file.delete();
    try {
      return connect(file, maxBytes, warnings);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static SqliteStore connect(StoreFile file, long maxBytes, Warnings warnings)
      throws SQLException, StoreException {
    Connection database = Schema.connect(file.path());
    try {
      return new SqliteStore(file, database, maxBytes, warnings);
    } catch (SQLException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public Map<String, byte[]> read(ResultKind kind, Collection<String> ids) {
    List<Map.Entry<String, byte[]>> kept = List.copyOf(packed(kind, ids).entrySet());
    Map<String, byte[]> found = new ConcurrentHashMap<>(2 * kept.size());
    IntStream.range(0, (kept.size() + FEW - 1) / FEW)
        .parallel()
        .mapToObj(run -> kept.subList(run * FEW, Math.min(kept.size(), (run + 1) * FEW)))
        .forEach(run -> unpack(run, found));
    return found;
  }

  private static void unpack(List<Map.Entry<String, byte[]>> kept, Map<String, byte[]> found) {
    try (Unpacker unpacker = new Unpacker()) {
      for (Map.Entry<String, byte[]> one : kept) {
        unpacker.unpack(one.getValue()).ifPresent(result -> found.put(one.getKey(), result));
      }
    }
  }

  private synchronized Map<String, byte[]> packed(ResultKind kind, Collection<String> ids) {
    try {
      return ids.size() <= FEW ? searched(number(kind), ids) : scanned(number(kind), ids);
    } catch (SQLException e) {
      warnings.add("kept results cannot be read, so they are worked out again: " + why(e));
      return Map.of();
    }
  }

  private Map<String, byte[]> searched(long kind, Collection<String> ids) throws SQLException {
    Map<String, byte[]> found = new HashMap<>();
    try (PreparedStatement query =
        database.prepareStatement("SELECT value FROM results WHERE kind = ? AND id = ?")) {
      query.setLong(1, kind);
      for (String id : ids) {
        query.setBytes(2, HEX.parseHex(id));
        try (ResultSet rows = query.executeQuery()) {
          if (rows.next()) {
            found.put(id, rows.getBytes(1));
          }
        }
      }
    }
    return found;
  }

  private Map<String, byte[]> scanned(long kind, Collection<String> ids) throws SQLException {
    Map<String, byte[]> found = new HashMap<>();
    Set<String> wanted = new HashSet<>(ids);
    try (PreparedStatement query =
        database.prepareStatement("SELECT id, value FROM results WHERE kind = ?")) {
      query.setLong(1, kind);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String id = HEX.formatHex(rows.getBytes(1));
          if (wanted.contains(id)) {
            found.put(id, rows.getBytes(2));
          }
        }
      }
    }
    return found;
  }

  @Override
  public void write(ResultKind kind, Map<String, byte[]> results) {
    Map<String, byte[]> packed = new HashMap<>();
    try (Packer packer = new Packer()) {
      results.forEach((id, result) -> packed.put(id, packer.pack(result)));
    }
    writePacked(kind, packed);
  }

  private synchronized void writePacked(ResultKind kind, Map<String, byte[]> results) {
    if (!writable || results.isEmpty()) {
      return;
    }
    try {
      long number = number(kind);
      Schema.inTransaction(database, () -> insert(number, results));
      writable = eviction.makeRoom();
    } catch (SQLException e) {
      writable = false;
      warnings.add("results can no longer be kept for the next run: " + why(e));
    }
  }

  private void insert(long kind, Map<String, byte[]> results) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement(
            "INSERT OR REPLACE INTO results (kind, id, run, value) VALUES (?, ?, ?, ?)")) {
      for (Map.Entry<String, byte[]> result : results.entrySet()) {
        insert.setLong(1, kind);
        insert.setBytes(2, HEX.parseHex(result.getKey()));
        insert.setLong(3, run);
        insert.setBytes(4, result.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private long number(ResultKind kind) throws SQLException {
    Long known = kinds.get(kind.text());
    if (known != null) {
      return known;
    }
    long number = Schema.kindNumber(database, kind.text(), run);
    kinds.put(kind.text(), number);
    return number;
  }

  synchronized StoreState state() throws StoreException {
    List<StoreState.Kept> kept = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT text, count(id), coalesce(sum(length(value)), 0) FROM kinds"
                    + " LEFT JOIN results ON kind = number"
                    + " GROUP BY number ORDER BY kinds.run DESC, number DESC")) {
      while (rows.next()) {
        kept.add(new StoreState.Kept(rows.getString(1), rows.getLong(2), rows.getLong(3)));
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    return new StoreState(file.path(), file.bytes(), kept);
  }

  @Override
  public synchronized void close() {
    try {
      database.close();
    } catch (SQLException e) {
      warnings.add("the store of results did not close well: " + why(e));
    }
  }

  private static String why(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
