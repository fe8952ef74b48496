package dev.codeparity.analyzer.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads bytes that should be text, the same on every machine. */
final class LenientText {
  private LenientText() {}

  /** As UTF-8, or as ISO-8859-1 if they are no UTF-8. */
  static String decode(byte[] bytes, int start, int end) {
    boolean ascii = true;
    for (int i = start; i < end && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, end - start))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
  }

  /** In an encoding given by name; as {@link #decode(byte[], int, int)} if nobody knows it. */
  static String decode(byte[] bytes, int start, int end, String encoding) {
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("UTF-8")) {
      try {
        return new String(bytes, start, end - start, Charset.forName(encoding));
      } catch (IllegalArgumentException | UnsupportedOperationException e) {
        return decode(bytes, start, end);
      }
    }
    return decode(bytes, start, end);
  }
}
