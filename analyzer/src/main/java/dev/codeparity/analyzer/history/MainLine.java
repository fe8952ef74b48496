package dev.codeparity.analyzer.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of commits along which the project moved: from the newest commit to the first parent;
 * but where a merge brought the main line into a branch, to the second parent. Such a merge has two
 * parents, says so in its subject, and reaches at least as many commits through its second parent.
 */
final class MainLine {
  private static final Pattern MERGED_BRANCH =
      Pattern.compile(
          "^Merge (?:remote-tracking )?branch '(?:[\\w.-]+/)?([^']{1,200})'(?: of \\S+)?(?: into \\S+)?$");

  private final BranchNames names;
  private final List<Integer> commits;
  private final int[] arrivals;

  private MainLine(BranchNames names, List<Integer> commits, int[] arrivals) {
    this.names = names;
    this.commits = List.copyOf(commits);
    this.arrivals = arrivals;
  }

  /** Names under which a main line goes. */
  record BranchNames(List<String> names) {
    private static final List<String> USUAL = List.of("main", "master", "develop", "trunk");

    static BranchNames with(String headBranch) {
      List<String> names = new ArrayList<>(USUAL);
      if (!headBranch.isEmpty()) {
        names.add(headBranch);
      }
      return new BranchNames(List.copyOf(names));
    }

    /** Whether a merge's subject says that a branch of one of these names was merged. */
    boolean isMergeOfMainLine(String subject) {
      Matcher matcher = MERGED_BRANCH.matcher(subject);
      if (!matcher.find()) {
        return false;
      }
      String branch = matcher.group(1);
      return names.contains(branch)
          || names.stream().anyMatch(name -> subject.contains("'" + name + "'"));
    }
  }

  static MainLine of(List<Commit> history, BranchNames names) {
    List<Integer> line = new ArrayList<>();
    int at = history.size() - 1;
    while (true) {
      line.add(at);
      Commit commit = history.get(at);
      if (commit.parents().isEmpty()) {
        break;
      }
      at = commit.parents().get(bringsMainLineIn(commit, history, names) ? 1 : 0);
    }
    Collections.reverse(line);
    return new MainLine(names, line, arrivals(history, line));
  }

  private static boolean bringsMainLineIn(Commit merge, List<Commit> history, BranchNames names) {
    return merge.parents().size() == 2
        && names.isMergeOfMainLine(merge.subject())
        && reachable(merge.parents().get(1), history) >= reachable(merge.parents().get(0), history);
  }

  private static int reachable(int from, List<Commit> history) {
    BitSet seen = new BitSet(from + 1);
    seen.set(from);
    for (int i = from; i >= 0; i = seen.previousSetBit(i - 1)) {
      for (int parent : history.get(i).parents()) {
        seen.set(parent);
      }
      if (i == 0) {
        break;
      }
    }
    return seen.cardinality();
  }

  private static int[] arrivals(List<Commit> history, List<Integer> line) {
    int[] arrivals = new int[history.size()];
    Arrays.fill(arrivals, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int onLine : line) {
      open.push(onLine);
      while (!open.isEmpty()) {
        int at = open.pop();
        if (arrivals[at] >= 0) {
          continue;
        }
        arrivals[at] = onLine;
        history.get(at).parents().forEach(open::push);
      }
    }
    return arrivals;
  }

  List<Integer> commits() {
    return commits;
  }

  int arrival(int index) {
    return arrivals[index];
  }

  BranchNames names() {
    return names;
  }
}
