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

  /** By state and character, the state that follows. */
  private final int[] next;

  /** By state, the words that end in it. */
  private final BitSet[] found;

  /**
   * An index of words.
   *
   * @param words in lower-case ASCII; the position in this list names the word
   */
  public WordIndex(List<String> words) {
    States states = new States();
    for (int word = 0; word < words.size(); word++) {
      states.insert(words.get(word), word);
    }
    states.link();
    next = states.next.stream().flatMapToInt(Arrays::stream).toArray();
    found = states.found.toArray(BitSet[]::new);
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
      state = next[state * ALPHABET + (c >= 'A' && c <= 'Z' ? c + 32 : c)];
      if (!found[state].isEmpty()) {
        words.or(found[state]);
      }
    }
    return words;
  }

  /** The automaton as it grows. */
  private static final class States {
    private final List<int[]> next = new ArrayList<>();
    private final List<BitSet> found = new ArrayList<>();

    States() {
      add();
    }

    private int add() {
      int[] row = new int[ALPHABET];
      Arrays.fill(row, -1);
      next.add(row);
      found.add(new BitSet());
      return next.size() - 1;
    }

    void insert(String word, int name) {
      int state = 0;
      for (int at = 0; at < word.length(); at++) {
        char c = word.charAt(at);
        if (c >= ALPHABET) {
          throw new IllegalArgumentException("word is not ASCII: " + word);
        }
        if (next.get(state)[c] < 0) {
          int created = add();
          next.get(state)[c] = created;
        }
        state = next.get(state)[c];
      }
      found.get(state).set(name);
    }

    /** Lets every state go on where the word it stands for does not, as a shorter one does. */
    void link() {
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
}
