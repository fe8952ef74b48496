package dev.codeparity.analyzer.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what a {@link PackedOutput} wrote. What it reads may be anything, so it never makes room
 * for more than there are bytes left. Not safe for use from several threads.
 */
public final class PackedInput {
  private final byte[] bytes;
  private int at;

  private PackedInput(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes are not what was written. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("cut off, or something else", null, false, false);
    }
  }

  /**
   * Reads a result.
   *
   * @return empty if these bytes are not wholly one
   */
  public static <T> Optional<T> read(byte[] bytes, Function<PackedInput, T> read) {
    PackedInput in = new PackedInput(bytes);
    try {
      T result = read.apply(in);
      return in.at == bytes.length ? Optional.of(result) : Optional.empty();
    } catch (Malformed | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads what a result begins with.
   *
   * @return empty if these bytes begin with something else
   */
  public static <T> Optional<T> begin(byte[] bytes, Function<PackedInput, T> read) {
    try {
      return Optional.of(read.apply(new PackedInput(bytes)));
    } catch (Malformed | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads a number. */
  public int number() {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int octet = octet();
      value |= (octet & 0x7F) << shift;
      if ((octet & 0x80) == 0) {
        return value;
      }
    }
    throw new Malformed();
  }

  /** Reads a number that is not negative. */
  public int count() {
    int count = number();
    if (count < 0) {
      throw new Malformed();
    }
    return count;
  }

  /** Reads what {@link PackedOutput#wide} wrote. */
  public long wide() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      value |= (long) octet() << shift;
    }
    return value;
  }

  /** Reads yes or no. */
  public boolean flag() {
    return octet() != 0;
  }

  /** Reads one of the values of an enum. */
  public <E extends Enum<E>> E choice(Class<E> choices) {
    return Enum.valueOf(choices, text());
  }

  /** Reads a text. */
  public String text() {
    int length = length(1);
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** Reads bytes. */
  public byte[] bytes() {
    int length = length(1);
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** Reads what {@link PackedOutput#hashes} wrote. */
  public int[] hashes() {
    int[] values = new int[length(Integer.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = octet() | octet() << 8 | octet() << 16 | octet() << 24;
    }
    return values;
  }

  /** Reads values, each in the same way. */
  public <T> List<T> all(Function<PackedInput, T> read) {
    int count = length(1);
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.apply(this));
    }
    return values;
  }

  /** A number of things, each of so many bytes at least. */
  private int length(int each) {
    int length = count();
    if (length > (bytes.length - at) / each) {
      throw new Malformed();
    }
    return length;
  }

  private int octet() {
    if (at >= bytes.length) {
      throw new Malformed();
    }
    return bytes[at++] & 0xFF;
  }
}
