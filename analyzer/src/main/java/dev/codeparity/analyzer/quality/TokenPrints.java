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

  /** Odd, and without pattern: 2⁶⁴ by the golden ratio. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

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
    long[] hashes = hashes(tokens);
    int least = -1;
    for (int end = Math.min(hashes.length, WINDOW); end > 0 && end <= hashes.length; end++) {
      int before = least;
      least = least(hashes, Math.max(0, end - WINDOW), end, least);
      if (least != before) {
        prints.add(
            new Print(
                hashes[least], least, tokens.get(least).line, tokens.get(least + TOKENS - 1).line));
      }
    }
    return new TokenPrints(prints);
  }

  /** The last of the least hashes of a window, where that of the window before is known. */
  private static int least(long[] hashes, int from, int end, int before) {
    int least = before < from ? from : before;
    for (int i = before < from ? from + 1 : end - 1; i < end; i++) {
      if (hashes[i] <= hashes[least]) {
        least = i;
      }
    }
    return least;
  }

  /** Of each stretch a polynomial in {@link #BASE}, rolled on from that before, and mixed. */
  private static long[] hashes(List<Token> tokens) {
    long[] hashes = new long[Math.max(0, tokens.size() - TOKENS + 1)];
    long gone = 1;
    for (int i = 0; i < TOKENS; i++) {
      gone *= BASE;
    }
    long sum = 0;
    for (int i = 0; i < tokens.size(); i++) {
      sum = sum * BASE + tokens.get(i).hash;
      if (i >= TOKENS) {
        sum -= gone * tokens.get(i - TOKENS).hash;
      }
      if (i >= TOKENS - 1) {
        hashes[i - TOKENS + 1] = mixed(sum);
      }
    }
    return hashes;
  }

  private static long mixed(long sum) {
    long hash = (sum ^ (sum >>> 32)) * BASE;
    return hash ^ (hash >>> 29);
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
