package dev.codeparity.analyzer.statistics;

/**
 * The Mantel–Haenszel estimate without some rows. Only the strata that the rows touch are computed
 * again; one that loses an arm drops out.
 */
final class LeaveOut {
  private final PersonTime time;
  private final Arms arms;
  private final Stratified all;
  private final double[] aiPart;
  private final double[] humanPart;
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
  private boolean exposed;

  LeaveOut(Stratified all) {
    this.all = all;
    time = all.time;
    arms = all.arms;
    int size = all.size();
    aiPart = new double[size];
    humanPart = new double[size];
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
      double total = all.aiExposure[k] + all.humanExposure[k];
      aiPart[k] = all.aiExposure[k] / total;
      humanPart[k] = all.humanExposure[k] / total;
      r += all.aiEvents[k] * humanPart[k];
      s += all.humanEvents[k] * aiPart[k];
      hitsR += all.aiHits[k] > 0 ? 1 : 0;
      hitsS += all.humanHits[k] > 0 ? 1 : 0;
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
    exposed = false;
  }

  /**
   * Takes a row out of the strata that hold both arms.
   *
   * @return whether it has exposure there
   */
  boolean take(int row) {
    return arms.of(row) == Arms.AI
        ? take(row, aiEvents, aiExposure, aiCells, aiHits)
        : take(row, humanEvents, humanExposure, humanCells, humanHits);
  }

  private boolean take(int row, double[] events, double[] exposure, int[] cells, int[] hits) {
    boolean any = false;
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      int k = all.stratum(row, cell);
      if (k < 0) {
        continue;
      }
      if (!isTouched[k]) {
        isTouched[k] = true;
        touched[touchedCount++] = k;
      }
      double y = time.events(row, cell);
      double e = time.exposure(cell);
      events[k] += y;
      exposure[k] += e;
      cells[k] += e > 0 ? 1 : 0;
      hits[k] += y > 0 ? 1 : 0;
      any |= e > 0;
    }
    exposed |= any;
    return any;
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
      double a = all.aiEvents[k];
      double b = all.humanEvents[k];
      r -= a * humanPart[k];
      s -= b * aiPart[k];
      boolean stays = all.aiCells[k] > aiCells[k] && all.humanCells[k] > humanCells[k];
      boolean aiStays = stays && all.aiHits[k] > aiHits[k];
      boolean humanStays = stays && all.humanHits[k] > humanHits[k];
      if (aiStays || humanStays) {
        double n = all.aiExposure[k] - aiExposure[k];
        double m = all.humanExposure[k] - humanExposure[k];
        r += (a - aiEvents[k]) * m / (n + m);
        s += (b - humanEvents[k]) * n / (n + m);
      }
      hitsR -= all.aiHits[k] > 0 && !aiStays ? 1 : 0;
      hitsS -= all.humanHits[k] > 0 && !humanStays ? 1 : 0;
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
      int k = touched[i];
      double weightOfAi = aiExposure[k] * humanPart[k];
      double weightOfHuman = humanExposure[k] * aiPart[k];
      double total = all.aiExposure[k] + all.humanExposure[k];
      double aiRate = all.aiEvents[k] / total;
      double humanRate = all.humanEvents[k] / total;
      dr += humanPart[k] * aiEvents[k] - aiRate * (weightOfAi - weightOfHuman);
      ds += aiPart[k] * humanEvents[k] + humanRate * (weightOfAi - weightOfHuman);
      aiWeight += weightOfAi;
      humanWeight += weightOfHuman;
      ai += aiEvents[k];
      human += humanEvents[k];
    }
    return new Taken(dr / fullR - ds / fullS, aiWeight, humanWeight, ai, human);
  }
}
