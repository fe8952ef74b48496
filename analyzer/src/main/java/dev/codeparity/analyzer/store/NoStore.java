package dev.codeparity.analyzer.store;

import java.util.Collection;
import java.util.Map;

/** Keeps nothing. */
record NoStore() implements ResultStore {
  @Override
  public Map<String, byte[]> read(ResultKind kind, Collection<String> ids) {
    return Map.of();
  }

  @Override
  public void write(ResultKind kind, Map<String, byte[]> results) {
    // Nothing is kept.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
