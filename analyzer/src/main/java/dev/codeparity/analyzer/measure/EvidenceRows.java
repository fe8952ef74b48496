package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.FixEvidence;
import dev.codeparity.analyzer.provenance.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the rows of {@code evidence.csv}. */
final class EvidenceRows {
  private EvidenceRows() {}

  /** All that was seen about a commit: who wrote it, then whether it is a fix. */
  static List<EvidenceRecord> rows(Findings findings, int index) {
    String commit = findings.history().commit(index).id();
    List<EvidenceRecord> rows = new ArrayList<>();
    for (Evidence evidence : findings.attributions().get(index).evidence()) {
      rows.add(
          new EvidenceRecord(
              commit,
              EvidenceRecord.Kind.PROVENANCE,
              evidence.counted(),
              evidence.ruleId(),
              Optional.of(evidence.channel()),
              Optional.of(evidence.confidence()),
              evidence.tool(),
              evidence.model(),
              evidence.matched(),
              evidence.reason()));
    }
    for (FixEvidence evidence : findings.fixes().get(index).evidence()) {
      rows.add(
          new EvidenceRecord(
              commit,
              EvidenceRecord.Kind.FIX,
              evidence.counted(),
              evidence.ruleId(),
              Optional.empty(),
              Optional.empty(),
              "",
              "",
              evidence.matched(),
              ""));
    }
    return rows;
  }
}
