package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the AI work of a history is on record, and how much of it said so of itself: in its message
 * or identity, which everyone can see, and not only in a record of lines, which a tool keeps beside
 * the history.
 *
 * @param work the commits of people and AI in the range asked for
 * @param recorded those with AI evidence that counts, mixed ones included
 * @param channels where that evidence stands, by id of the commit
 * @param byLine of those recorded, commits of which a record tells AI lines
 * @param disclosed of those recorded, commits whose message or identity tells of AI
 * @param both commits that are both
 */
record Disclosure(
    List<CommitRecord> work,
    List<CommitRecord> recorded,
    Map<String, Set<Channel>> channels,
    int byLine,
    int disclosed,
    int both) {
  private static final Set<Channel> BY_LINE = Set.of(Channel.GIT_NOTE, Channel.AGENT_TRACE);

  /**
   * Commits that add AI lines by a record of lines in git-ai's own repository, merges and
   * automation apart, of which {@link #KNOWN_DISCLOSED} say so in message or identity too: 47 %.
   * The only large history known in which both records are kept, all of it up to commit {@code
   * 55a1d728fb} of 22 August 2026, counted as {@link #byLine} and {@link #both} count here.
   */
  static final int KNOWN_RECORDED = 1444;

  static final int KNOWN_DISCLOSED = 678;

  /** From so many commits on a repository's own figure is taken for that of git-ai's. */
  private static final int ENOUGH = 20;

  Disclosure {
    work = List.copyOf(work);
    recorded = List.copyOf(recorded);
    channels = Collections.unmodifiableMap(channels);
  }

  static Disclosure of(Measures measures, MeasureSettings settings) {
    Map<String, Set<Channel>> channels = new HashMap<>();
    for (EvidenceRecord row : measures.evidence()) {
      row.channel()
          .filter(channel -> row.counted() && channel != Channel.BOT_AUTOMATION)
          .ifPresent(
              channel ->
                  channels
                      .computeIfAbsent(row.commit(), commit -> EnumSet.noneOf(Channel.class))
                      .add(channel));
    }
    List<CommitRecord> work =
        measures.commits().stream()
            .filter(commit -> ShareRows.isWork(commit) && settings.isInRange(commit.landingTime()))
            .toList();
    List<CommitRecord> recorded =
        work.stream()
            .filter(commit -> commit.label().provenance() != Provenance.HUMAN)
            .filter(commit -> channels.containsKey(commit.commit()))
            .toList();
    return of(work, recorded, channels);
  }

  /** The same of commits and evidence that are known. */
  static Disclosure of(
      List<CommitRecord> work, List<CommitRecord> recorded, Map<String, Set<Channel>> channels) {
    int byLine = 0;
    int disclosed = 0;
    int both = 0;
    for (CommitRecord commit : recorded) {
      Set<Channel> found = channels.getOrDefault(commit.commit(), Set.of());
      byLine += isByLine(found) ? 1 : 0;
      disclosed += isDisclosed(found) ? 1 : 0;
      both += isByLine(found) && isDisclosed(found) ? 1 : 0;
    }
    return new Disclosure(work, recorded, channels, byLine, disclosed, both);
  }

  /** Where the AI evidence of a commit stands; empty where there is none that counts. */
  Set<Channel> channelsOf(CommitRecord commit) {
    return channels.getOrDefault(commit.commit(), Set.of());
  }

  /** Whether a record tells of AI lines in a commit. */
  boolean isByLine(CommitRecord commit) {
    // a record of a person's lines alone is none of AI
    return commit.label().provenance() != Provenance.HUMAN && isByLine(channelsOf(commit));
  }

  private static boolean isByLine(Set<Channel> channels) {
    return channels.stream().anyMatch(BY_LINE::contains);
  }

  /** Whether a commit's message or identity tells of AI. */
  boolean isDisclosed(CommitRecord commit) {
    return isDisclosed(channelsOf(commit));
  }

  private static boolean isDisclosed(Set<Channel> channels) {
    return !BY_LINE.containsAll(channels);
  }

  /** Whether the repository has enough records of lines to tell of itself. */
  boolean isOwn() {
    return byLine >= ENOUGH;
  }

  /** Commits known to hold AI lines: of this repository, or of git-ai's where it has too few. */
  int known() {
    return isOwn() ? byLine : KNOWN_RECORDED;
  }

  /** How many of those say so in message or identity. */
  int knownDisclosed() {
    return isOwn() ? both : KNOWN_DISCLOSED;
  }

  /**
   * The share of AI commits that the labels in force can be thought to find. Without records of
   * lines, that which is known to be disclosed. With them, a commit is found by either: {@code 1 -
   * (1-s)(1-r)}, where r is the share of the disclosed commits that have such a record. This takes
   * the two for independent; where the same people do both, fewer are found.
   *
   * @return in (0, 1]; 0 if none is disclosed
   */
  double sensitivity() {
    double known = (double) knownDisclosed() / known();
    if (byLine == 0 || disclosed == 0) {
      return known;
    }
    return 1 - (1 - known) * (1 - (double) both / disclosed);
  }
}
