package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the commits of a history by what messages call them. Only an ancestor of the commit that
 * names it is ever found: what a fix can repair was there before it. Of a commit on another branch,
 * the ancestor stands that was cherry-picked from it, or bears its subject.
 */
final class CommitNames {
  private static final int LONGEST_MESSAGE = 16_000;

  /** Of commits of the same name, so many are looked at, the newest first. */
  private static final int MOST_OF_A_NAME = 20;

  private static final Pattern PICKED =
      Pattern.compile(
          "cherry[ -]picked from commit ([0-9a-f]{12,64})\\b"
              + "|\\[ ?[Uu]pstream commit ([0-9a-f]{12,64}) ?\\]"
              + "|^commit ([0-9a-f]{12,64}) upstream",
          Pattern.MULTILINE);
  private static final Pattern CHANGE_ID =
      Pattern.compile("^Change-Id: ?(I[0-9a-f]{40})\\b", Pattern.MULTILINE);
  private static final Pattern NUMBER =
      Pattern.compile("^Merge pull request #(\\d{1,9})\\b|\\(#(\\d{1,9})\\)$");
  private static final Pattern NUMBER_AT_END = Pattern.compile("(?: ?\\(#\\d{1,9}\\)){1,5}$");

  private final List<Commit> commits;
  private final Ancestry ancestry;
  private final NavigableMap<String, List<Integer>> byId = new TreeMap<>();
  private final NavigableMap<String, List<Integer>> bySource = new TreeMap<>();
  private final Map<String, List<Integer>> bySubject = new HashMap<>();
  private final Map<String, List<Integer>> byNumber = new HashMap<>();
  private final NavigableMap<String, List<Integer>> byChangeId = new TreeMap<>();

  /** What was found, or why nothing was. */
  record Found(OptionalInt index, Resolution resolution) {
    private static Found at(int index, Resolution resolution) {
      return new Found(OptionalInt.of(index), resolution);
    }

    private static Found not(Resolution reason) {
      return new Found(OptionalInt.empty(), reason);
    }
  }

  /**
   * @param commits the history, each at its index
   */
  CommitNames(List<Commit> commits) {
    this.commits = commits;
    this.ancestry = new Ancestry(commits);
    for (Commit commit : commits) {
      int index = commit.index();
      String subject = commit.subject();
      String message = commit.message();
      put(byId, commit.id(), index);
      put(bySubject, key(subject), index);
      putAll(byNumber, NUMBER, subject, index);
      String capped = message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
      if (capped.contains("picked from") || capped.contains("pstream")) {
        putAll(bySource, PICKED, capped, index);
      }
      if (capped.contains("Change-Id")) {
        putAll(byChangeId, CHANGE_ID, capped, index);
      }
    }
  }

  /** Finds a commit by all that a message says of it, the surest first. */
  Found find(NamedCommit named, int fix) {
    Found found = Found.not(Resolution.UNKNOWN);
    if (named.id().startsWith("I")) {
      found = newest(prefixed(byChangeId, named.id()), fix, Resolution.CHANGE_ID);
    } else if (!named.id().isEmpty()) {
      found = findById(named, fix);
    }
    if (!found.resolution().isFound() && !named.pullRequest().isEmpty()) {
      found =
          better(found, newest(known(byNumber, named.pullRequest()), fix, Resolution.PULL_REQUEST));
    }
    if (!found.resolution().isFound() && !named.subject().isEmpty()) {
      found =
          better(found, newest(known(bySubject, key(named.subject())), fix, Resolution.SUBJECT));
    }
    return found;
  }

  private Found findById(NamedCommit named, int fix) {
    String prefix = named.id().toLowerCase(Locale.ROOT);
    Collection<Integer> same = prefixed(byId, prefix);
    Found found = unique(same, fix);
    if (found.resolution() == Resolution.AMBIGUOUS || found.resolution().isFound()) {
      return found;
    }
    Found picked = newest(prefixed(bySource, prefix), fix, Resolution.CHERRY_PICK);
    return picked.resolution().isFound() ? picked : better(found, twin(same, fix));
  }

  /** An ancestor of the subject of a commit that is none: what a branch has of it. */
  private Found twin(Collection<Integer> same, int fix) {
    if (same.size() != 1) {
      return Found.not(Resolution.UNKNOWN);
    }
    String subject = commits.get(same.iterator().next()).subject();
    return newest(known(bySubject, key(subject)), fix, Resolution.CHERRY_PICK);
  }

  private static Found better(Found old, Found other) {
    return other.resolution().isFound() || old.resolution() == Resolution.UNKNOWN ? other : old;
  }

  private Found unique(Collection<Integer> indices, int fix) {
    List<Integer> ancestors =
        indices.stream().filter(i -> ancestry.isAncestor(i, fix)).limit(2).toList();
    if (ancestors.size() == 1) {
      return Found.at(ancestors.get(0), Resolution.ID);
    }
    if (ancestors.isEmpty()) {
      return Found.not(indices.isEmpty() ? Resolution.UNKNOWN : Resolution.NOT_ANCESTOR);
    }
    return Found.not(Resolution.AMBIGUOUS);
  }

  private Found newest(Collection<Integer> indices, int fix, Resolution how) {
    if (indices.isEmpty()) {
      return Found.not(Resolution.UNKNOWN);
    }
    return indices.stream()
        .filter(i -> i < fix)
        .sorted(Comparator.reverseOrder())
        .limit(MOST_OF_A_NAME)
        .filter(i -> ancestry.isAncestor(i, fix))
        .findFirst()
        .map(i -> Found.at(i, how))
        .orElseGet(() -> Found.not(Resolution.NOT_ANCESTOR));
  }

  private static Collection<Integer> known(Map<String, List<Integer>> map, String name) {
    return map.getOrDefault(name, List.of());
  }

  private static Collection<Integer> prefixed(
      NavigableMap<String, List<Integer>> map, String prefix) {
    TreeSet<Integer> indices = new TreeSet<>();
    map.subMap(prefix, true, prefix + 'g', false).values().forEach(indices::addAll);
    return indices;
  }

  private static void putAll(
      Map<String, List<Integer>> map, Pattern pattern, String text, int index) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String name = matcher.group(group);
        if (name != null) {
          put(map, name, index);
        }
      }
    }
  }

  private static void put(Map<String, List<Integer>> map, String name, int index) {
    map.computeIfAbsent(name, n -> new ArrayList<>(1)).add(index);
  }

  /** A subject without the numbers of pull requests that squash merges append. */
  private static String key(String subject) {
    String capped = subject.substring(0, Math.min(500, subject.length())).strip();
    String named = capped.endsWith(")") ? NUMBER_AT_END.matcher(capped).replaceFirst("") : capped;
    return WhiteSpace.collapsed(named).strip();
  }
}
