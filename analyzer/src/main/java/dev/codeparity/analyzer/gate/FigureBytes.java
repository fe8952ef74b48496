package dev.codeparity.analyzer.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures as bytes, to be kept. */
public final class FigureBytes {
  private FigureBytes() {}

  /** The bytes of a figure. */
  public static byte[] of(Figure figure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeDouble(figure.value().orElse(Double.NaN));
      out.writeDouble(figure.low());
      out.writeDouble(figure.high());
      out.writeBoolean(figure.exact());
      out.writeUTF(figure.doubt());
      out.writeInt(figure.more());
      out.writeInt(figure.findings().size());
      for (Finding finding : figure.findings()) {
        out.writeUTF(finding.commit());
        out.writeUTF(shortened(finding.subject()));
        out.writeUTF(finding.path());
        out.writeInt(finding.line());
        out.writeUTF(finding.what());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A subject can be longer than can be written, or than anybody would read. */
  private static String shortened(String subject) {
    return subject.length() <= 1_000 ? subject : subject.substring(0, 1_000);
  }

  /** What was written; empty if these bytes are something else. */
  public static Optional<Figure> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      double value = in.readDouble();
      double low = in.readDouble();
      double high = in.readDouble();
      boolean exact = in.readBoolean();
      String doubt = in.readUTF();
      int more = in.readInt();
      List<Finding> findings = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        findings.add(
            new Finding(in.readUTF(), in.readUTF(), in.readUTF(), in.readInt(), in.readUTF()));
      }
      OptionalDouble known =
          Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
      return Optional.of(new Figure(known, low, high, exact, doubt, findings, more));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
