package dev.codeparity.analyzer.lines;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.Tag;
import dev.codeparity.analyzer.language.GlobPattern;
import dev.codeparity.analyzer.problem.UsageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The releases of a history: tags of its commits whose names say so, in the order of the history,
 * and what goes on after the last. Each commit belongs to the first release that holds it.
 *
 * <p>Unless names are asked for, a tag is a release if its name ends in a version of two numbers or
 * more, such as {@code v1.2}, {@code app-1.2.3} or {@code REL_1_2}, with nothing after it but
 * {@code Final}, {@code GA}, {@code RELEASE} or {@code SP1}. Release candidates, milestones,
 * snapshots, nightly builds and other forerunners are none. Of several tags of a commit the
 * shortest name stands, the first by letters among these.
 */
public final class ReleaseTags {
  private static final int LONGEST_NAME = 200;
  private static final Pattern VERSION = Pattern.compile("[0-9]++(?:[._-][0-9]++)++");
  private static final Pattern REST =
      Pattern.compile("(?:[._-]?(?:final|ga|release|sp[0-9]+))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORERUNNER =
      Pattern.compile(
          "(?:^|[^a-z])(?:alpha|beta|canary|nightly|preview|rc|snapshot)(?:[^a-z]|$)",
          Pattern.CASE_INSENSITIVE);

  private final List<Release> releases;
  private final Map<Integer, Release> byCommit;
  private final int[] holders;

  /**
   * A release.
   *
   * @param name the tag's name, or the revision asked for where it goes on after the last tag
   * @param commit index of the commit
   */
  public record Release(String name, int commit) {}

  private ReleaseTags(List<Release> releases, int[] holders) {
    this.releases = List.copyOf(releases);
    this.byCommit =
        releases.stream().collect(Collectors.toMap(Release::commit, Function.identity()));
    this.holders = holders;
  }

  /**
   * Finds the releases.
   *
   * @param tags all tags of the repository
   * @param globs patterns of names; none for names that say so themselves
   * @param rev the revision asked for
   * @throws UsageException if the history has no such tag
   */
  public static ReleaseTags of(History history, List<Tag> tags, List<String> globs, String rev) {
    Map<String, Integer> indexOf = new HashMap<>();
    history.commits().forEach(commit -> indexOf.put(commit.id(), commit.index()));
    Predicate<String> wanted = wanted(globs);
    TreeMap<Integer, String> named = new TreeMap<>();
    Comparator<String> shortest =
        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    for (Tag tag : tags) {
      Integer commit = indexOf.get(tag.commit());
      if (commit != null && wanted.test(tag.name())) {
        named.merge(commit, tag.name(), (a, b) -> shortest.compare(a, b) <= 0 ? a : b);
      }
    }
    if (named.isEmpty()) {
      throw new UsageException(
          "no release tag among the ancestors of "
              + rev
              + (globs.isEmpty() ? "" : " matches " + String.join(", ", globs))
              + ". Choose others: --tags GLOB. To list: git tag --merged "
              + rev);
    }
    named.putIfAbsent(history.head().index(), rev);
    List<Release> releases = new ArrayList<>();
    named.forEach((commit, name) -> releases.add(new Release(name, commit)));
    return new ReleaseTags(releases, firstHolders(history.commits(), releases));
  }

  private static Predicate<String> wanted(List<String> globs) {
    if (globs.isEmpty()) {
      return ReleaseTags::isRelease;
    }
    List<GlobPattern> patterns = globs.stream().map(GlobPattern::new).toList();
    return name -> patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  /** Whether a tag's name says that it is a release, and no forerunner of one. */
  static boolean isRelease(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    Matcher version = VERSION.matcher(last);
    return last.length() <= LONGEST_NAME
        && version.find()
        && REST.matcher(last.substring(version.end())).matches()
        && !FORERUNNER.matcher(name).find();
  }

  private static int[] firstHolders(List<Commit> commits, List<Release> releases) {
    int[] holders = new int[commits.size()];
    Arrays.fill(holders, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int release = 0; release < releases.size(); release++) {
      open.push(releases.get(release).commit);
      while (!open.isEmpty()) {
        int at = open.pop();
        if (holders[at] < 0) {
          holders[at] = release;
          commits.get(at).parents().forEach(open::push);
        }
      }
    }
    return holders;
  }

  /** The release that a commit is. */
  public Optional<Release> at(int commit) {
    return Optional.ofNullable(byCommit.get(commit));
  }

  /** Whether a release is the first that holds a commit; no unknown commit is new. */
  public boolean isNew(int commit, Release release) {
    return commit >= 0 && releases.get(holders[commit]).commit == release.commit;
  }
}
