package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.model.Glm;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Which observed commits are compared: those of the AI arm with those of the human arm. */
public final class Arms {
  static final int NEITHER = -1;
  static final int HUMAN = 0;
  static final int AI = 1;

  private final byte[] arm;
  private final int from;
  private final boolean whole;
  private final Map<Exposed.Rows, Optional<Glm>> propensities = new ConcurrentHashMap<>();
  private final Map<String, Arms> without = new ConcurrentHashMap<>();

  private Arms(byte[] arm, int from, boolean whole) {
    this.arm = arm;
    this.from = from;
    this.whole = whole;
  }

  /**
   * Puts each observed commit into an arm, or into neither.
   *
   * @param in which rows take part at all
   */
  public static Arms of(Observations observations, AiArm ai, MixedArm mixed, IntPredicate in) {
    return observations.arms(ai, mixed, in);
  }

  static Arms made(Observations observations, AiArm ai, MixedArm mixed, IntPredicate in) {
    byte[] arm = new byte[observations.size()];
    int from = arm.length;
    int to = 0;
    for (int row = 0; row < arm.length; row++) {
      arm[row] = NEITHER;
      if (!in.test(row)) {
        continue;
      }
      arm[row] = (byte) of(observations.label(row), ai, mixed);
      if (arm[row] != NEITHER) {
        from = Math.min(from, row);
        to = row + 1;
      }
    }
    int first = Math.min(from, to);
    return new Arms(Arrays.copyOfRange(arm, first, to), first, true);
  }

  static int of(Label label, AiArm ai, MixedArm mixed) {
    if (label == Label.MIXED) {
      return switch (mixed) {
        case EXCLUDE -> NEITHER;
        case AI -> AI;
        case HUMAN -> HUMAN;
      };
    }
    if (label == Label.HUMAN) {
      return HUMAN;
    }
    return ai.holds(label) ? AI : NEITHER;
  }

  /**
   * The same arms without a part of the rows, once for each name: every metric leaves out the same.
   *
   * @param stays whether a row is not of the part
   */
  public Arms without(String part, IntPredicate stays) {
    return without.computeIfAbsent(part, same -> where(stays));
  }

  /** The same arms without the rows that fail a test. */
  public Arms where(IntPredicate in) {
    byte[] kept = arm.clone();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] != NEITHER && !in.test(from + i)) {
        kept[i] = NEITHER;
      }
    }
    return new Arms(kept, from, false);
  }

  /** Whether these are not other arms without some rows. */
  public boolean isWhole() {
    return whole;
  }

  /** A model of who is in which arm, fitted once to the same rows. */
  Optional<Glm> propensity(Exposed.Rows of, Supplier<Optional<Glm>> fit) {
    return propensities.computeIfAbsent(of, same -> fit.get());
  }

  int of(int row) {
    return row >= from && row < to() ? arm[row - from] : NEITHER;
  }

  boolean holds(int row) {
    return of(row) != NEITHER;
  }

  /** Whether nobody takes part. */
  boolean isEmpty() {
    for (byte of : arm) {
      if (of != NEITHER) {
        return false;
      }
    }
    return true;
  }

  /** All rows that take part, and maybe some between. */
  public Stretch rows() {
    return new Stretch(from, to());
  }

  /** First row that takes part. */
  int from() {
    return from;
  }

  /** Row after the last that takes part. */
  int to() {
    return from + arm.length;
  }
}
