package dev.codeparity.analyzer.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs results for the disk: the number of their bytes, 0 where they stand as they are, a
 * checksum, and the bytes. Only what deflates to a quarter is deflated: results are many and small,
 * and to inflate them took a second run longer than all that it asks of the database. To be closed;
 * not safe for use from several threads.
 */
final class Packer implements AutoCloseable {
  static final int HEADER = 2 * Integer.BYTES;

  /** Below this there is nothing to gain. */
  private static final int SMALL = 64;

  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

  byte[] pack(byte[] plain) {
    byte[] packed = new byte[HEADER + plain.length];
    int size = plain.length > SMALL ? deflate(plain, packed) : 0;
    if (size == 0) {
      System.arraycopy(plain, 0, packed, HEADER, plain.length);
    }
    ByteBuffer.wrap(packed).putInt(size == 0 ? 0 : plain.length).putInt(checksum(plain));
    return size == 0 ? packed : Arrays.copyOf(packed, HEADER + size);
  }

  /** Deflates behind the header, if that leaves a quarter; gives the bytes it takes, else 0. */
  private int deflate(byte[] plain, byte[] packed) {
    deflater.reset();
    deflater.setInput(plain);
    deflater.finish();
    int size = deflater.deflate(packed, HEADER, plain.length / 4);
    return deflater.finished() ? size : 0;
  }

  static int checksum(byte[] plain) {
    CRC32 checksum = new CRC32();
    checksum.update(plain);
    return (int) checksum.getValue();
  }

  @Override
  public void close() {
    deflater.end();
  }
}
