package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.FixEvidence;
import dev.codeparity.analyzer.provenance.Evidence;
import dev.codeparity.analyzer.provenance.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the rows of {@code evidence.csv}. */
final class EvidenceRows {
  private EvidenceRows() {}

  /** All that was seen about a commit: who wrote it, whether it is a fix, who reviewed it. */
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
          withoutChannel(
              commit,
              EvidenceRecord.Kind.FIX,
              evidence.counted(),
              evidence.ruleId(),
              evidence.matched(),
              ""));
    }
    for (Review review : findings.reviews().get(index)) {
      rows.add(
          withoutChannel(
              commit,
              EvidenceRecord.Kind.REVIEW,
              review.counted(),
              review.kind().ruleId(),
              review.matched(),
              review.reason()));
    }
    return rows;
  }

  private static EvidenceRecord withoutChannel(
      String commit,
      EvidenceRecord.Kind kind,
      boolean counted,
      String ruleId,
      String matched,
      String reason) {
    return new EvidenceRecord(
        commit, kind, counted, ruleId, Optional.empty(), Optional.empty(), "", "", matched, reason);
  }
}
