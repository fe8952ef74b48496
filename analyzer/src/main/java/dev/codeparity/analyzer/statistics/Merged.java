package dev.codeparity.analyzer.statistics;

/** What rows of one stratum take out of it together, age band by age band. */
final class Merged {
  private final Stratified within;
  private final PersonTime time;
  private final Sums whole;
  private final Sums taken;

  /** The number of the stratum in the whole, by age band; only where something is taken. */
  private final int[] number;

  Merged(Stratified within) {
    this.within = within;
    time = within.time;
    whole = within.sums;
    taken = new Sums(time.bands());
    number = new int[time.bands()];
  }

  /** Takes out a row; one that lies in no stratum that speaks has nothing to be taken. */
  void take(int row) {
    if (row < within.from() || row >= within.to()) {
      return;
    }
    int event = time.firstEvent(row);
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      double events = time.isEventful(cell) ? time.event(event++) : 0;
      int side = within.side(cell);
      if (side >= 0) {
        int band = time.band(cell);
        number[band] = Sums.stratum(side);
        taken.add(Sums.side(band, side & 1), events, time.exposure(cell));
      }
    }
  }

  /** Takes all that out of an estimate; then begins anew. */
  void writeTo(LeaveOut out) {
    for (int band = 0; band < number.length; band++) {
      int human = Sums.side(band, Arms.HUMAN);
      int ai = Sums.side(band, Arms.AI);
      if (isTaken(human) || isTaken(ai)) {
        boolean speaks = staysIn(human) && staysIn(ai);
        writeTo(out, ai, speaks);
        writeTo(out, human, speaks);
      }
    }
    taken.clear();
  }

  private boolean isTaken(int side) {
    return taken.cells(side) + taken.hits(side) > 0;
  }

  /** The side as it is numbered in the whole. */
  private int inWhole(int side) {
    return Sums.side(number[Sums.stratum(side)], side & 1);
  }

  private boolean staysIn(int side) {
    return whole.cells(inWhole(side)) > taken.cells(side);
  }

  private double left(int side) {
    return whole.exposure(inWhole(side)) - taken.exposure(side);
  }

  private void writeTo(LeaveOut out, int side, boolean speaks) {
    boolean hit = speaks && whole.hits(inWhole(side)) > taken.hits(side);
    out.lose(
        inWhole(side), taken.events(side), taken.exposure(side), left(side), left(side ^ 1), hit);
  }
}
