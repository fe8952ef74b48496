package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of {@code threats.csv} as they are found. */
final class ThreatRows {
  private final List<ThreatRecord> rows = new ArrayList<>();

  /** Adds a row about one side. */
  void add(String threat, ProvenanceGroup arm, OptionalDouble value, String unit, String note) {
    rows.add(new ThreatRecord(threat, Optional.of(arm), value, unit, note));
  }

  /** Adds a row about both sides. */
  void add(String threat, OptionalDouble value, String unit, String note) {
    rows.add(new ThreatRecord(threat, Optional.empty(), value, unit, note));
  }

  void addAll(ThreatRows others) {
    rows.addAll(others.rows);
  }

  List<ThreatRecord> all() {
    return List.copyOf(rows);
  }
}
