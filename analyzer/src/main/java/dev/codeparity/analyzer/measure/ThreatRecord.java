package dev.codeparity.analyzer.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One threat to validity, measured: the row of {@code threats.csv}.
 *
 * @param threat its name, in lower case with underscores
 * @param arm the side it is about; empty where it is about both
 * @param value the figure; empty where it cannot be computed
 * @param unit the unit of the figure; empty for a bare number or a share
 * @param note what it means for the answer, one plain sentence without names or addresses
 */
public record ThreatRecord(
    String threat, Optional<ProvenanceGroup> arm, OptionalDouble value, String unit, String note) {
  public ThreatRecord {
    Require.notEmpty("threat", threat);
  }
}
