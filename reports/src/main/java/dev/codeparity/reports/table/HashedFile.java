package dev.codeparity.reports.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Writes files and tells their size and hash, without reading them again. */
public final class HashedFile {
  private HashedFile() {}

  /** What goes into a file. */
  public interface Content {
    /** Writes it; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param rows rows without the header; 0 for what is no table
   */
  public static WrittenFile write(Path folder, String name, int rows, Content content)
      throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Path file = folder.resolve(name);
    try (OutputStream out =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
      content.writeTo(out);
    }
    return new WrittenFile(name, Files.size(file), HexFormat.of().formatHex(digest.digest()), rows);
  }

  /** Writes a text in UTF-8. */
  public static WrittenFile text(Path folder, String name, String text) throws IOException {
    return bytes(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  public static WrittenFile bytes(Path folder, String name, byte[] bytes) throws IOException {
    return write(folder, name, 0, out -> out.write(bytes));
  }
}
