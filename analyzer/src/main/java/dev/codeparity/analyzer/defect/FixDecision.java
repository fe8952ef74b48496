package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.ArrayList;
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
  private static final String BUG_RULE = "issue.bug";

  /** Nothing was seen. */
  static final FixDecision NOTHING = new FixDecision(FixKind.NONE, "", List.of());

  public FixDecision {
    if (kind == FixKind.NONE != ruleId.isEmpty()) {
      throw new IllegalArgumentException(kind + " was decided by rule '" + ruleId + "'");
    }
    evidence = List.copyOf(evidence);
  }

  /**
   * The decision with what the tracker says of the issues that the message is about: where one is a
   * bug, and nothing else was decided, the commit is a fix.
   *
   * @param canBeFix whether it touches the product and is no merge
   */
  FixDecision withIssues(List<IssueReport> issues, boolean canBeFix) {
    List<IssueReport> bugs = issues.stream().filter(i -> i.isBug() || i.isSecurity()).toList();
    if (bugs.isEmpty()) {
      return this;
    }
    boolean decides = kind == FixKind.NONE && canBeFix;
    boolean counts = decides || isFix();
    List<FixEvidence> all = new ArrayList<>(evidence);
    bugs.forEach(bug -> all.add(new FixEvidence(BUG_RULE, bug.key(), counts)));
    boolean security = bugs.stream().anyMatch(IssueReport::isSecurity);
    FixKind decided = security ? FixKind.SECURITY : FixKind.FIX;
    return decides ? new FixDecision(decided, BUG_RULE, all) : new FixDecision(kind, ruleId, all);
  }

  /** Writes it, to be kept. */
  public void pack(PackedOutput out) {
    out.choice(kind).text(ruleId);
    out.all(evidence, (to, one) -> to.text(one.ruleId()).text(one.matched()).flag(one.counted()));
  }

  /** Reads what {@link #pack} wrote. */
  public static FixDecision unpack(PackedInput in) {
    return new FixDecision(
        in.choice(FixKind.class),
        in.text(),
        in.all(one -> new FixEvidence(one.text(), one.text(), one.flag())));
  }

  /** Whether the commit is a fix commit. */
  public boolean isFix() {
    return kind.isFix();
  }
}
