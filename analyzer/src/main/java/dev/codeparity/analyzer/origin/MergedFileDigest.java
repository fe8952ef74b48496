package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.List;

/** A file at which a merge differs from its first parent. */
sealed interface MergedFileDigest {
  String path();

  /** Writes it, to be kept. */
  default void pack(PackedOutput out) {
    if (this instanceof Taken taken) {
      out.number(taken.parent).text(taken.path);
    } else if (this instanceof Combined combined) {
      out.number(COMBINED).text(combined.path);
      combined.lines.pack(out);
      out.all(combined.origins, (to, origin) -> origin.change.pack(to.number(origin.parent)));
    } else {
      out.number(REMOVED).text(path());
    }
  }

  static MergedFileDigest unpack(PackedInput in) {
    int form = in.number();
    String path = in.text();
    return switch (form) {
      case REMOVED -> new Removed(path);
      case COMBINED ->
          new Combined(
              path,
              FileDigest.unpack(in),
              in.all(each -> new Origin(each.count(), FileDigest.unpack(each))));
      default -> new Taken(path, form);
    };
  }

  /** Where a parent's number would stand. */
  int REMOVED = -1;

  int COMBINED = 0;

  record Removed(String path) implements MergedFileDigest {}

  /**
   * The file is that of another parent.
   *
   * @param parent 1 or more
   */
  record Taken(String path, int parent) implements MergedFileDigest {}

  /** The file has lines of several parents; all its lines count as added, flags by line. */
  record Combined(String path, FileDigest lines, List<Origin> origins)
      implements MergedFileDigest {}

  /** The change from one parent. */
  record Origin(int parent, FileDigest change) {}
}
