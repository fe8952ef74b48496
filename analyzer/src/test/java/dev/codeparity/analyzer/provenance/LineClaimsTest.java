package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineClaimsTest {
  @Test
  void a_line_that_nobody_claims_has_no_source() {
    LineClaims.Builder claims = new LineClaims.Builder();
    claims.add(5, 7, 1);

    assertThat(sources(claims.build(), 10)).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 0, 0);
    assertThat(LineClaims.NONE.sourceOf(0)).isZero();
  }

  @Test
  void the_last_claim_on_a_line_wins() {
    LineClaims.Builder claims = new LineClaims.Builder();
    claims.add(0, 9, 1);
    claims.add(2, 6, 2);
    claims.add(4, 4, 1);

    assertThat(sources(claims.build(), 10)).containsExactly(1, 1, 2, 2, 1, 2, 2, 1, 1, 1);
  }

  @Test
  void a_claim_on_two_thousand_million_lines_is_one_range() {
    LineClaims.Builder claims = new LineClaims.Builder();
    claims.add(0, Integer.MAX_VALUE, 1);
    claims.add(7, Integer.MAX_VALUE, 2);

    LineClaims built = claims.build();
    assertThat(built.sourceOf(6)).isEqualTo(1);
    assertThat(built.sourceOf(Integer.MAX_VALUE)).isEqualTo(2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void it_is_as_if_each_claim_were_painted_over_those_before(long seed) {
    Random random = new Random(seed);
    int[] painted = new int[60];
    LineClaims.Builder claims = new LineClaims.Builder();
    for (int i = 0; i < 40; i++) {
      int first = random.nextInt(60);
      int last = Math.min(59, first + random.nextInt(15));
      int source = 1 + random.nextInt(3);
      claims.add(first, last, source);
      for (int line = first; line <= last; line++) {
        painted[line] = source;
      }
    }

    assertThat(sources(claims.build(), 60)).isEqualTo(painted);
  }

  private static int[] sources(LineClaims claims, int lines) {
    int[] sources = new int[lines];
    for (int line = 0; line < lines; line++) {
      sources[line] = claims.sourceOf(line);
    }
    return sources;
  }
}
