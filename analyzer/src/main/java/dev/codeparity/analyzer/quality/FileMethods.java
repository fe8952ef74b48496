package dev.codeparity.analyzer.quality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The methods of one content of a file, or that it could not be parsed.
 *
 * @param problem why it could not be parsed, one line; empty if it could
 * @param methods in the order of the file
 */
record FileMethods(String problem, List<MethodFacts> methods) {
  private static final int LONGEST_NAME = 1000;

  FileMethods {
    methods = List.copyOf(methods);
  }

  static FileMethods failed(String problem) {
    return new FileMethods(problem, List.of());
  }

  boolean parsed() {
    return problem.isEmpty();
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(problem);
      out.writeInt(methods.size());
      for (MethodFacts method : methods) {
        String name = method.name();
        out.writeUTF(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        out.writeInt(method.line());
        out.writeInt(method.lines());
        out.writeInt(method.cyclomatic());
        out.writeInt(method.cognitive());
        out.writeInt(method.parameters());
        out.writeInt(method.nesting());
        out.writeBoolean(method.open());
        out.writeBoolean(method.test());
        out.writeInt(method.assertions());
        out.writeLong(method.code());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Why what was written could not be parsed; empty if it could, or cannot be read. */
  static String problem(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return in.readUTF();
    } catch (IOException e) {
      return "";
    }
  }

  /** What was written; empty if these bytes are something else. */
  static Optional<FileMethods> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String problem = in.readUTF();
      List<MethodFacts> methods = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        methods.add(
            new MethodFacts(
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                in.readBoolean(),
                in.readInt(),
                in.readLong()));
      }
      return Optional.of(new FileMethods(problem, methods));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
