package dev.codeparity.analyzer.claim.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.claim.stated.Looks.Bound;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AtThisLookTest {
  private static final double CONFIDENCE = 0.95;
  private static final double HALF_THE_ERROR = (1 - CONFIDENCE) / 2;
  private static final List<AtThisLook> LOOKS =
      List.of(
          look(1, Bound.FIXED, 1),
          look(1, Bound.ALWAYS_VALID, 0),
          look(3, Bound.ALWAYS_VALID, 0),
          look(1, Bound.PLANNED, 4),
          look(3, Bound.PLANNED, 4),
          look(12, Bound.PLANNED, 12));

  private static AtThisLook look(int number, Bound bound, int planned) {
    Looks looks = new Looks(Optional.empty(), number, bound, planned, OptionalDouble.empty());
    return new AtThisLook(looks.at(CONFIDENCE), CONFIDENCE);
  }

  @Test
  void a_p_value_is_below_half_the_error_exactly_where_the_limits_leave_the_bound_out() {
    for (AtThisLook look : LOOKS) {
      for (double df : List.of(4.0, Double.POSITIVE_INFINITY)) {
        for (double value = -0.3; value <= 3; value += 0.3) {
          LogRatio ratio = new LogRatio(value, 0.3, df);
          assertThat(look.p(ratio.pNotAbove(1), ratio) < HALF_THE_ERROR)
              .as("%s, df %s, %s", look, df, value)
              .isEqualTo(look.limits(ratio).low() > 1);
          assertThat(look.p(ratio.pNotAbove(1)) < HALF_THE_ERROR)
              .as("alone, %s, df %s, %s", look, df, value)
              .isEqualTo(ratio.limits(look.alone()).low() > 1);
        }
      }
    }
  }

  @Test
  void a_p_value_over_all_looks_is_never_smaller_than_that_of_one() {
    for (AtThisLook look : LOOKS) {
      double before = 0;
      for (double once = 1e-12; once < 1; once = Math.min(once * 10, once + 0.2)) {
        double p = look.p(once);
        assertThat(p).as("%s at %s", look, once).isBetween(Math.max(once, before), 1.0);
        before = p;
      }
    }
  }

  @Test
  void shares_of_the_error_that_counted_looks_take_add_up_to_it() {
    double spent = 0;
    for (int number = 1; number <= 2000; number++) {
      spent += 1 - look(number, Bound.ALWAYS_VALID, 0).alone();
    }
    assertThat(spent).isLessThan(1 - CONFIDENCE).isCloseTo(1 - CONFIDENCE, within(1e-4));
  }

  @Test
  void a_trend_or_a_ratio_takes_the_wider_limits_of_its_look() {
    LogRatio slope = new LogRatio(0.2, 0.1, 6);
    Interval once = look(1, Bound.FIXED, 1).limits(slope);
    for (AtThisLook look : LOOKS.subList(1, LOOKS.size())) {
      assertThat(look.limits(slope).low()).as(look.toString()).isLessThan(once.low());
      assertThat(look.limits(slope).high()).as(look.toString()).isGreaterThan(once.high());
    }
  }
}
