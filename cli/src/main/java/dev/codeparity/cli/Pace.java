package dev.codeparity.cli;

import java.util.function.LongSupplier;

/** Guesses how long a phase will still take, from how long its part so far has taken. */
final class Pace {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60;

  /** Before this many seconds a guess is worth nothing. */
  private static final long FIRST_GUESS = 5;

  private final LongSupplier nanos;
  private String phase = "";
  private long start;
  private long first;

  /**
   * @param nanos a clock, in nanoseconds from any moment
   */
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The time that is left, such as {@code ", about 4 min left"}; empty where none can be told. */
  String left(String newPhase, long done, long total) {
    long now = nanos.getAsLong();
    if (!newPhase.equals(phase)) {
      phase = newPhase;
      start = now;
      first = done;
    }
    long seconds = (now - start) / SECOND;
    if (seconds < FIRST_GUESS || done <= first || total <= done) {
      return "";
    }
    long rest = seconds * (total - done) / (done - first);
    return rest < MINUTE
        ? ", under a minute left"
        : ", about " + (rest + MINUTE / 2) / MINUTE + " min left";
  }
}
