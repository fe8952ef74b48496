package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/** Cells that are taken out of strata together, some of them out of the same. */
final class Merged {
  /** Numbers of a stratum: events and exposure of both arms. */
  private static final int EACH = 4;

  /** Where those of the AI arm begin; the human arm's begin at 0. */
  private static final int AI = 2 * Arms.AI;

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
    PersonTime time = within.time;
    int event = time.firstEvent(fromRow);
    int end = time.from(toRow);
    for (int cell = time.from(fromRow); cell < end; cell++) {
      double events = time.isEventful(cell) ? time.event(event++) : 0;
      if (!within.speaks(cell)) {
        continue;
      }
      int side = within.side(cell);
      double exposure = time.exposure(cell);
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
    double aiChange = 0;
    double humanChange = 0;
    int aiLost = 0;
    int humanLost = 0;
    for (int i = 0; i < count; i++) {
      int ofHuman = Sums.side(touched[i], Arms.HUMAN);
      int ofAi = Sums.side(touched[i], Arms.AI);
      int at = i * EACH;
      boolean speaks =
          known.cells(ofAi) > counts[at + AI + 1] && known.cells(ofHuman) > counts[at + 1];
      double aiLeft = known.exposure(ofAi) - taken[at + AI + 1];
      double humanLeft = known.exposure(ofHuman) - taken[at + 1];
      boolean aiHit = speaks && known.hits(ofAi) > counts[at + AI];
      boolean humanHit = speaks && known.hits(ofHuman) > counts[at];
      double aiPart =
          aiHit ? (known.events(ofAi) - taken[at + AI]) * humanLeft / (aiLeft + humanLeft) : 0;
      double humanPart =
          humanHit ? (known.events(ofHuman) - taken[at]) * aiLeft / (humanLeft + aiLeft) : 0;
      aiChange += aiPart - known.part(ofAi, known.exposure(ofHuman));
      humanChange += humanPart - known.part(ofHuman, known.exposure(ofAi));
      aiLost += known.hits(ofAi) > 0 && !aiHit ? 1 : 0;
      humanLost += known.hits(ofHuman) > 0 && !humanHit ? 1 : 0;
      place[touched[i]] = 0;
    }
    ai.change(aiChange, aiLost);
    human.change(humanChange, humanLost);
    Arrays.fill(taken, 0, count * EACH, 0);
    Arrays.fill(counts, 0, count * EACH, 0);
    count = 0;
  }
}
