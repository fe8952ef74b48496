package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fingerprints of the tokens of a file, by which equal stretches of code are found. Of each stretch
 * of {@link #TOKENS} tokens the hash is taken, and of {@link #WINDOW} neighbouring hashes the least
 * is kept: whatever two files share of at least {@code TOKENS + WINDOW − 1} tokens, they share a
 * fingerprint.
 *
 * @param prints in the order of the file
 * @see <a href="https://doi.org/10.1145/872757.872770">Schleimer, Wilkerson, Aiken, Winnowing
 *     (2003)</a>
 */
record TokenPrints(List<Print> prints) {
  /** As long as this a stretch says something: about ten lines. */
  static final int TOKENS = 75;

  static final int WINDOW = 26;

  TokenPrints {
    prints = List.copyOf(prints);
  }

  /**
   * One stretch.
   *
   * @param hash of its tokens
   * @param token number of its first token
   * @param begin line of its first token, counted from 1
   * @param end line of its last token
   */
  record Print(long hash, int token, int begin, int end) {}

  /** One token: the hash of its text, and its line. */
  record Token(int hash, int line) {}

  static TokenPrints of(List<Token> tokens) {
    List<Print> prints = new ArrayList<>();
    int stretches = tokens.size() - TOKENS + 1;
    long[] hashes = new long[Math.max(0, stretches)];
    for (int i = 0; i < stretches; i++) {
      hashes[i] = hash(tokens, i);
    }
    int kept = -1;
    for (int from = 0; from + WINDOW <= stretches || (from == 0 && stretches > 0); from++) {
      int least = from;
      for (int i = from; i < Math.min(stretches, from + WINDOW); i++) {
        if (hashes[i] <= hashes[least]) {
          least = i;
        }
      }
      if (least != kept) {
        kept = least;
        prints.add(
            new Print(
                hashes[least], least, tokens.get(least).line, tokens.get(least + TOKENS - 1).line));
      }
    }
    return new TokenPrints(prints);
  }

  private static long hash(List<Token> tokens, int from) {
    long hash = 17;
    for (int i = from; i < from + TOKENS; i++) {
      hash = (hash ^ tokens.get(i).hash) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  byte[] toBytes() {
    return new PackedOutput()
        .all(
            prints,
            (out, print) ->
                out.wide(print.hash)
                    .number(print.token)
                    .number(print.begin)
                    .number(print.end - print.begin))
        .toBytes();
  }

  /** What was written; empty if these bytes are something else. */
  static Optional<TokenPrints> read(byte[] bytes) {
    return PackedInput.read(bytes, in -> new TokenPrints(in.all(TokenPrints::print)));
  }

  private static Print print(PackedInput in) {
    long hash = in.wide();
    int token = in.number();
    int begin = in.number();
    return new Print(hash, token, begin, begin + in.number());
  }
}
