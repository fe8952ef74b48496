package dev.codeparity.reports.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them: rounded, with commas in thousands. */
public final class Figures {
  private static final MathContext THREE_DIGITS = new MathContext(3);

  /** Stands where a figure does not exist. */
  public static final String NONE = "-";

  private Figures() {}

  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  public static String count(double value) {
    return count(Math.round(value));
  }

  /** A count with its noun, for example {@code 1 fix} or {@code 1,200 fixes}. */
  public static String count(double value, String one, String many) {
    return count(value) + " " + (Math.round(value) == 1 ? one : many);
  }

  public static String ratio(OptionalDouble value) {
    return value.isPresent() ? ratio(value.getAsDouble()) : NONE;
  }

  public static String ratio(double value) {
    return value < 100 ? String.format(Locale.ROOT, "%.2f", value) : count(value);
  }

  /** Three significant digits. */
  public static String rate(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
    return rounded.scale() > 0 ? rounded.toPlainString() : count(rounded.doubleValue());
  }

  public static String percent(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 1) {
      return "<1%";
    }
    if (percent > 99 && percent < 100) {
      return ">99%";
    }
    return String.format(Locale.ROOT, "%d%%", Math.round(percent));
  }

  /** A span of time in the unit that suits it, such as {@code 1.7 days} or {@code 5 minutes}. */
  public static String span(double days) {
    if (days >= 1) {
      return rate(days) + (days == 1 ? " day" : " days");
    }
    return days * 24 >= 1
        ? count(days * 24, "hour", "hours")
        : count(Math.max(1, days * 1440), "minute", "minutes");
  }

  /** The confidence of intervals, for example {@code 95%} or {@code 99.5%}. */
  public static String confidence(double value) {
    return Decimals.text(100 * value) + "%";
  }
}
