package dev.codeparity.analyzer.quality;

import java.util.BitSet;

/**
 * Whether words stand in a text. One pass is made over it, however many words are asked for: words
 * of the same hash share a bit.
 *
 * @see <a href="https://doi.org/10.1145/362686.362692">Bloom, Space/Time Trade-offs in Hash Coding
 *     (1970)</a>
 */
final class TextWords {
  private static final int BITS = 1 << 16;

  private final String text;
  private final BitSet words = new BitSet(BITS);

  TextWords(String text) {
    this.text = text;
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isJavaIdentifierPart(letter)) {
        hash = 31 * hash + letter; // as String.hashCode has it
      } else if (hash != 0) {
        words.set(bit(hash));
        hash = 0;
      }
    }
    words.set(bit(hash));
  }

  /**
   * Whether a text can have a whole word, or characters of which words are not made.
   *
   * @return false only if it has not
   */
  boolean mayHave(String word) {
    return Character.isJavaIdentifierPart(word.charAt(0))
        ? words.get(bit(word.hashCode()))
        : text.contains(word);
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 16) & BITS - 1;
  }
}
