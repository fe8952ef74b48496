package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/**
 * The Mantel–Haenszel estimate without some rows. Only the strata that the rows touch are computed
 * again; one that loses an arm drops out.
 */
final class LeaveOut {
  /**
   * What is known of a stratum beforehand: events and exposure of both arms, as in {@link Sums},
   * its parts of R and of S, and one over its exposure.
   */
  private static final int KNOWN = 8;

  /** What is taken out of a stratum: events and exposure of both arms. */
  private static final int TAKEN = 4;

  /** Counts of a side are a number of cells with events, and below it one of cells exposed. */
  private static final long HIT = 1L << 32;

  private static final long CELLS = HIT - 1;

  private final Stratified within;
  private final double[] known;
  private final long[] counts;
  private final double fullR;
  private final double fullS;
  private final int fullHitsR;
  private final int fullHitsS;

  /** Place of each stratum among those touched, from 1; 0 if it is not. */
  private final int[] place;

  private int[] touched = new int[16];
  private double[] taken = new double[touched.length * TAKEN];
  private long[] takenCounts = new long[touched.length * 2];
  private int touchedCount;
  private boolean exposed;

  LeaveOut(Stratified within) {
    this.within = within;
    Sums all = within.sums;
    place = new int[all.size()];
    known = new double[all.size() * KNOWN];
    counts = new long[all.size() * 2];
    double r = 0;
    double s = 0;
    int hitsR = 0;
    int hitsS = 0;
    for (int k = 0; k < all.size(); k++) {
      double n = all.aiExposure(k);
      double m = all.humanExposure(k);
      int at = k * KNOWN;
      known[at] = all.humanEvents(k);
      known[at + 1] = m;
      known[at + 2] = all.aiEvents(k);
      known[at + 3] = n;
      known[at + 4] = all.aiEvents(k) * m / (n + m);
      known[at + 5] = all.humanEvents(k) * n / (n + m);
      known[at + 6] = 1 / (n + m);
      counts[2 * k] = all.humanHits(k) * HIT + all.humanCells(k);
      counts[2 * k + 1] = all.aiHits(k) * HIT + all.aiCells(k);
      r += known[at + 4];
      s += known[at + 5];
      hitsR += all.aiHits(k) > 0 ? 1 : 0;
      hitsS += all.humanHits(k) > 0 ? 1 : 0;
    }
    fullR = r;
    fullS = s;
    fullHitsR = hitsR;
    fullHitsS = hitsS;
  }

  double fullR() {
    return fullR;
  }

  double fullS() {
    return fullS;
  }

  /** Takes a group of rows out of the strata that hold both arms, and nothing else. */
  void takeOnly(Grouping.Members members, int group) {
    clear();
    int first = within.arms.from();
    int end = within.arms.to();
    for (int i = members.first(group); i < members.end(group); i++) {
      take(Math.max(first, members.from(i)), Math.min(end, members.to(i)));
    }
  }

  /** Takes some rows that follow each other, and nothing else. */
  void takeOnly(int fromRow, int toRow) {
    clear();
    take(fromRow, toRow);
  }

  private void clear() {
    for (int i = 0; i < touchedCount; i++) {
      place[touched[i]] = 0;
    }
    touchedCount = 0;
    exposed = false;
  }

  private void take(int fromRow, int toRow) {
    if (fromRow >= toRow) {
      return;
    }
    int end = within.from(toRow);
    for (int cell = within.from(fromRow); cell < end; cell++) {
      int side = within.side(cell);
      int at = 2 * placeOf(Sums.stratum(side)) + (side & 1);
      double happened = within.events(cell);
      double atRisk = within.exposure(cell);
      taken[2 * at] += happened;
      taken[2 * at + 1] += atRisk;
      takenCounts[at] += (happened > 0 ? HIT : 0) + (atRisk > 0 ? 1 : 0);
      exposed |= atRisk > 0;
    }
  }

  private int placeOf(int k) {
    if (place[k] == 0) {
      int next = touchedCount++;
      if (next == touched.length) {
        touched = Arrays.copyOf(touched, 2 * next);
        taken = Arrays.copyOf(taken, 2 * next * TAKEN);
        takenCounts = Arrays.copyOf(takenCounts, 4 * next);
      }
      touched[next] = k;
      place[k] = touchedCount;
      int at = next * TAKEN;
      taken[at] = 0;
      taken[at + 1] = 0;
      taken[at + 2] = 0;
      taken[at + 3] = 0;
      takenCounts[2 * next] = 0;
      takenCounts[2 * next + 1] = 0;
    }
    return place[k] - 1;
  }

  /** Whether the rows taken have exposure in strata that hold both arms. */
  boolean matters() {
    return exposed;
  }

  /** Log ratio of what is left; infinite or not a number where an arm has no event left. */
  double logRatio() {
    double r = fullR;
    double s = fullS;
    int hitsR = fullHitsR;
    int hitsS = fullHitsS;
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      long humanBefore = counts[2 * k];
      long aiBefore = counts[2 * k + 1];
      long human = humanBefore - takenCounts[2 * i];
      long ai = aiBefore - takenCounts[2 * i + 1];
      boolean stays = (human & CELLS) > 0 && (ai & CELLS) > 0;
      boolean humanStays = stays && human >= HIT;
      boolean aiStays = stays && ai >= HIT;
      int at = k * KNOWN;
      int out = i * TAKEN;
      r -= known[at + 4];
      s -= known[at + 5];
      if (aiStays || humanStays) {
        double n = known[at + 3] - taken[out + 3];
        double m = known[at + 1] - taken[out + 1];
        double perTotal = 1 / (n + m);
        r += (known[at + 2] - taken[out + 2]) * m * perTotal;
        s += (known[at] - taken[out]) * n * perTotal;
      }
      hitsR -= aiBefore >= HIT && !aiStays ? 1 : 0;
      hitsS -= humanBefore >= HIT && !humanStays ? 1 : 0;
    }
    return Math.log((hitsR > 0 ? r : 0) / (hitsS > 0 ? s : 0));
  }

  /**
   * What the rows taken are to the estimate.
   *
   * @param influence linearised, {@code dR/R - dS/S}
   * @param aiWeight exposure in the AI arm, each weighing the other arm's share
   * @param humanWeight as {@code aiWeight} for the human arm
   * @param aiEvents events in strata that hold both arms
   * @param humanEvents as {@code aiEvents}
   */
  record Taken(
      double influence, double aiWeight, double humanWeight, double aiEvents, double humanEvents) {}

  Taken taken() {
    double dr = 0;
    double ds = 0;
    double aiWeight = 0;
    double humanWeight = 0;
    double ai = 0;
    double human = 0;
    for (int i = 0; i < touchedCount; i++) {
      int at = touched[i] * KNOWN;
      int out = i * TAKEN;
      double perTotal = known[at + 6];
      double aiShare = known[at + 3] * perTotal;
      double humanShare = known[at + 1] * perTotal;
      double ofAi = taken[out + 3] * humanShare;
      double ofHuman = taken[out + 1] * aiShare;
      double moved = (ofAi - ofHuman) * perTotal;
      dr += taken[out + 2] * humanShare - known[at + 2] * moved;
      ds += taken[out] * aiShare + known[at] * moved;
      aiWeight += ofAi;
      humanWeight += ofHuman;
      ai += taken[out + 2];
      human += taken[out];
    }
    return new Taken(dr / fullR - ds / fullS, aiWeight, humanWeight, ai, human);
  }
}
