package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/** Cells that are taken out of strata together, some of them out of the same. */
final class Merged {
  /** Numbers of a stratum: events and exposure of both arms. */
  private static final int EACH = 4;

  private final KnownStrata known;

  /** Place of each stratum among those touched, from 1; 0 if it is not. */
  private final int[] place;

  private int count;
  private int[] touched = new int[16];
  private double[] taken = new double[touched.length * EACH];
  private int[] counts = new int[touched.length * EACH];

  Merged(KnownStrata known) {
    this.known = known;
    place = new int[known.size()];
  }

  /** Takes out rows that follow each other. */
  void take(Stratified within, int fromRow, int toRow) {
    int end = within.from(toRow);
    for (int cell = within.from(fromRow); cell < end; cell++) {
      int side = within.side(cell);
      double events = within.events(cell);
      double exposure = within.exposure(cell);
      int at = placeOf(Sums.stratum(side)) * EACH + 2 * (side & 1);
      taken[at] += events;
      taken[at + 1] += exposure;
      counts[at] += events > 0 ? 1 : 0;
      counts[at + 1] += exposure > 0 ? 1 : 0;
    }
  }

  private int placeOf(int k) {
    if (place[k] == 0) {
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
        taken = Arrays.copyOf(taken, 2 * count * EACH);
        counts = Arrays.copyOf(counts, 2 * count * EACH);
      }
      touched[count++] = k;
      place[k] = count;
    }
    return place[k] - 1;
  }

  /** Tells what that makes of R, of which the AI arm is told, and of S; then begins anew. */
  void write(LeaveOut.Arm ai, LeaveOut.Arm human) {
    write(Arms.AI, ai);
    write(Arms.HUMAN, human);
    for (int i = 0; i < count; i++) {
      place[touched[i]] = 0;
    }
    Arrays.fill(taken, 0, count * EACH, 0);
    Arrays.fill(counts, 0, count * EACH, 0);
    count = 0;
  }

  private void write(int arm, LeaveOut.Arm to) {
    double change = 0;
    int lost = 0;
    for (int i = 0; i < count; i++) {
      int side = Sums.side(touched[i], arm);
      int other = side ^ 1;
      int at = i * EACH + 2 * arm;
      int beside = i * EACH + 2 * (1 - arm);
      boolean speaks =
          known.cells(side) > counts[at + 1] && known.cells(other) > counts[beside + 1];
      boolean hit = speaks && known.hits(side) > counts[at];
      double own = known.exposure(side) - taken[at + 1];
      double others = known.exposure(other) - taken[beside + 1];
      double left = hit ? (known.events(side) - taken[at]) * others / (own + others) : 0;
      change += left - known.part(side, known.exposure(other));
      lost += known.hits(side) > 0 && !hit ? 1 : 0;
    }
    to.change(change, lost);
  }
}
