package dev.codeparity.analyzer.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** How long the periods are that reports show, in UTC calendar time. */
public enum PeriodLength {
  /** A calendar month, such as {@code 2026-03}. */
  MONTH(1),
  /** A calendar quarter, such as {@code 2026-Q1}. */
  QUARTER(3),
  /** A calendar year, such as {@code 2026}. */
  YEAR(12);

  private final int months;

  PeriodLength(int months) {
    this.months = months;
  }

  /** The first day of the period that holds a time. */
  public LocalDate startOf(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** The first day of the period after the one that begins on a day. */
  public LocalDate next(LocalDate start) {
    return start.plusMonths(months);
  }

  /** The last second of the period that holds a time. */
  public Instant lastSecondOf(Instant time) {
    return next(startOf(time)).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
  }

  /** The name of the period that begins on a day. */
  public String name(LocalDate start) {
    return switch (this) {
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", start.getYear(), start.getMonthValue());
      case QUARTER ->
          String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), (start.getMonthValue() + 2) / 3);
      case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
    };
  }

  /** The name of the period that holds a time. */
  public String nameOf(Instant time) {
    return name(startOf(time));
  }
}
