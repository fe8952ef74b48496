package dev.codeparity.scripts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random commits of a repository that changed Java files, with the contents on both sides. */
final class JavaCommits {
  private static final Set<String> REGULAR = Set.of("100644", "100755");

  private final GitCommand git;
  private final List<String> all;

  JavaCommits(GitCommand git) {
    this.git = git;
    this.all = git.lines("rev-list", "--no-merges", "HEAD", "--", "*.java");
  }

  /** How many there are in all. */
  int size() {
    return all.size();
  }

  /** How many commits the history has, merges and those without Java included. */
  int sizeOfHistory() {
    return git.lines("rev-list", "HEAD").size();
  }

  /** Some of them, in a random order that the seed fixes. */
  List<String> draw(int count, long seed) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  /**
   * Contents of the Java files that a commit changed.
   *
   * @param after those after it, else those before
   * @return paths by id
   */
  Map<String, String> contents(String commit, boolean after) {
    List<String> fields = new ArrayList<>();
    git.run('\0', fields::add, "diff-tree", "-r", "--root", "--no-commit-id", "-z", commit);
    Map<String, String> contents = new LinkedHashMap<>();
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      String[] raw = fields.get(i).substring(1).split(" ", -1);
      String path = fields.get(i + 1);
      if (path.endsWith(".java") && REGULAR.contains(raw[after ? 1 : 0])) {
        contents.put(raw[after ? 3 : 2], path);
      }
    }
    return contents;
  }

  /**
   * All Java files of a commit's tree.
   *
   * @return paths by id
   */
  Map<String, String> tree(String commit) {
    Map<String, String> contents = new LinkedHashMap<>();
    git.run(
        '\0',
        line -> {
          if (line.endsWith(".java") && line.startsWith("100")) {
            contents.put(line.substring(12, 52), line.substring(53));
          }
        },
        "ls-tree",
        "-r",
        "-z",
        commit);
    return contents;
  }
}
