package dev.codeparity.analyzer.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What a store holds.
 *
 * @param file where it lies
 * @param bytes its size on disk
 * @param kinds what it holds, by kind, the one used last first; empty if it cannot be read
 */
public record StoreState(Path file, long bytes, List<Kept> kinds) {
  public StoreState {
    kinds = List.copyOf(kinds);
  }

  /**
   * The results of one kind.
   *
   * @param kind name, version and configuration
   * @param results how many, 0 or more
   * @param bytes of the results as kept, compressed
   */
  public record Kept(String kind, long results, long bytes) {}

  /** How many results it holds. */
  public long results() {
    return kinds.stream().mapToLong(Kept::results).sum();
  }
}
