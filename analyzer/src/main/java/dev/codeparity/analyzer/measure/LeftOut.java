package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.Optional;

/** Tells which commits no comparison counts, and why. */
public final class LeftOut {
  private LeftOut() {}

  /**
   * Why a commit is on neither side of the primary comparison; empty if it is on one.
   *
   * @param index of the commit
   */
  public static Optional<NotCounted> of(Findings findings, int index, MeasureSettings settings) {
    return of(new Subject(findings, index), settings);
  }

  static Optional<NotCounted> of(Subject subject, MeasureSettings settings) {
    if (subject.commit().isMerge()) {
      return Optional.of(NotCounted.MERGE);
    }
    Provenance provenance = subject.provenance();
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
