package dev.codeparity.analyzer.origin;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The last few commits that changed a file, oldest first. */
final class RecentCommits {
  private static final int MOST = 25;

  private RecentCommits() {}

  static int[] add(int[] commits, int commit) {
    int kept = Math.min(commits.length, MOST - 1);
    int[] more = Arrays.copyOfRange(commits, commits.length - kept, commits.length + 1);
    more[kept] = commit;
    return more;
  }

  static int[] union(int[] some, int[] others) {
    if (some.length == 0 || Arrays.equals(some, others)) {
      return others;
    }
    int[] all =
        IntStream.concat(Arrays.stream(some), Arrays.stream(others)).sorted().distinct().toArray();
    return all.length <= MOST ? all : Arrays.copyOfRange(all, all.length - MOST, all.length);
  }
}
