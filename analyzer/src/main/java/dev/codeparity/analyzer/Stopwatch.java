package dev.codeparity.analyzer;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** Times the parts of a run. */
final class Stopwatch {
  private final SortedMap<String, Duration> laps = new TreeMap<>();
  private long last = System.nanoTime();

  /** Ends a part: the time since the last one ended is its own. */
  void lap(String name) {
    long now = System.nanoTime();
    laps.put(name, Duration.ofNanos(now - last));
    last = now;
  }

  SortedMap<String, Duration> laps() {
    return laps;
  }
}
