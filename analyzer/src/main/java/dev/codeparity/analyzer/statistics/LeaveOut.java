package dev.codeparity.analyzer.statistics;

/**
 * The Mantel–Haenszel estimate without some rows. Only the strata that the rows touch are computed
 * again; one that loses an arm drops out. Few groups of rows touch a stratum twice, so each cell is
 * taken out as if it were alone there, and {@link Merged} does the rest over.
 */
final class LeaveOut {
  private final Stratified within;
  private final PersonTime time;
  private final KnownStrata known;
  private final Merged merged;
  private final Arm ai = new Arm();
  private final Arm human = new Arm();
  private boolean exposed;
  private boolean dirty;

  LeaveOut(Stratified within) {
    this.within = within;
    time = within.time;
    known = new KnownStrata(within.sums);
    merged = new Merged(known);
  }

  /** What leaving out does to an arm, and to R or S, which its events add up to. */
  static final class Arm {
    private double change;
    private int lost;
    private double influence;
    private double weight;
    private double events;

    private void clear() {
      change = 0;
      lost = 0;
      influence = 0;
      weight = 0;
      events = 0;
    }

    private void add(double toSum, double linearised) {
      change += toSum;
      influence += linearised;
    }

    private void weighsNow(double exposure, double happened) {
      weight = exposure;
      events = happened;
    }

    /**
     * Does the change over.
     *
     * @param toSum what is added to R or S
     * @param strataLost strata in which the arm had events and that have none left, or speak no
     *     more
     */
    void change(double toSum, int strataLost) {
      change = toSum;
      lost = strataLost;
    }
  }

  /** R of the whole. */
  double fullR() {
    return known.sum(Arms.AI);
  }

  /** S of the whole. */
  double fullS() {
    return known.sum(Arms.HUMAN);
  }

  /**
   * Takes a group of rows out of the strata that hold both arms, and nothing else.
   *
   * @param meet whether some of the rows may be in one stratum
   */
  void takeOnly(Grouping.Members members, int group, boolean meet) {
    clear();
    int first = within.from();
    int end = within.to();
    for (int i = members.first(group); i < members.end(group); i++) {
      int from = Math.max(first, members.from(i));
      int to = Math.min(end, members.to(i));
      if (from < to) {
        take(from, to, meet);
      }
    }
    if (meet) {
      merged.write(ai, human);
    }
  }

  /** Takes rows out that follow each other, which may be in one stratum, and nothing else. */
  void takeOnly(int fromRow, int toRow) {
    clear();
    boolean meet = toRow > fromRow + 1;
    take(fromRow, toRow, meet);
    if (meet) {
      merged.write(ai, human);
    }
  }

  private void clear() {
    if (dirty) {
      dirty = false;
      exposed = false;
      ai.clear();
      human.clear();
    }
  }

  private void take(int fromRow, int toRow, boolean meet) {
    int from = time.from(fromRow);
    int to = time.from(toRow);
    while (from < to && !within.speaks(from)) {
      from++;
    }
    if (from == to) {
      return;
    }
    dirty = true;
    if (meet) {
      weigh(fromRow, toRow);
      merged.take(within, fromRow, toRow);
    } else {
      take(fromRow, toRow);
    }
  }

