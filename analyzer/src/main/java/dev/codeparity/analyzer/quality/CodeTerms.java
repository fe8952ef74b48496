package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.language.JavaSteps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terms, pieces of Java of up to three tokens, that are looked for in texts: all in one pass over
 * each. A token is a word, {@code ==}, or any other character; of a literal its quote alone counts,
 * and comments do not.
 */
final class CodeTerms {
  private static final int SLOTS = 1 << 10;
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final Map<Long, String> terms = new HashMap<>();

  /** Slots that the hashes of terms have: one look tells most of what is no term. */
  private final BitSet slots = new BitSet(SLOTS);

  CodeTerms(Collection<String> terms) {
    for (String term : terms) {
      long hash = 0;
      for (long token : tokens(term)) {
        hash = hash * BASE + token;
      }
      this.terms.put(hash, term);
      slots.set(slot(hash));
    }
  }

  private static List<Long> tokens(String text) {
    List<Long> tokens = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      long token = token(text, at, end);
      if (token != 0) {
        tokens.add(token);
      }
      at = end;
    }
    return tokens;
  }

  /** Those of the terms that stand in a text. */
  Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    long one = 0;
    long two = 0;
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      long token = token(text, at, end);
      if (token != 0) {
        long three = two * BASE + token;
        two = one * BASE + token;
        one = token;
        take(one, found);
        take(two, found);
        take(three, found);
      }
      at = end;
    }
    return found;
  }

  private void take(long hash, Set<String> found) {
    if (slots.get(slot(hash))) {
      String term = terms.get(hash);
      if (term != null) {
        found.add(term);
      }
    }
  }

  private static int slot(long hash) {
    return (int) (hash >>> 40) & SLOTS - 1;
  }

  private static int end(String text, int at) {
    return text.startsWith("==", at) ? at + 2 : JavaSteps.after(text, at);
  }

  /** What a token is told by; 0 for what is none. */
  private static long token(String text, int from, int end) {
    char letter = text.charAt(from);
    if (Character.isWhitespace(letter) || (letter == '/' && end > from + 1)) {
      return 0;
    }
    boolean literal = letter == '"' || letter == '\'';
    long hash = 1;
    for (int at = from; at < (literal ? from + 1 : end); at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return hash * BASE;
  }
}
