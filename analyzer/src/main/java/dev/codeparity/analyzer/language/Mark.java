package dev.codeparity.analyzer.language;

import java.nio.charset.StandardCharsets;

/** A few bytes that mean something where they stand together. Immutable. */
final class Mark {
  static final Mark NONE = new Mark(new byte[0]);

  private final byte[] bytes;

  private Mark(byte[] bytes) {
    this.bytes = bytes;
  }

  static Mark of(String text) {
    return new Mark(text.getBytes(StandardCharsets.UTF_8));
  }

  static Mark of(byte... bytes) {
    return new Mark(bytes.clone());
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  int length() {
    return bytes.length;
  }

  /** The first byte; a line feed, which begins nothing, for the empty mark. */
  byte first() {
    return bytes.length == 0 ? (byte) '\n' : bytes[0];
  }

  /** The last byte, likewise. */
  byte last() {
    return bytes.length == 0 ? (byte) '\n' : bytes[bytes.length - 1];
  }

  /** Whether the mark stands at a place of the content; never for the empty mark. */
  boolean isAt(byte[] content, int at) {
    if (bytes.length == 0 || at < 0 || at > content.length - bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (content[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
