package dev.codeparity.analyzer.quality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All violations of one content of a file, or that it could not be analysed.
 *
 * @param problem why it could not be analysed, one line; empty if it could
 * @param violations in order of line, rule and place
 */
record FileViolations(String problem, List<Violation> violations) {
  private static final Comparator<Violation> ORDER =
      Comparator.comparingInt(Violation::line)
          .thenComparingInt(Violation::rule)
          .thenComparing(Violation::place);

  FileViolations {
    violations = violations.stream().sorted(ORDER).toList();
  }

  static FileViolations of(List<Violation> violations) {
    return new FileViolations("", violations);
  }

  static FileViolations failed(String problem) {
    return new FileViolations(problem, List.of());
  }

  boolean analysed() {
    return problem.isEmpty();
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(problem);
      out.writeInt(violations.size());
      for (Violation violation : violations) {
        out.writeShort(violation.rule());
        out.writeInt(violation.line());
        out.writeUTF(violation.place());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What was written; empty if these bytes are something else. */
  static Optional<FileViolations> read(byte[] bytes, int rules) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String problem = in.readUTF();
      List<Violation> violations = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        Violation violation = new Violation(in.readShort(), in.readInt(), in.readUTF());
        if (violation.rule() >= rules) {
          return Optional.empty();
        }
        violations.add(violation);
      }
      return Optional.of(new FileViolations(problem, violations));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
