package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWordsTest {
  private final TextWords words = new TextWords("int a=b[0]; // naïve\nfoo.printAll(x)");

  @Test
  void all_words_of_a_text_are_there() {
    assertThat(new String[] {"int", "a", "b", "0", "naïve", "foo", "printAll", "x", "[", "=b"})
        .allMatch(words::mayHave);
  }

  @Test
  void parts_of_words_and_other_words_are_not() {
    assertThat(new String[] {"print", "All", "in", "fo", "y", "==", "?"}).noneMatch(words::mayHave);
  }

  @Test
  void the_last_word_of_a_text_is_there() {
    assertThat(new TextWords("return last").mayHave("last")).isTrue();
    assertThat(new TextWords("").mayHave("last")).isFalse();
  }
}
