package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Warnings;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.jgit.lib.AnyObjectId;

/**
 * Objects that could not be read. Each is treated as empty; the user is told how many and which.
 */
final class DamagedObjects {
  private static final int NAMED = 5;

  private final Set<String> missing = new ConcurrentSkipListSet<>();
  private final Set<String> oversized = new ConcurrentSkipListSet<>();

  void unreadable(String type, AnyObjectId id) {
    missing.add(type + " " + id.name());
  }

  void oversized(AnyObjectId id) {
    oversized.add("blob " + id.name());
  }

  /** Adds one warning a kind, the same whatever the order in which objects were met. */
  void report(Warnings warnings) {
    report(missing, "missing or corrupt, treated as empty. Run: git fsck", warnings);
    report(oversized, "too large to be compared line by line, treated as binary", warnings);
  }

  private static void report(Set<String> objects, String what, Warnings warnings) {
    if (objects.isEmpty()) {
      return;
    }
    String named = String.join(", ", objects.stream().limit(NAMED).toList());
    String rest = objects.size() > NAMED ? " and " + (objects.size() - NAMED) + " more" : "";
    warnings.add(
        (objects.size() == 1 ? "an object is " : objects.size() + " objects are ")
            + what
            + ": "
            + named
            + rest);
  }
}
