package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Turns what a user typed in a folder into a path from the root of the repository. */
final class TypedPath {
  private final Optional<Path> root;
  private final Path folder;

  /**
   * @param root the work tree's, where there is one
   * @param folder where it was typed
   */
  TypedPath(Optional<Path> root, Path folder) {
    this.root = root.map(TypedPath::real);
    this.folder = real(folder);
  }

  /**
   * The path from the root, without a slash at either end; empty for the root.
   *
   * @throws UsageException if it leads out of the repository
   */
  String fromRoot(String typed) {
    Optional<String> top = root.map(TypedPath::text);
    String start = typed;
    Deque<String> parts = new ArrayDeque<>();
    if (typed.startsWith("/")) {
      if (top.isEmpty() || !(typed + "/").startsWith(top.get() + "/")) {
        throw outside(typed);
      }
      start = typed.substring(top.get().length());
    } else if (top.isPresent() && (text(folder) + "/").startsWith(top.get() + "/")) {
      walk(text(folder).substring(top.get().length()), parts, typed);
    }
    walk(start, parts, typed);
    return String.join("/", parts);
  }

  private static void walk(String way, Deque<String> parts, String typed) {
    for (String part : way.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          throw outside(typed);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
  }

  private static UsageException outside(String typed) {
    return new UsageException(
        "'"
            + typed
            + "' lies outside of the repository. Name it from --repo DIR, or from its root");
  }

  private static String text(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
