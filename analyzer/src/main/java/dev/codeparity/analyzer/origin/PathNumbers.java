package dev.codeparity.analyzer.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers paths in the order in which they are first met, so that many states can share them. */
final class PathNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> paths = new ArrayList<>();

  /** The number of a path, a new one if it has none. */
  int of(String path) {
    Integer known = numbers.putIfAbsent(path, paths.size());
    if (known != null) {
      return known;
    }
    paths.add(path);
    return paths.size() - 1;
  }

  /** The number of a path that has one. */
  OptionalInt known(String path) {
    Integer number = numbers.get(path);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The paths, by number. */
  List<String> paths() {
    return paths;
  }
}
