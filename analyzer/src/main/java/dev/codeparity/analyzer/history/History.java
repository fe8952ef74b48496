package dev.codeparity.analyzer.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The commits reachable from a revision, parents before children; the commits of a branch stand
 * together, just before the merge that brought them in. With the main line and the times at which
 * commits landed.
 */
public final class History {
  private static final int UNSEEN = -1;
  private static final Duration IMPLAUSIBLE_GAP = Duration.ofDays(365);

  private final List<CommitSource> sources;
  private final List<Commit> commits;
  private final Instant newestPlausible;
  private final Instant[] landings;
  private final MainLine mainLine;
  private final BranchMerges branchMerges;

  History(List<CommitSource> sources, MainLine.BranchNames names) {
    this.sources = List.copyOf(sources);
    this.commits = sources.stream().map(CommitSource::commit).toList();
    this.newestPlausible = newestPlausible(commits);
    this.landings = landings(commits, newestPlausible);
    this.mainLine = MainLine.of(commits, names);
    this.branchMerges = BranchMerges.of(commits, mainLine);
  }

  /** All commits; the position in this list is the commit's index. */
  public List<Commit> commits() {
    return commits;
  }

  /** Number of commits, 1 or more. */
  public int size() {
    return commits.size();
  }

  /** The commit at an index. */
  public Commit commit(int index) {
    return commits.get(index);
  }

  /** The newest commit: the one the history was read from. */
  public Commit head() {
    return commits.get(commits.size() - 1);
  }

  /**
   * When a commit landed: its committer time, raised to at least its parents' landing times, so
   * that clock skew cannot make an age negative.
   */
  public Instant landing(int index) {
    return landings[index];
  }

  /**
   * Names what a commit changed as this history knows it, for what is kept between runs: a shallow
   * clone knows fewer parents of a commit, and so another change.
   *
   * @return in hexadecimal
   */
  public String changeId(Commit commit) {
    StringBuilder ids = new StringBuilder(commit.id());
    commit.parents().forEach(parent -> ids.append(' ').append(commit(parent).id()));
    return DigestUtils.sha1Hex(ids.toString());
  }

  /** Whether a commit, by its full id, belongs to this history. */
  public boolean holds(String id) {
    return commits.stream().anyMatch(commit -> commit.id().equals(id));
  }

  /** Indices of the commits that a commit reaches, itself among them. */
  public BitSet ancestorsOf(int index) {
    BitSet reached = new BitSet(index + 1);
    reached.set(index);
    for (int at = index; at >= 0; at = reached.previousSetBit(at - 1)) {
      commit(at).parents().forEach(reached::set);
    }
    return reached;
  }

  /** Indices of the commits of the main line, oldest first. */
  public List<Integer> mainLine() {
    return mainLine.commits();
  }

  /**
   * Index of the main line's commit with which a commit arrived there: the oldest that reaches it.
   */
  public int arrival(int index) {
    return mainLine.arrival(index);
  }

  /**
   * Indices of the merges through which a commit came to the main line: the one that brought it
   * into another branch first, that of the main line last. Empty for a commit of the main line.
   */
  public List<Integer> mergesThatBrought(int index) {
    return branchMerges.of(index);
  }

  /** How many commits a merge brought towards the main line, other merges included. */
  public int broughtBy(int merge) {
    return branchMerges.brought(merge);
  }

  /** Whether a merge joined another history to this one: it brought a commit without parents. */
  public boolean joinsHistories(int merge) {
    return branchMerges.joins(merge);
  }

  /** Whether two different commits came to the main line with the same merge, neither being it. */
  public boolean cameTogether(int first, int second) {
    int arrival = arrival(first);
    return arrival == arrival(second) && arrival != first && arrival != second;
  }

  /**
   * The history as it stood at a time: what is reachable from the newest commit of the main line
   * that had landed by then.
   *
   * @return empty if nothing had landed yet
   */
  public Optional<History> asOf(Instant end) {
    int newest = -1;
    for (int index : mainLine.commits()) {
      if (!landing(index).isAfter(end)) {
        newest = index;
      }
    }
    if (newest < 0) {
      return Optional.empty();
    }
    return Optional.of(newest == size() - 1 ? this : reachableFrom(newest));
  }

  /**
   * In the order in which the commits would be read from there: depth first, first parents first.
   */
  private History reachableFrom(int newest) {
    int[] indexOf = new int[newest + 1];
    Arrays.fill(indexOf, UNSEEN);
    List<CommitSource> kept = new ArrayList<>();
    Deque<Integer> path = new ArrayDeque<>();
    path.push(newest);
    while (!path.isEmpty()) {
      int top = path.element();
      OptionalInt parent =
          commit(top).parents().stream()
              .mapToInt(Integer::intValue)
              .filter(index -> indexOf[index] == UNSEEN)
              .findFirst();
      if (parent.isPresent()) {
        path.push(parent.getAsInt());
        continue;
      }
      path.pop();
      indexOf[top] = kept.size();
      kept.add(sources.get(top).renumbered(indexOf));
    }
    return new History(kept, mainLine.names());
  }

  List<CommitSource> sources() {
    return sources;
  }

  /**
   * The newest committer time that can be believed: while the newest is over a year later than the
   * next, it is taken for a wrong clock.
   */
  public Instant newestPlausibleTime() {
    return newestPlausible;
  }

  /** Commits whose time is later than can be believed. */
  public List<Commit> implausible() {
    return commits.stream().filter(c -> c.commitTime().isAfter(newestPlausible)).toList();
  }

  private static Instant newestPlausible(List<Commit> commits) {
    List<Instant> times =
        commits.stream().map(Commit::commitTime).sorted(Comparator.reverseOrder()).toList();
    int newest = 0;
    while (newest + 1 < times.size()
        && times.get(newest).isAfter(times.get(newest + 1).plus(IMPLAUSIBLE_GAP))) {
      newest++;
    }
    return times.get(newest);
  }

  private static Instant[] landings(List<Commit> commits, Instant newestPlausible) {
    Instant[] landings = new Instant[commits.size()];
    for (Commit commit : commits) {
      Instant landing = commit.commitTime();
      if (landing.isAfter(newestPlausible)) {
        landing = commit.parents().isEmpty() ? newestPlausible : Instant.MIN;
      }
      for (int parent : commit.parents()) {
        if (landings[parent].isAfter(landing)) {
          landing = landings[parent];
        }
      }
      landings[commit.index()] = landing;
    }
    return landings;
  }
}
