package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.survival.AalenJohansen;
import dev.codeparity.analyzer.statistics.survival.KaplanMeier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How long things of one side were watched, in whole days, and what ended them, by column. Grows by
 * one entry at a time; what shares a fate is one entry with a weight.
 */
final class Fates {
  /** The cause of an entry whose end was not seen. */
  static final int UNSEEN = 0;

  private final Map<String, Integer> persons = new HashMap<>();
  private int size;
  private double[] days = new double[16];
  private int[] causes = new int[16];
  private double[] weights = new double[16];
  private int[] clusters = new int[16];

  /** The code lines that each side added, by the person who answers for them. */
  static Map<ProvenanceGroup, Fates> ofLines(Studies studies) {
    Map<ProvenanceGroup, Fates> sides = ofSides();
    for (int i = 0; i < studies.commits().size(); i++) {
      CommitRecord commit = studies.commits().get(i);
      for (Part part : studies.parts().get(i)) {
        for (Map.Entry<ProvenanceGroup, Fates> side : sides.entrySet()) {
          if (studies.holds(side.getKey(), part.provenance())) {
            side.getValue().add(commit, part.lines());
          }
        }
      }
    }
    return sides;
  }

  /** Nothing yet, of either side. */
  static Map<ProvenanceGroup, Fates> ofSides() {
    Map<ProvenanceGroup, Fates> sides = new EnumMap<>(ProvenanceGroup.class);
    sides.put(ProvenanceGroup.AI, new Fates());
    sides.put(ProvenanceGroup.HUMAN, new Fates());
    return sides;
  }

  private void add(CommitRecord commit, LineDeaths lines) {
    int person = person(commit);
    int left = lines.lines();
    for (LineDeaths.Gone gone : lines.gone()) {
      add(gone.ageDays(), gone.end().number(), gone.lines(), person);
      left -= gone.lines();
    }
    if (left > 0) {
      add(commit.outcome().followUpDays(), UNSEEN, left, person);
    }
  }

  /** A number for the person who answers for a commit. */
  private int person(CommitRecord commit) {
    return persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
  }

  /**
   * Adds an entry.
   *
   * @param cause from 1 on; {@link #UNSEEN} if the end was not seen
   */
  void add(double ageDays, int cause, double weight, int cluster) {
    if (size == days.length) {
      resize(Math.max(16, 2 * size));
    }
    days[size] = Math.floor(ageDays);
    causes[size] = cause;
    weights[size] = weight;
    clusters[size++] = cluster;
  }

  private void resize(int room) {
    days = Arrays.copyOf(days, room);
    causes = Arrays.copyOf(causes, room);
    weights = Arrays.copyOf(weights, room);
    clusters = Arrays.copyOf(clusters, room);
  }

  /** Leaves no room for more. */
  private void trim() {
    if (size < days.length) {
      resize(size);
    }
  }

  KaplanMeier ofParts(double confidence) {
    trim();
    return KaplanMeier.ofParts(days, ended(), weights, confidence);
  }

  KaplanMeier clustered(double confidence) {
    trim();
    return KaplanMeier.clustered(days, ended(), weights, clusters, confidence);
  }

  private boolean[] ended() {
    boolean[] ended = new boolean[size];
    for (int i = 0; i < size; i++) {
      ended[i] = causes[i] != UNSEEN;
    }
    return ended;
  }

  /** The curves of lines by what ended them. */
  AalenJohansen byEnd() {
    trim();
    return AalenJohansen.of(days, causes, LineEnd.values().length, weights, clusters);
  }

  /** How many lines ended so, by day. */
  Map<Double, Double> endedBy(LineEnd end) {
    Map<Double, Double> ended = new HashMap<>();
    for (int i = 0; i < size; i++) {
      if (causes[i] == end.number()) {
        ended.merge(days[i], weights[i], Double::sum);
      }
    }
    return ended;
  }
}
