package dev.codeparity.reports.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text that every reader takes for a number: ten significant digits, a point, no
 * exponent. What is not finite is unknown, and so empty.
 */
public final class Decimals {
  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  /** Smaller parts than this are noise of floating-point sums, and long rows of zeros as text. */
  private static final int DECIMAL_PLACES = 20;

  /** So many digits tell every double from its neighbours. */
  private static final int MOST_DIGITS = 17;

  private Decimals() {}

  /** As {@link #text}, with as many digits more as it takes to read the same number back. */
  public static String exact(double value) {
    BigDecimal whole = new BigDecimal(value);
    BigDecimal told = whole;
    for (int digits = DIGITS.getPrecision(); digits <= MOST_DIGITS; digits++) {
      told = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (told.doubleValue() == value) {
        break;
      }
    }
    return told.signum() == 0 ? "0" : told.stripTrailingZeros().toPlainString();
  }

  public static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
    if (rounded.scale() > DECIMAL_PLACES) {
      rounded = rounded.setScale(DECIMAL_PLACES, RoundingMode.HALF_EVEN);
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
