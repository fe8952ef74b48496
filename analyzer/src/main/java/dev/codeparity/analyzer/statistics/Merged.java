package dev.codeparity.analyzer.statistics;

/** What rows of one stratum take out of it together, age band by age band. */
final class Merged {
  private final Stratified within;
  private final PersonTime time;
  private final Sums taken;

  /** The age band after the last in which something is taken. */
  private int bands;

  /** The number of the stratum in the whole, by age band; only where something is taken. */
  private final int[] number;

  Merged(Stratified within) {
    this.within = within;
    time = within.time;
    taken = new Sums(time.bands());
    number = new int[time.bands()];
  }

  /** Takes out a row; one that lies in no stratum that speaks has nothing to be taken. */
  void take(int row) {
    int arm = row < within.from() || row >= within.to() ? Arms.NEITHER : within.arms.of(row);
    if (arm == Arms.NEITHER) {
      return;
    }
    int bandsOfRow = within.bandsOf(row);
    int event = time.firstEvent(row);
    int end = time.to(row);
    for (int cell = time.from(row); cell < end; cell++) {
      double events = time.isEventful(cell) ? time.event(event++) : 0;
      int k = within.number(bandsOfRow, cell);
      if (k >= 0) {
        int band = time.band(cell);
        number[band] = k;
        bands = Math.max(bands, band + 1);
        taken.add(Sums.side(band, arm), events, time.exposure(cell));
      }
    }
  }

  /** Takes all that out of an estimate; then begins anew. */
  void writeTo(LeaveOut out) {
    for (int band = 0; band < bands; band++) {
      if (taken.isFilled(band)) {
        out.lose(number[band], taken, band);
      }
    }
    taken.clear(bands);
    bands = 0;
  }
}
