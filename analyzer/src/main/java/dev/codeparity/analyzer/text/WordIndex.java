package dev.codeparity.analyzer.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds which of many words stand in a text, in one pass over it: an Aho–Corasick automaton over
 * ASCII, letter case aside.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho, Corasick (1975)</a>
 */
public final class WordIndex {
  private static final int ALPHABET = 128;

  private final List<int[]> next = new ArrayList<>();
  private final List<BitSet> found = new ArrayList<>();

  /**
   * An index of words.
   *
   * @param words in lower-case ASCII; the position in this list names the word
   */
  public WordIndex(List<String> words) {
    newState();
    for (int word = 0; word < words.size(); word++) {
      insert(words.get(word), word);
    }
    link();
  }

  /** The positions of the words that stand in the text. */
  public BitSet wordsIn(String text) {
    BitSet words = new BitSet();
    int state = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= ALPHABET) {
        state = 0;
        continue;
      }
      state = next.get(state)[c >= 'A' && c <= 'Z' ? c + 32 : c];
      BitSet here = found.get(state);
      if (!here.isEmpty()) {
        words.or(here);
      }
    }
    return words;
  }

  private int newState() {
    int[] row = new int[ALPHABET];
    Arrays.fill(row, -1);
    next.add(row);
    found.add(new BitSet());
    return next.size() - 1;
  }

  private void insert(String word, int name) {
    int state = 0;
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c >= ALPHABET) {
        throw new IllegalArgumentException("word is not ASCII: " + word);
      }
      if (next.get(state)[c] < 0) {
        int created = newState();
        next.get(state)[c] = created;
      }
      state = next.get(state)[c];
    }
    found.get(state).set(name);
  }

  private void link() {
    int[] fallback = new int[next.size()];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(0);
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int[] row = next.get(state);
      for (int c = 0; c < ALPHABET; c++) {
        int shorter = state == 0 ? 0 : next.get(fallback[state])[c];
        if (row[c] < 0) {
          row[c] = shorter;
          continue;
        }
        fallback[row[c]] = state == 0 ? 0 : shorter;
        found.get(row[c]).or(found.get(fallback[row[c]]));
        queue.add(row[c]);
      }
    }
  }
}
