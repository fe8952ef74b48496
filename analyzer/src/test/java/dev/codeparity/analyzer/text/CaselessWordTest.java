package dev.codeparity.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaselessWordTest {
  @Test
  void it_is_found_wherever_the_lower_case_of_the_text_holds_it() {
    Random random = new Random(3);
    CaselessWord word = new CaselessWord("ab-a");
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(12), 0, 7).forEach(at -> text.append("abAB-éx".charAt(at)));

      assertThat(word.isIn(text.toString()))
          .as(text.toString())
          .isEqualTo(text.toString().toLowerCase(Locale.ROOT).contains("ab-a"));
    }
  }
}
