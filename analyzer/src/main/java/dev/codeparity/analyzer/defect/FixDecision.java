package dev.codeparity.analyzer.defect;

import java.util.List;

/**
 * Whether a commit is a fix, and why.
 *
 * @param kind what it repairs
 * @param ruleId the rule that decided for a fix or a repair of tests; empty for {@link
 *     FixKind#NONE}
 * @param evidence everything that was seen, counted or not, in the order of the rules
 */
public record FixDecision(FixKind kind, String ruleId, List<FixEvidence> evidence) {
  /** Nothing was seen. */
  static final FixDecision NOTHING = new FixDecision(FixKind.NONE, "", List.of());

  public FixDecision {
    if (kind == FixKind.NONE != ruleId.isEmpty()) {
      throw new IllegalArgumentException(kind + " was decided by rule '" + ruleId + "'");
    }
    evidence = List.copyOf(evidence);
  }

  /** Whether the commit is a fix commit. */
  public boolean isFix() {
    return kind.isFix();
  }
}
