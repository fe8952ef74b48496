package dev.codeparity.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordIndexTest {
  @Test
  void words_are_found_whatever_their_case() {
    WordIndex index = new WordIndex(List.of("claude", "claude code", "code", "cursor"));

    assertThat(index.wordsIn("Made by Claude CODE")).isEqualTo(bits(0, 1, 2));
    assertThat(index.wordsIn("Clau de")).isEqualTo(bits());
    assertThat(index.wordsIn("éclaudeé")).isEqualTo(bits(0));
  }

  @Test
  void it_finds_what_a_search_word_by_word_finds() {
    Random random = new Random(42);
    for (int round = 0; round < 500; round++) {
      List<String> words =
          List.of(word(random), word(random) + "b", word(random) + "c", "d" + word(random));
      WordIndex index = new WordIndex(words);
      String text = word(random) + word(random).toUpperCase(Locale.ROOT) + word(random);
      BitSet expected = new BitSet();
      for (int at = 0; at < words.size(); at++) {
        expected.set(at, text.toLowerCase(Locale.ROOT).contains(words.get(at)));
      }

      assertThat(index.wordsIn(text)).as(words + " in " + text).isEqualTo(expected);
    }
  }

  @Test
  void a_word_must_be_ascii() {
    assertThatThrownBy(() -> new WordIndex(List.of("é")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder("a");
    for (int at = random.nextInt(5); at > 0; at--) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    for (int bit : set) {
      bits.set(bit);
    }
    return bits;
  }
}
