package dev.codeparity.reports.html;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text packed for a page: gzip, then base64. Packed by a library in Java, since what the platform's
 * own zlib writes differs from one build of it to the next, and the same analysis must give the
 * same bytes everywhere.
 */
final class Packed {
  private static final int WINDOW_OF_GZIP = 15 + 16;
  private static final int BUFFER = 1 << 16;

  private Packed() {}

  static String text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  static String bytes(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (OutputStream gzip =
        new GZIPOutputStream(
            packed, new Deflater(JZlib.Z_DEFAULT_COMPRESSION, WINDOW_OF_GZIP), BUFFER, true)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }
}
