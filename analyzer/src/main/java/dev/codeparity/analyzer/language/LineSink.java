package dev.codeparity.analyzer.language;

import java.util.Arrays;

/** Grows the arrays of a scan, line by line. */
final class LineSink {
  static final long SEED = 0xcbf29ce484222325L;
  static final long PRIME = 0x100000001b3L;
  private static final int BYTES_A_LINE = 32;

  private byte[] flags;
  private long[] hashes;
  private int lines;
  private int codeLines;

  LineSink(int bytes) {
    int guess = bytes / BYTES_A_LINE + 16;
    flags = new byte[guess];
    hashes = new long[guess];
  }

  /** Ends a code line; {@code hash} is the raw hash of its bytes. */
  void code(boolean trivial, long hash) {
    codeLines++;
    append(trivial ? LineScan.CODE | LineScan.TRIVIAL : LineScan.CODE, finish(hash));
  }

  /** Ends a line of text; {@code hash} is the raw hash of its bytes. */
  void text(long hash) {
    append(LineScan.TEXT, finish(hash));
  }

  void comment() {
    append(LineScan.COMMENT, 0);
  }

  void blank() {
    append(LineScan.BLANK, 0);
  }

  LineScan toScan(boolean isCode) {
    return new LineScan(
        isCode, Arrays.copyOf(flags, lines), Arrays.copyOf(hashes, lines), codeLines);
  }

  private void append(int flag, long hash) {
    if (lines == flags.length) {
      int larger = lines + (lines >> 1);
      flags = Arrays.copyOf(flags, larger);
      hashes = Arrays.copyOf(hashes, larger);
    }
    flags[lines] = (byte) flag;
    hashes[lines++] = hash;
  }

  /** Spreads the bits, since the multiplication alone leaves the low ones weak; never 0. */
  private static long finish(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }
}