  /**
   * Takes out cells, each as if alone in its stratum. One loop over local sums, since most of the
   * time goes here.
   */
  private void take(int fromRow, int toRow) {
    double toAi = 0;
    double toHuman = 0;
    double aiInfluence = 0;
    double humanInfluence = 0;
    double aiWeight = ai.weight;
    double aiEvents = ai.events;
    double humanWeight = human.weight;
    double humanEvents = human.events;
    boolean any = exposed;
    int event = time.firstEvent(fromRow);
    int end = time.from(toRow);
    for (int cell = time.from(fromRow); cell < end; cell++) {
      double y = time.isEventful(cell) ? time.event(event++) : 0;
      if (!within.speaks(cell)) {
        continue;
      }
      int side = within.side(cell);
      int other = side ^ 1;
      double e = time.exposure(cell);
      any |= e > 0;
      double others = known.exposure(other);
      double left = known.exposure(side) - e;
      double perLeft = 1 / (left + others);
      double own = (known.events(side) - y) * others * perLeft;
      double beside = known.events(other) * left * perLeft;
      boolean speaks = known.cells(side) > (e > 0 ? 1 : 0);
      if (!speaks || (y > 0 && known.hits(side) == 1)) {
        own = 0;
        beside = speaks ? beside : 0;
        lose(side, speaks);
      }
      double perTotal = known.perTotal(side);
      double share = others * perTotal;
      double weight = e * share;
      double moved = weight * perTotal;
      own -= known.events(side) * share;
      beside -= known.events(other) * known.exposure(side) * perTotal;
      double ownInfluence = y * share - known.events(side) * moved;
      double besideInfluence = known.events(other) * moved;
      if ((side & 1) == Arms.AI) {
        toAi += own;
        toHuman += beside;
        aiInfluence += ownInfluence;
        humanInfluence += besideInfluence;
        aiWeight += weight;
        aiEvents += y;
      } else {
        toHuman += own;
        toAi += beside;
        humanInfluence += ownInfluence;
        aiInfluence += besideInfluence;
        humanWeight += weight;
        humanEvents += y;
      }
    }
    ai.add(toAi, aiInfluence);
    human.add(toHuman, humanInfluence);
    ai.weighsNow(aiWeight, aiEvents);
    human.weighsNow(humanWeight, humanEvents);
    exposed = any;
  }

  /** As {@link #take}, but for what {@link Merged} tells of cells that share strata. */
  private void weigh(int fromRow, int toRow) {
    double aiInfluence = 0;
    double humanInfluence = 0;
    double aiWeight = ai.weight;
    double aiEvents = ai.events;
    double humanWeight = human.weight;
    double humanEvents = human.events;
    boolean any = exposed;
    int event = time.firstEvent(fromRow);
    int end = time.from(toRow);
    for (int cell = time.from(fromRow); cell < end; cell++) {
      double y = time.isEventful(cell) ? time.event(event++) : 0;
      if (!within.speaks(cell)) {
        continue;
      }
      int side = within.side(cell);
      int other = side ^ 1;
      double e = time.exposure(cell);
      any |= e > 0;
      double perTotal = known.perTotal(side);
      double share = known.exposure(other) * perTotal;
      double weight = e * share;
      double moved = weight * perTotal;
      double ownInfluence = y * share - known.events(side) * moved;
      double besideInfluence = known.events(other) * moved;
      if ((side & 1) == Arms.AI) {
        aiInfluence += ownInfluence;
        humanInfluence += besideInfluence;
        aiWeight += weight;
        aiEvents += y;
      } else {
        humanInfluence += ownInfluence;
        aiInfluence += besideInfluence;
        humanWeight += weight;
        humanEvents += y;
      }
    }
    ai.add(0, aiInfluence);
    human.add(0, humanInfluence);
    ai.weighsNow(aiWeight, aiEvents);
    human.weighsNow(humanWeight, humanEvents);
    exposed = any;
  }

  /** Counts a side that loses its last event, or both if the stratum speaks no more. */
  private void lose(int side, boolean speaks) {
    boolean isAi = (side & 1) == Arms.AI;
    (isAi ? ai : human).lost += known.hits(side) > 0 ? 1 : 0;
    (isAi ? human : ai).lost += !speaks && known.hits(side ^ 1) > 0 ? 1 : 0;
  }

  /** Whether the rows taken have exposure in strata that hold both arms. */
  boolean matters() {
    return exposed;
  }

  /** Log ratio of what is left; infinite or not a number where an arm has no event left. */
  double logRatio() {
    return Math.log(left(ai, Arms.AI) / left(human, Arms.HUMAN));
  }

  /** Nothing but an exact 0 where no stratum has events left, not what rounding leaves. */
  private double left(Arm arm, int number) {
    return arm.lost < known.hitStrata(number) ? known.sum(number) + arm.change : 0;
  }

  /** What the rows taken are to the estimate: linearised, {@code dR/R - dS/S}. */
  double influence() {
    return ai.influence / fullR() - human.influence / fullS();
  }

  /** Exposure taken from the AI arm, each weighing the human arm's share. */
  double aiWeight() {
    return ai.weight;
  }

  /** As {@link #aiWeight} of the human arm. */
  double humanWeight() {
    return human.weight;
  }

  /** Events taken from the AI arm. */
  double aiEvents() {
    return ai.events;
  }

  /** Events taken from the human arm. */
  double humanEvents() {
    return human.events;
  }
}
