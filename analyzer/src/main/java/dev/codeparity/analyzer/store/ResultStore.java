package dev.codeparity.analyzer.store;

import dev.codeparity.analyzer.problem.Warnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps results between runs, by content: the same content, tool and configuration give the same
 * result, so it is worked out once. A store can lose results, never change them: whatever goes
 * wrong with it, a run only has more to do. Safe for use from several threads and by several
 * processes at once.
 */
public interface ResultStore extends AutoCloseable {
  /** How large the file may grow before the results used longest ago go. */
  long MAX_BYTES = 512L << 20;

  /**
   * The results that are known.
   *
   * @param ids ids of contents, in hexadecimal
   * @return by id; those not known are left out
   */
  Map<String, byte[]> read(ResultKind kind, Collection<String> ids);

  /** Keeps results by id: all of them or, if the run ends at that moment, none. */
  void write(ResultKind kind, Map<String, byte[]> results);

  @Override
  void close();

  /** A store that keeps nothing. */
  static ResultStore none() {
    return new NoStore();
  }

  /** Loads what every store needs, so that to open one takes less; tells whether that worked. */
  static boolean prepare() {
    return SqliteStore.prepare();
  }

  /**
   * The store in the first of some folders in which there can be one; a folder is made if it is
   * missing. Keeps nothing, with a warning, if there can be one in none.
   */
  static ResultStore open(List<Path> folders, Warnings warnings) {
    List<String> problems = new ArrayList<>();
    for (Path folder : folders) {
      try {
        return SqliteStore.open(new StoreFile(folder), MAX_BYTES, warnings);
      } catch (StoreException e) {
        problems.add(folder + ": " + e.getMessage());
      }
    }
    warnings.add(
        "results cannot be kept, so the next run works them out again ("
            + String.join("; ", problems)
            + ")");
    return none();
  }

  /** What the store in a folder holds; empty if there is none. */
  static Optional<StoreState> state(Path folder) {
    StoreFile file = new StoreFile(folder);
    if (!file.exists()) {
      return Optional.empty();
    }
    try (SqliteStore store = SqliteStore.open(file, MAX_BYTES, new Warnings())) {
      return Optional.of(store.state());
    } catch (StoreException e) {
      return Optional.of(new StoreState(file.path(), file.bytes(), List.of()));
    }
  }

  /**
   * Removes the store in a folder, whatever state it is in.
   *
   * @return bytes freed; 0 if there was none
   */
  static long clear(Path folder) {
    return new StoreFile(folder).delete();
  }
}
