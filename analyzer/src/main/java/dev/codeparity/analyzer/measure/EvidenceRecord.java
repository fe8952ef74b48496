package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import java.util.Optional;

/**
 * One reason for a provenance, for calling a commit a fix, or for calling it reviewed by a person,
 * or one that was seen and not counted: the row of {@code evidence.csv}.
 *
 * @param commit the full id of the commit it is about
 * @param kind what it is evidence of
 * @param counted whether it took part in the decision
 * @param ruleId the rule that matched
 * @param channel where it was found; evidence of provenance only
 * @param confidence how far the rule can be trusted; evidence of provenance only
 * @param tool the tool, or empty where unknown
 * @param model the model, or empty where unknown
 * @param matched the text that matched, on one line
 * @param reason why it was not counted; empty if it was, or where none is on record
 */
public record EvidenceRecord(
    String commit,
    Kind kind,
    boolean counted,
    String ruleId,
    Optional<Channel> channel,
    Optional<Confidence> confidence,
    String tool,
    String model,
    String matched,
    String reason) {
  public EvidenceRecord {
    Require.fullId("commit", commit);
    Require.notEmpty("ruleId", ruleId);
  }

  /** This row without the matched text. */
  public EvidenceRecord anonymised() {
    return new EvidenceRecord(
        commit, kind, counted, ruleId, channel, confidence, tool, model, "", reason);
  }

  /** What a piece of evidence speaks of. */
  public enum Kind {
    PROVENANCE,
    FIX,
    REVIEW
  }
}
