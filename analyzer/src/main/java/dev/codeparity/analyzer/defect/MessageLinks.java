package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.history.Commit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The commits that messages name as repaired or taken back.
 *
 * <p>A message may name a commit by its id, abbreviated or not, its Gerrit change id, its quoted
 * subject or the number of its pull request; an id of a commit outside of the history, or on
 * another branch, stands for the commit that was cherry-picked from it. The commit named is an
 * ancestor of the one that names it; what cannot be found is kept as such. A commit that lands a
 * reverted one again names nothing and is no revert.
 */
public final class MessageLinks {
  /** A reverted merge that brought more commits than this stands for itself. */
  private static final int MOST_MERGED = 1_000;

  private final List<MessageLink> all;
  private final BitSet reverts;
  private final Map<Integer, List<Integer>> revertsByTarget;
  private final List<Commit> commits;
  private final MergedCommits merged;

  private MessageLinks(List<Commit> commits, List<MessageLink> all, BitSet reverts) {
    this.commits = commits;
    this.all = List.copyOf(all);
    this.reverts = reverts;
    this.merged = new MergedCommits(commits);
    this.revertsByTarget = new HashMap<>();
    for (MessageLink link : all) {
      if (link.method() == LinkMethod.REVERT && link.whole()) {
        for (int target : targets(link)) {
          revertsByTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(link.fix());
        }
      }
    }
  }

  /**
   * Reads all messages of a history.
   *
   * @param commits the commits, each at its index, parents before children
   */
  public static MessageLinks of(List<Commit> commits) {
    return of(commits, commits.stream().map(NamedCommits::of).toList());
  }

  /**
   * Finds what the messages of a history name.
   *
   * @param commits the commits, each at its index, parents before children
   * @param spoken what the message of each names
   */
  public static MessageLinks of(List<Commit> commits, List<NamedCommits> spoken) {
    CommitNames names = new CommitNames(commits);
    List<MessageLink> all = new ArrayList<>();
    BitSet reverts = new BitSet();
    for (Commit commit : commits) {
      int fix = commit.index();
      RevertMessage revert = spoken.get(fix).reverts();
      List<MessageLink> links = new ArrayList<>();
      for (NamedCommit named : revert.named()) {
        links.add(link(fix, named, names.find(named, fix)));
      }
      boolean titled = revert.kind() == RevertMessage.Kind.REVERT;
      boolean again =
          revert.kind() == RevertMessage.Kind.LAND_AGAIN
              || (!titled
                  && links.stream().anyMatch(l -> l.inducing().stream().anyMatch(reverts::get)));
      if (again) {
        continue;
      }
      // A squash merge quotes reverts of commits that never landed: an unknown id in its body is
      // none.
      boolean whole = links.stream().anyMatch(l -> l.whole() && l.inducing().isPresent());
      reverts.set(fix, whole || (titled && isWhole(links)));
      for (NamedCommit named : spoken.get(fix).mended()) {
        links.add(link(fix, named, names.find(named, fix)));
      }
      addEachOnce(all, links);
    }
    return new MessageLinks(commits, all, reverts);
  }

  /** All commits named, found or not, by the commit that names them. */
  public List<MessageLink> all() {
    return all;
  }

  /** Whether a commit takes back all of another one. */
  public boolean isRevert(int index) {
    return reverts.get(index);
  }

  /** The commits that take back all of a commit, or the merge that brought it, in order. */
  public List<Integer> revertsOf(int index) {
    return List.copyOf(revertsByTarget.getOrDefault(index, List.of()));
  }

  /**
   * The defect links of fix commits. The weight of a fix is shared evenly by the commits that it
   * names; a merge stands for the commits that it brought.
   *
   * @param variant the variant to put down in the links
   * @param isFix which commits are fixes
   */
  public List<DefectLink> links(SzzVariant variant, IntPredicate isFix) {
    Map<Integer, Map<Integer, LinkMethod>> byFix = new TreeMap<>();
    for (MessageLink link : all) {
      if (!isFix.test(link.fix())) {
        continue;
      }
      for (int target : targets(link)) {
        byFix
            .computeIfAbsent(link.fix(), f -> new LinkedHashMap<>())
            .putIfAbsent(target, link.method());
      }
    }
    List<DefectLink> links = new ArrayList<>();
    byFix.forEach(
        (fix, targets) ->
            targets.forEach(
                (target, method) ->
                    links.add(
                        new DefectLink(
                            variant,
                            fix,
                            target,
                            method,
                            "",
                            Map.of(),
                            OptionalDouble.empty(),
                            1.0 / targets.size()))));
    return links;
  }

  private List<Integer> targets(MessageLink link) {
    OptionalInt inducing = link.inducing();
    if (inducing.isEmpty()) {
      return List.of();
    }
    int index = inducing.getAsInt();
    List<Integer> brought =
        commits.get(index).isMerge() ? merged.of(index, MOST_MERGED) : List.of();
    return brought.isEmpty() ? List.of(index) : brought;
  }

  private static boolean isWhole(List<MessageLink> links) {
    return links.stream().anyMatch(MessageLink::whole);
  }

  private static MessageLink link(int fix, NamedCommit named, CommitNames.Found found) {
    return new MessageLink(
        fix,
        found.index(),
        named.method(),
        named.whole(),
        named.ruleId(),
        named.matched(),
        found.resolution());
  }

  private static void addEachOnce(List<MessageLink> all, List<MessageLink> links) {
    Set<Integer> found = new HashSet<>();
    for (MessageLink link : new LinkedHashSet<>(links)) {
      if (link.inducing().isEmpty() || found.add(link.inducing().getAsInt())) {
        all.add(link);
      }
    }
  }
}
