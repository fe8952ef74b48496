package dev.codeparity.analyzer.gate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * How long the whole history stands still for a gate: its bounds are held against the state at the
 * end of the last full span (UTC) before the end of observation. All builds within a span see the
 * same figures, so those are measured once. Bounds on the change are always held against the head.
 */
public enum Settled {
  DAY,
  /** Weeks begin on Monday. */
  WEEK,
  MONTH;

  /** The last second of the last full span before a time. */
  public Instant before(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    LocalDate start =
        switch (this) {
          case DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
        };
    return start.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
  }
}
