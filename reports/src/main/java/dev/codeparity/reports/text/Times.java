package dev.codeparity.reports.text;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as text: ISO 8601, UTC, to the second. */
public final class Times {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final double SECONDS_A_MONTH = 365.25 / 12 * 86_400;

  private Times() {}

  /**
   * The text of a time. What lies beyond the years 1 to 9999, which readers refuse, is held there.
   */
  public static String text(Instant time) {
    Instant held = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    return DateTimeFormatter.ISO_INSTANT.format(held.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The month, as in 2027-03, so many months after a time; a month is a twelfth of a year. */
  public static String monthAfter(Instant time, double months) {
    Duration later = Duration.ofSeconds(Math.round(months * SECONDS_A_MONTH));
    return text(time.plus(later)).substring(0, "2027-03".length());
  }
}
