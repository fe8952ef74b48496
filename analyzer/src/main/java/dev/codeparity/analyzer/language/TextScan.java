package dev.codeparity.analyzer.language;

/** Scans files without a language. */
final class TextScan {
  private TextScan() {}

  static LineScan run(byte[] content) {
    LineSink sink = new LineSink(content.length);
    long hash = LineSink.SEED;
    boolean blank = true;
    for (byte b : content) {
      if (b == '\n') {
        end(sink, blank, hash);
        hash = LineSink.SEED;
        blank = true;
      } else if (!Bytes.isWhite(b)) {
        hash = (hash ^ b) * LineSink.PRIME;
        blank = false;
      }
    }
    if (content.length > 0 && content[content.length - 1] != '\n') {
      end(sink, blank, hash);
    }
    return sink.toScan(false);
  }

  private static void end(LineSink sink, boolean blank, long hash) {
    if (blank) {
      sink.blank();
    } else {
      sink.text(hash);
    }
  }
}
