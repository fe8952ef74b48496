package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.history.Blob;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** The names in lines of code, by their hashes; the words of common languages are none. */
final class Names {
  private static final int SHORTEST = 3;
  private static final Fingerprint WORDS = words();

  private Names() {}

  private static Fingerprint words() {
    String words =
        "abstract and assert async auto await bool boolean break byte case catch char class const"
            + " continue def default define del delete double elif else endif enum except extends"
            + " extern false final finally float for foreach from func function goto ifdef ifndef"
            + " implements import include inline instanceof int interface lambda let long namespace"
            + " new nil none None not null NULL Override package pass private protected public"
            + " register return self short signed sizeof static string String struct super switch"
            + " synchronized template this throw throws transient true try typedef typename union"
            + " unsigned using var void volatile while with yield False True";
    Fingerprint.Collector all = new Fingerprint.Collector();
    for (String word : words.split(" ", -1)) {
      byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
      all.add(hash(bytes, 0, bytes.length));
    }
    return all.toFingerprint();
  }

  /** Hands on the names of a line, in order, repeated ones too. */
  static void inLine(Blob blob, int line, IntConsumer action) {
    byte[] bytes = blob.bytes();
    int end = blob.lineEnd(line);
    int at = blob.lineStart(line);
    while (at < end) {
      if (!isPart(bytes[at])) {
        at++;
        continue;
      }
      int start = at;
      while (at < end && isPart(bytes[at])) {
        at++;
      }
      if (at - start >= SHORTEST && !isDigit(bytes[start])) {
        int hash = hash(bytes, start, at);
        if (!WORDS.contains(hash)) {
          action.accept(hash);
        }
      }
    }
  }

  static boolean isPart(byte b) {
    int lower = b | 0x20;
    return (lower >= 'a' && lower <= 'z') || isDigit(b) || b == '_' || b == '$' || b < 0;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static int hash(byte[] bytes, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
