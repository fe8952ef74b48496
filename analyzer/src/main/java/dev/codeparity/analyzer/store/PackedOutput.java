package dev.codeparity.analyzer.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Writes a result to be kept: small numbers take few bytes. Not safe for use from several threads.
 *
 * @see PackedInput
 * @see <a href="https://protobuf.dev/programming-guides/encoding/#varints">the form of numbers</a>
 */
public final class PackedOutput {
  private byte[] bytes = new byte[256];
  private int size;

  /** Writes a number; one that is not negative and small takes least. */
  public PackedOutput number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      octet(rest | 0x80);
      rest >>>= 7;
    }
    octet(rest);
    return this;
  }

  /** Writes a number that is as likely large as small. */
  public PackedOutput wide(long value) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      octet((int) (value >>> shift));
    }
    return this;
  }

  /** Writes yes or no. */
  public PackedOutput flag(boolean value) {
    octet(value ? 1 : 0);
    return this;
  }

  /** Writes a choice. */
  public PackedOutput choice(Enum<?> value) {
    return text(value.name());
  }

  /** Writes a text. */
  public PackedOutput text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  public PackedOutput bytes(byte[] value) {
    number(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** Writes numbers that are as likely large as small. */
  public PackedOutput hashes(int[] values) {
    number(values.length);
    room(values.length * Integer.BYTES);
    for (int value : values) {
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        octet(value >>> shift);
      }
    }
    return this;
  }

  /** Writes values, each in the same way. */
  public <T> PackedOutput all(Collection<T> values, BiConsumer<PackedOutput, T> write) {
    number(values.size());
    values.forEach(value -> write.accept(this, value));
    return this;
  }

  /** What was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
