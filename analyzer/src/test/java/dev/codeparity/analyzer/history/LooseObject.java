package dev.codeparity.analyzer.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;

/** Writes objects that no sound tool would write. */
final class LooseObject {
  private LooseObject() {}

  /** Writes an object, whatever its content, under its right id. */
  static String write(Path gitFolder, String type, byte[] content) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
    object.writeBytes(content);
    String id = sha1(object.toByteArray());
    put(gitFolder, id, object.toByteArray());
    return id;
  }

  static String commit(Path gitFolder, String... lines) {
    byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    return write(gitFolder, "commit", content);
  }

  /** Puts other content in the place of an object that is there. */
  static void replace(Path gitFolder, String id, String type, byte[] content) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
    object.writeBytes(content);
    put(gitFolder, id, object.toByteArray());
  }

  private static void put(Path gitFolder, String id, byte[] object) {
    Path file = gitFolder.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      try (DeflaterOutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
        out.write(object);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
