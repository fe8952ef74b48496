package dev.codeparity.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
  @Test
  void it_collapses_what_a_pattern_takes_for_white_space() {
    Random random = new Random(5);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(12), 0, 11)
          .forEach(at -> text.append("aé \t\n\u000B\f\r\u001F\u00A0\u2028".charAt(at)));

      assertThat(WhiteSpace.collapsed(text.toString()))
          .isEqualTo(text.toString().replaceAll("\\s+", " "));
    }
  }
}
