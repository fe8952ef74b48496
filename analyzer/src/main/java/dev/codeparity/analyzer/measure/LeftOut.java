package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.provenance.LineAttribution;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Tells which commits no comparison counts, and why. */
public final class LeftOut {
  private LeftOut() {}

  /**
   * Why no line of a commit is on a side of the primary comparison; empty if one is.
   *
   * @param index of the commit
   */
  public static Optional<NotCounted> of(Findings findings, int index, MeasureSettings settings) {
    Subject subject = new Subject(findings, index);
    LineAttribution lines = subject.lines();
    return Arrays.stream(Provenance.values())
        .filter(provenance -> lines.isByLine() && lines.codeLines(provenance) > 0)
        .map(provenance -> of(subject, provenance, settings))
        .filter(Optional::isEmpty)
        .findFirst()
        .orElseGet(() -> of(subject, lines.mostOf(Map.of()), settings));
  }

  /** Why what one provenance wrote in a commit is on neither side; empty if it is on one. */
  static Optional<NotCounted> of(Subject subject, Provenance provenance, MeasureSettings settings) {
    if (subject.commit().isMerge()) {
      return Optional.of(NotCounted.MERGE);
    }
    if (provenance == Provenance.AUTOMATION) {
      return Optional.of(NotCounted.AUTOMATION);
    }
    if (subject.isImport()) {
      return Optional.of(NotCounted.IMPORT);
    }
    if (subject.changes().codeLinesAdded() == 0) {
      return Optional.of(NotCounted.NO_CODE);
    }
    if (!settings.isInRange(subject.landing())) {
      return Optional.of(NotCounted.OUT_OF_RANGE);
    }
    if (provenance == Provenance.MIXED && settings.mixed() == MixedSide.EXCLUDE) {
      return Optional.of(NotCounted.MIXED);
    }
    return settings.isOnASide(provenance) ? Optional.empty() : Optional.of(NotCounted.NEITHER_SIDE);
  }
}
