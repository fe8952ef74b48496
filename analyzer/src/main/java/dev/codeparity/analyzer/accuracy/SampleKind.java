package dev.codeparity.analyzer.accuracy;

import dev.codeparity.analyzer.provenance.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the rows of a sample are labelled for. */
public enum SampleKind {
  /** Who wrote the commit. The answers are provenances; yes means that AI took part. */
  PROVENANCE,
  /** Whether the commit repairs a defect. */
  FIX,
  /** Whether the blamed commit introduced what the fix repaired. */
  LINK;

  /** The label of a row on which the records allow no decision. */
  public static final String UNSURE = "UNSURE";

  static final String YES_FIX = "FIX";
  static final String NO_FIX = "NOT_FIX";
  static final String RIGHT = "RIGHT";
  static final String WRONG = "WRONG";

  private static final List<String> YES =
      List.of(
          Provenance.AI_AUTHORED.name(),
          Provenance.AI_ASSISTED.name(),
          Provenance.MIXED.name(),
          YES_FIX,
          RIGHT);

  /** Labels that decide. */
  public List<String> decided() {
    return switch (this) {
      case PROVENANCE -> provenances();
      case FIX -> List.of(YES_FIX, NO_FIX);
      case LINK -> List.of(RIGHT, WRONG);
    };
  }

  /** What our answer to a row may be: of a link, the provenance of the commit blamed. */
  public List<String> answers() {
    return this == FIX ? decided() : provenances();
  }

  /** All labels that a row may get. */
  public List<String> labels() {
    return Stream.concat(decided().stream(), Stream.of(UNSURE)).toList();
  }

  /** Whether a label or an answer is on the side of yes. */
  boolean isYes(String label) {
    return YES.contains(label);
  }

  /** A label on the side of yes. */
  String someYes() {
    return decided().stream().filter(this::isYes).findFirst().orElseThrow();
  }

  /** A label on the side of no. */
  String someNo() {
    return decided().stream().filter(label -> !isYes(label)).findFirst().orElseThrow();
  }

  private static List<String> provenances() {
    return Arrays.stream(Provenance.values()).map(Enum::name).toList();
  }
}
