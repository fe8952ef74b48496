package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.survival.AalenJohansen;
import dev.codeparity.analyzer.statistics.survival.KaplanMeier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How long things of one side were watched, in whole days, and what ended them, by column. Grows by
 * one entry at a time; what shares a fate is one entry with a weight.
 */
final class Fates {
  /** The cause of an entry whose end was not seen. */
  static final int UNSEEN = 0;

  private int size;
  private double[] days = new double[16];
  private int[] causes = new int[16];
  private double[] weights = new double[16];
  private int[] clusters = new int[16];

  /** The code lines that a side added, by the person who answers for them. */
  static Fates ofLines(Studies studies, ProvenanceGroup group) {
    Fates fates = new Fates();
    Map<String, Integer> persons = new HashMap<>();
    for (int i = 0; i < studies.commits().size(); i++) {
      CommitRecord commit = studies.commits().get(i);
      for (Part part : studies.parts().get(i)) {
        if (!studies.holds(group, part.provenance())) {
          continue;
        }
        int person = persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
        int left = part.lines().lines();
        for (LineDeaths.Gone gone : part.lines().gone()) {
          fates.add(gone.ageDays(), gone.end().number(), gone.lines(), person);
          left -= gone.lines();
        }
        if (left > 0) {
          fates.add(commit.outcome().followUpDays(), UNSEEN, left, person);
        }
      }
    }
    return fates;
  }

  /**
   * Adds an entry.
   *
   * @param cause from 1 on; {@link #UNSEEN} if the end was not seen
   */
  void add(double ageDays, int cause, double weight, int cluster) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      causes = Arrays.copyOf(causes, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
      clusters = Arrays.copyOf(clusters, 2 * size);
    }
    days[size] = Math.floor(ageDays);
    causes[size] = cause;
    weights[size] = weight;
    clusters[size++] = cluster;
  }

  KaplanMeier ofParts(double confidence) {
    return KaplanMeier.ofParts(
        Arrays.copyOf(days, size), ended(), Arrays.copyOf(weights, size), confidence);
  }

  KaplanMeier clustered(double confidence) {
    return KaplanMeier.clustered(
        Arrays.copyOf(days, size),
        ended(),
        Arrays.copyOf(weights, size),
        Arrays.copyOf(clusters, size),
        confidence);
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
    return AalenJohansen.of(
        Arrays.copyOf(days, size),
        Arrays.copyOf(causes, size),
        LineEnd.values().length,
        Arrays.copyOf(weights, size),
        Arrays.copyOf(clusters, size));
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
