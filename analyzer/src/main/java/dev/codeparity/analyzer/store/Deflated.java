package dev.codeparity.analyzer.store;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Packs results for the disk. */
final class Deflated {
  /** No result is larger; more than this comes from a damaged file. */
  private static final int MAX_BYTES = 64 << 20;

  private Deflated() {}

  static byte[] of(byte[] plain) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 16);
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The result as it was; empty if these bytes are none. */
  static Optional<byte[]> unpack(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream plain = new ByteArrayOutputStream(packed.length * 4 + 16);
      byte[] buffer = new byte[4096];
      while (!inflater.finished() && plain.size() <= MAX_BYTES) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          return Optional.empty();
        }
        plain.write(buffer, 0, count);
      }
      return inflater.finished() ? Optional.of(plain.toByteArray()) : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
