package dev.codeparity.analyzer.statistics;

/**
 * The Mantel–Haenszel estimate without some rows. Only the strata that the rows touch are computed
 * again; one that loses an arm drops out.
 */
final class LeaveOut {
  private static final Stretch EVERYWHERE = new Stretch(0, Integer.MAX_VALUE);

  private final Stratified within;
  private final PersonTime time;
  private final Sums sums;
  private final Merged merged;

  /** A cell that is alone in its stratum. */
  private final Sums alone = new Sums(1);

  private final Arm ai;
  private final Arm human;
  private boolean exposed;

  LeaveOut(Stratified within) {
    this.within = within;
    time = within.time;
    sums = within.sums;
    merged = new Merged(within);
    ai = new Arm(Arms.AI);
    human = new Arm(Arms.HUMAN);
  }

  /** What leaving out does to an arm, and to R or S, which its events add up to. */
  private final class Arm {
    private final int arm;
    private double change;
    private int lost;
    private double influence;
    private double weight;
    private double events;

    private Arm(int arm) {
      this.arm = arm;
    }

    private void clear() {
      change = 0;
      lost = 0;
      influence = 0;
      weight = 0;
      events = 0;
    }

    /** Takes out what another takes out, too. */
    private void add(Arm other) {
      add(other.change, other.influence, other.weight);
      lost += other.lost;
      events += other.events;
    }

    /** Adds changes of R or S, exact and linearised, and exposure with the other arm's share. */
    private void add(double toSum, double linearised, double weighed) {
      change += toSum;
      influence += linearised;
      weight += weighed;
    }

    /** Loses some of its events in a stratum, but not all. */
    private void lose(double happened, double othersPerLeft, double othersPerTotal) {
      add(-happened * othersPerLeft, happened * othersPerTotal, 0);
      events += happened;
    }

    private boolean staysIn(int k, Sums taken, int number) {
      return sums.cells(Sums.side(k, arm)) > taken.cells(Sums.side(number, arm));
    }

    /** As {@link LeaveOut#lose}, of this arm; the other has so large a share of what is left. */
    private void lose(int k, Sums taken, int number, boolean speaks, double othersShare) {
      int side = Sums.side(k, arm);
      int of = Sums.side(number, arm);
      double happened = sums.events(side);
      boolean hit = speaks && sums.hits(side) > taken.hits(of);
      double part = hit ? (happened - taken.events(of)) * othersShare : 0;
      double perTotal = sums.perTotal(side);
      double share = sums.exposure(side ^ 1) * perTotal;
      double weighed = taken.exposure(of) * share;
      double moved = weighed * perTotal;
      add(part - happened * share, taken.events(of) * share - happened * moved, weighed);
      (this == ai ? human : ai).influence += sums.events(side ^ 1) * moved;
      events += taken.events(of);
      lost += sums.hits(side) > 0 && !hit ? 1 : 0;
      exposed |= taken.exposure(of) > 0;
    }
  }

  /** Takes a group of rows out of the strata that hold both arms, and nothing else. */
  void takeOnly(Meetings groups, int group) {
    takeOnly(groups, group, EVERYWHERE);
  }

  /**
   * As {@link #takeOnly(Meetings, int)}, those rows of the group alone that are of a stretch.
   *
   * @param rows of which no other row shares a stratum
   */
  void takeOnly(Meetings groups, int group, Stretch rows) {
    clear();
    Grouping.Members members = groups.members();
    boolean alone = groups.areAlone(group);
    for (int i = members.first(group); i < members.end(group); i++) {
      int from = Math.max(Math.max(within.from(), rows.from()), members.from(i));
      int to = Math.min(Math.min(within.to(), rows.to()), members.to(i));
      while (from < to) {
        int end = alone ? to : groups.nextMeeting(from, to);
        take(from, end);
        from = end + 1;
      }
    }
    for (int set = groups.first(group, rows.from()); set < groups.end(group); set++) {
      int first = groups.start(set);
      if (groups.row(first) >= rows.to()) {
        break;
      }
      for (int i = first; i < groups.start(set + 1); i++) {
        merged.take(groups.row(i));
      }
      merged.writeTo(this);
    }
  }

