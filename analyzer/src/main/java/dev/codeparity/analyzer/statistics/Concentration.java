package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** How much of an answer hangs on a few commits. */
public final class Concentration {
  private static final int FEW = 5;
  private static final double TIE = 1e-12;
  private static final int NONE = -1;

  private Concentration() {}

  /**
   * The share of an arm's events that its five most blamed commits hold.
   *
   * @param events events of the arm
   * @param share 0 to 1; empty without events
   * @param rows the commits, most blamed first, the first to land among equals
   */
  public record Top(double events, OptionalDouble share, List<Integer> rows) {
    private static final double FLAGGED_SHARE = 0.3;
    private static final double LEAST_EVENTS = 30;

    public Top {
      rows = List.copyOf(rows);
    }

    /** Over 0.3 of at least 30 events; five owners of n events always hold 5/n. */
    public boolean isConcentrated() {
      return events >= LEAST_EVENTS && share.orElse(0) > FLAGGED_SHARE;
    }
  }

  /** The most blamed commits of each arm. */
  public record Tops(Top ai, Top human) {}

  /**
   * The commit whose leaving out moves the log ratio most.
   *
   * @param row its row; empty where no commit moves it
   * @param shift log ratio without it less that with it; empty if it is infinite without it
   */
  public record Influence(OptionalInt row, OptionalDouble shift) {}

  /**
   * The most blamed of both arms.
   *
   * @param rows that are looked at
   */
  public static Tops tops(PersonTime time, Arms arms, Stretch rows) {
    return tops(time, arms, List.of(rows)).whole();
  }

  /** The most blamed commits over all parts of the rows, and in each part. */
  public record TopsOfParts(Tops whole, List<Tops> parts) {
    public TopsOfParts {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The most blamed of both arms, over parts of the rows together and in each: the few of the whole
   * are among the few of its parts.
   *
   * @param parts one after another
   */
  public static TopsOfParts tops(PersonTime time, Arms arms, List<Stretch> parts) {
    Most human = new Most(time, 0);
    Most ai = new Most(time, 0);
    List<Tops> each = new ArrayList<>();
    for (Stretch rows : parts) {
      Most humanOfPart = new Most(time, human.all);
      Most aiOfPart = new Most(time, ai.all);
      collect(time, rows, arms::of, humanOfPart, aiOfPart);
      human.add(humanOfPart);
      ai.add(aiOfPart);
      each.add(new Tops(aiOfPart.top(), humanOfPart.top()));
    }
    return new TopsOfParts(new Tops(ai.top(), human.top()), each);
  }

  /** Of some rows of a stretch. */
  static Top top(PersonTime time, Stretch rows, IntPredicate in) {
    Most most = new Most(time, 0);
    collect(time, rows, row -> in.test(row) ? 0 : NONE, most);
    return most.top();
  }

  /**
   * Adds up the events of each commit.
   *
   * @param side the place of a row among the sums; negative for none
   */
  private static void collect(PersonTime time, Stretch rows, IntUnaryOperator side, Most... sides) {
    double[] events = new double[sides.length];
    int[] eventful = time.eventful();
    int i = time.firstEventful(rows.from());
    while (i < eventful.length && eventful[i] < rows.to()) {
      int first = time.firstRow(eventful[i]);
      int next = time.nextCommit(first);
      for (; i < eventful.length && eventful[i] < next; i++) {
        int of = side.applyAsInt(eventful[i]);
        if (of >= 0) {
          events[of] += time.eventsOf(eventful[i]);
        }
      }
      for (int of = 0; of < events.length; of++) {
        sides[of].add(first, events[of]);
        events[of] = 0;
      }
    }
  }

  /** The few commits with most events of those that are added. */
  private static final class Most {
    private final PersonTime time;
    private final int[] rows = new int[FEW];
    private final double[] events = new double[FEW];
    private int count;
    private double all;

    /** All events of this part and of those before it. */
    private double upToHere;

    private Most(PersonTime time, double before) {
      this.time = time;
      upToHere = before;
    }

    /** Adds the next part. */
    private void add(Most part) {
      for (int i = 0; i < part.count; i++) {
        place(part.rows[i], part.events[i]);
      }
      all = part.upToHere;
    }

    private void add(int row, double ofRow) {
      if (ofRow == 0) {
        return;
      }
      all += ofRow;
      upToHere += ofRow;
      place(row, ofRow);
    }

    private void place(int row, double ofRow) {
      int place = count;
      while (place > 0 && isBefore(row, ofRow, place - 1)) {
        place--;
      }
      if (place == FEW) {
        return;
      }
      count = Math.min(FEW, count + 1);
      System.arraycopy(rows, place, rows, place + 1, count - place - 1);
      System.arraycopy(events, place, events, place + 1, count - place - 1);
      rows[place] = row;
      events[place] = ofRow;
    }

    private boolean isBefore(int row, double ofRow, int place) {
      return ofRow > events[place]
          || (ofRow == events[place] && time.landedBefore(row, rows[place]));
    }

    private Top top() {
      double held = Arrays.stream(events).sum();
      return new Top(
          all,
          all > 0 ? OptionalDouble.of(held / all) : OptionalDouble.empty(),
          Arrays.stream(rows, 0, count).boxed().toList());
    }
  }

  /** The most influential commit within strata; the first to land among equals. */
  public static Influence mostInfluential(Stratified within) {
    LeaveOut without = new LeaveOut(within);
    Slice whole = within.whole();
    double theta = whole.logRatio();
    if (!Double.isFinite(theta)) {
      return new Influence(OptionalInt.empty(), OptionalDouble.empty());
    }
    int most = -1;
    double largest = 0;
    for (int row = within.from(); row < within.to(); row = within.time.nextCommit(row)) {
      without.takeOnly(row, Math.min(within.to(), within.time.nextCommit(row)));
      double shift = without.matters() ? without.logRatio(whole) - theta : 0;
      // a sum of logs that is infinite or not a number is the farthest that there is
      double size = Double.isFinite(shift) ? Math.abs(shift) : Double.POSITIVE_INFINITY;
      double farthest = Double.isFinite(largest) ? Math.abs(largest) : Double.POSITIVE_INFINITY;
      boolean same = size == farthest || Math.abs(size - farthest) <= TIE;
      if (same ? most >= 0 && within.time.landedBefore(row, most) : size > farthest) {
        most = row;
        largest = shift;
      }
    }
    return most < 0
        ? new Influence(OptionalInt.empty(), OptionalDouble.empty())
        : new Influence(
            OptionalInt.of(most),
            Double.isFinite(largest) ? OptionalDouble.of(largest) : OptionalDouble.empty());
  }
}
