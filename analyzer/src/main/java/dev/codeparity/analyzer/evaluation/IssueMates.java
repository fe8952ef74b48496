package dev.codeparity.analyzer.evaluation;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commits of one issue, told by the tracker's key in their subjects: where a truth blames
 * issues, all commits of the guilty one are wanted.
 */
final class IssueMates {
  private static final Pattern KEY = Pattern.compile("\\b[A-Z][A-Z0-9]{1,15}-\\d{1,7}\\b");

  /** An issue with more commits than this is a project rather than a change. */
  private static final int MOST = 6;

  private final History history;

  IssueMates(History history) {
    this.history = history;
  }

  /** A commit and all ancestors of the fix, merges left out, that bear its key; itself if none. */
  List<Integer> of(int commit, int fix) {
    Optional<String> key = key(history.commit(commit));
    if (key.isEmpty()) {
      return List.of(commit);
    }
    List<Integer> mates =
        ancestors(fix).stream()
            .boxed()
            .filter(index -> !history.commit(index).isMerge())
            .filter(index -> key(history.commit(index)).equals(key))
            .toList();
    return mates.size() > MOST ? List.of(commit) : mates;
  }

  private static Optional<String> key(Commit commit) {
    Matcher matcher = KEY.matcher(commit.subject());
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private BitSet ancestors(int fix) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(history.commit(fix).parents());
    while (!open.isEmpty()) {
      int commit = open.pop();
      if (!seen.get(commit)) {
        seen.set(commit);
        open.addAll(history.commit(commit).parents());
      }
    }
    return seen;
  }
}