  /** Takes the rows of a commit out, and nothing else. */
  void takeOnly(int fromRow, int toRow) {
    clear();
    if (toRow == fromRow + 1) {
      take(fromRow, toRow);
      return;
    }
    for (int row = fromRow; row < toRow; row++) {
      merged.take(row);
    }
    merged.writeTo(this);
  }

  /** Takes nothing out. */
  void clear() {
    exposed = false;
    ai.clear();
    human.clear();
  }

  /** Takes out what another takes out, too, of other strata. */
  void add(LeaveOut other) {
    ai.add(other.ai);
    human.add(other.human);
    exposed |= other.exposed;
  }

  /**
   * Takes out rows of which no two lie in one stratum. Exposure e of N moves R by {@code a q} and S
   * by {@code -b q}, where {@code q = e M/T / (T - e)}; that of the other arm, with N in M's place,
   * by as much the other way. Events y take {@code y M / (T - e)} from their own sum. One loop over
   * local sums that branches on the arm where there are events alone, since most of the time goes
   * here.
   */
  private void take(int fromRow, int toRow) {
    double toAi = 0;
    double toHuman = 0;
    double aiInfluence = 0;
    double humanInfluence = 0;
    double aiWeight = 0;
    double humanWeight = 0;
    for (int row = fromRow; row < toRow; row++) {
      int arm = within.arms.of(row);
      if (arm == Arms.NEITHER) {
        continue;
      }
      double ofAi = arm;
      double sign = 2 * ofAi - 1;
      int bands = within.bandsOf(row);
      int event = time.firstEvent(row);
      int end = time.to(row);
      for (int cell = time.from(row); cell < end; cell++) {
        double y = time.isEventful(cell) ? time.event(event++) : 0;
        int k = within.number(bands, cell);
        if (k < 0) {
          continue;
        }
        int side = Sums.side(k, arm);
        double e = time.exposure(cell);
        double own = sums.exposure(side);
        if (e == own || (y > 0 && sums.hits(side) == 1)) {
          alone.add(arm, y, e);
          lose(k, alone, 0);
          alone.clear(1);
          continue;
        }
        double others = sums.exposure(side ^ 1);
        double perTotal = 1 / (own + others);
        double weight = e * (others * perTotal);
        double signed = sign * weight;
        double perLeft = 1 / (own - e + others);
        double q = signed * perLeft;
        double linearised = signed * perTotal;
        double aiEvents = sums.aiEvents(k);
        double humanEvents = sums.humanEvents(k);
        toAi += aiEvents * q;
        toHuman -= humanEvents * q;
        aiInfluence -= aiEvents * linearised;
        humanInfluence += humanEvents * linearised;
        aiWeight += ofAi * weight;
        humanWeight += (1 - ofAi) * weight;
        if (y > 0) {
          (arm == Arms.AI ? ai : human).lose(y, others * perLeft, others * perTotal);
        }
      }
    }
    ai.add(toAi, aiInfluence, aiWeight);
    human.add(toHuman, humanInfluence, humanWeight);
    exposed |= aiWeight > 0 || humanWeight > 0;
  }

  /**
   * Takes events and exposure of both arms out of a stratum.
   *
   * @param taken what is taken, as the stratum of a number
   */
  void lose(int k, Sums taken, int number) {
    double aiLeft = sums.aiExposure(k) - taken.aiExposure(number);
    double humanLeft = sums.humanExposure(k) - taken.humanExposure(number);
    double perLeft = 1 / (aiLeft + humanLeft);
    boolean speaks = ai.staysIn(k, taken, number) && human.staysIn(k, taken, number);
    ai.lose(k, taken, number, speaks, humanLeft * perLeft);
    human.lose(k, taken, number, speaks, aiLeft * perLeft);
  }

  /** Whether the rows taken have exposure in strata that hold both arms. */
  boolean matters() {
    return exposed;
  }

  /** Log ratio of what is left; infinite or not a number where an arm has no event left. */
  double logRatio(Slice of) {
    return of.logRatioWithout(ai.change, ai.lost, human.change, human.lost);
  }

  /** What the rows taken are to the estimate: linearised, {@code dR/R - dS/S}. */
  double influence(Slice of) {
    return ai.influence / of.r() - human.influence / of.s();
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
