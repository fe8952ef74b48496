package dev.codeparity.analyzer.statistics;

/**
 * The Mantel–Haenszel estimate without some rows. Only the strata that the rows touch are computed
 * again; one that loses an arm drops out.
 */
final class LeaveOut {
  private final PersonTime time;
  private final Arms arms;
  private final StratumTable table;
  private final double fullR;
  private final double fullS;
  private final int fullHitsR;
  private final int fullHitsS;

  private final double[] aiEvents;
  private final double[] aiExposure;
  private final double[] humanEvents;
  private final double[] humanExposure;
  private final int[] aiCells;
  private final int[] humanCells;
  private final int[] aiHits;
  private final int[] humanHits;
  private final boolean[] isTouched;
  private final int[] touched;
  private int touchedCount;

  LeaveOut(PersonTime time, Arms arms, StratumTable table) {
    this.time = time;
    this.arms = arms;
    this.table = table;
    int size = table.size();
    aiEvents = new double[size];
    aiExposure = new double[size];
    humanEvents = new double[size];
    humanExposure = new double[size];
    aiCells = new int[size];
    humanCells = new int[size];
    aiHits = new int[size];
    humanHits = new int[size];
    isTouched = new boolean[size];
    touched = new int[size];
    double r = 0;
    double s = 0;
    int hitsR = 0;
    int hitsS = 0;
    for (int k = 0; k < size; k++) {
      if (table.speaks(k)) {
        double total = table.aiExposure[k] + table.humanExposure[k];
        r += table.aiEvents[k] * table.humanExposure[k] / total;
        s += table.humanEvents[k] * table.aiExposure[k] / total;
        hitsR += table.aiHits[k] > 0 ? 1 : 0;
        hitsS += table.humanHits[k] > 0 ? 1 : 0;
      }
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

  void clear() {
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      isTouched[k] = false;
      aiEvents[k] = aiExposure[k] = humanEvents[k] = humanExposure[k] = 0;
      aiCells[k] = humanCells[k] = aiHits[k] = humanHits[k] = 0;
    }
    touchedCount = 0;
  }

  /** Takes a row out of the strata that hold both arms. */
  void take(int row) {
    boolean ai = arms.of(row) == Arms.AI;
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      int k = table.stratum(row, cell);
      if (!table.speaks(k)) {
        continue;
      }
      if (!isTouched[k]) {
        isTouched[k] = true;
        touched[touchedCount++] = k;
      }
      double y = time.events(cell);
      double e = time.exposure(cell);
      (ai ? aiEvents : humanEvents)[k] += y;
      (ai ? aiExposure : humanExposure)[k] += e;
      (ai ? aiCells : humanCells)[k] += e > 0 ? 1 : 0;
      (ai ? aiHits : humanHits)[k] += y > 0 ? 1 : 0;
    }
  }

  /** Whether the rows taken have exposure in strata that hold both arms. */
  boolean matters() {
    for (int i = 0; i < touchedCount; i++) {
      if (aiCells[touched[i]] + humanCells[touched[i]] > 0) {
        return true;
      }
    }
    return false;
  }

  /** Log ratio of what is left; infinite or not a number where an arm has no event left. */
  double logRatio() {
    double r = fullR;
    double s = fullS;
    int hitsR = fullHitsR;
    int hitsS = fullHitsS;
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      double n = table.aiExposure[k];
      double m = table.humanExposure[k];
      r -= table.aiEvents[k] * m / (n + m);
      s -= table.humanEvents[k] * n / (n + m);
      boolean stays = table.aiCells[k] > aiCells[k] && table.humanCells[k] > humanCells[k];
      boolean aiStays = stays && table.aiHits[k] > aiHits[k];
      boolean humanStays = stays && table.humanHits[k] > humanHits[k];
      if (stays) {
        n -= aiExposure[k];
        m -= humanExposure[k];
        r += (table.aiEvents[k] - aiEvents[k]) * m / (n + m);
        s += (table.humanEvents[k] - humanEvents[k]) * n / (n + m);
      }
      hitsR -= table.aiHits[k] > 0 && !aiStays ? 1 : 0;
      hitsS -= table.humanHits[k] > 0 && !humanStays ? 1 : 0;
    }
    return Math.log((hitsR > 0 ? r : 0) / (hitsS > 0 ? s : 0));
  }

  /** Linearised influence {@code dR/R - dS/S} of the rows taken. */
  double influence() {
    double dr = 0;
    double ds = 0;
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      double a = table.aiEvents[k];
      double b = table.humanEvents[k];
      double n = table.aiExposure[k];
      double m = table.humanExposure[k];
      double t = n + m;
      dr += m / t * (aiEvents[k] - a * aiExposure[k] / t) + a * humanExposure[k] * n / (t * t);
      ds += b * aiExposure[k] * m / (t * t) + n / t * (humanEvents[k] - b * humanExposure[k] / t);
    }
    return dr / fullR - ds / fullS;
  }

  /** Exposure of the rows taken in the AI arm, each weighing the other arm's share. */
  double aiWeight() {
    double sum = 0;
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      double total = table.aiExposure[k] + table.humanExposure[k];
      sum += aiExposure[k] * table.humanExposure[k] / total;
    }
    return sum;
  }

  /** As {@link #aiWeight()} for the human arm. */
  double humanWeight() {
    double sum = 0;
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      double total = table.aiExposure[k] + table.humanExposure[k];
      sum += humanExposure[k] * table.aiExposure[k] / total;
    }
    return sum;
  }

  double aiEventsTaken() {
    double sum = 0;
    for (int i = 0; i < touchedCount; i++) {
      sum += aiEvents[touched[i]];
    }
    return sum;
  }

  double humanEventsTaken() {
    double sum = 0;
    for (int i = 0; i < touchedCount; i++) {
      sum += humanEvents[touched[i]];
    }
    return sum;
  }
}
