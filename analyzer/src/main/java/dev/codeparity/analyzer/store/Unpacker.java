package dev.codeparity.analyzer.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks what a {@link Packer} packed. What it is given may be anything. To be closed; not safe
 * for use from several threads.
 */
final class Unpacker implements AutoCloseable {
  /** No result is larger; more than this comes from a damaged file. */
  private static final int MAX_BYTES = 64 << 20;

  private final Inflater inflater = new Inflater(true);

  /** The result as it was; empty if these bytes are none. */
  Optional<byte[]> unpack(byte[] packed) {
    if (packed.length < Packer.HEADER) {
      return Optional.empty();
    }
    ByteBuffer header = ByteBuffer.wrap(packed);
    int length = header.getInt();
    int checksum = header.getInt();
    return plain(packed, length).filter(plain -> Packer.checksum(plain) == checksum);
  }

  private Optional<byte[]> plain(byte[] packed, int length) {
    if (length == 0) {
      return Optional.of(Arrays.copyOfRange(packed, Packer.HEADER, packed.length));
    }
    if (length < 0 || length > MAX_BYTES) {
      return Optional.empty();
    }
    byte[] plain = new byte[length];
    try {
      inflater.reset();
      inflater.setInput(packed, Packer.HEADER, packed.length - Packer.HEADER);
      return inflater.inflate(plain) == length ? Optional.of(plain) : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
