package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A verdict with its reasons, the decisive one first. Checks never raise a verdict; they take it
 * back, or ride along.
 */
public record Conclusion(Verdict verdict, List<Reason> reasons) {
  private static final double METHODS_AGREE_WITHIN = 1.25;
  private static final double FRAGILE_BELOW = 0.3;

  public Conclusion {
    reasons = List.copyOf(reasons);
  }

  /** Whether a check forbids an answer, whatever the interval says. */
  public boolean isWithheld() {
    return reasons.stream().anyMatch(Reason::forbidsAnswer);
  }

  static Conclusion of(Findings findings, double margin) {
    List<Reason> reasons = new ArrayList<>(against(findings));
    Optional<Estimate> row = findings.row();
    if (row.isEmpty()) {
      return new Conclusion(Verdict.INCONCLUSIVE, reasons);
    }
    Verdict verdict =
        reasons.isEmpty() ? Verdict.of(row.get().interval(), margin) : Verdict.INCONCLUSIVE;
    own(verdict, row.get(), margin).ifPresent(reasons::add);
    reasons.addAll(riders(verdict, row.get(), findings, margin));
    return new Conclusion(verdict, reasons);
  }

  private static List<Reason> against(Findings findings) {
    List<Reason> reasons = new ArrayList<>();
    if (findings.row().isEmpty()) {
      reasons.addAll(findings.whyNone());
    }
    boolean oneArmOnly =
        reasons.contains(Reason.NO_AI_CODE) || reasons.contains(Reason.NO_HUMAN_CODE);
    if (findings.support() < Level.LEAST && !oneArmOnly) {
      reasons.add(Reason.NO_COMPARABLE_HUMAN_CODE);
    }
    if (findings.row().isEmpty()) {
      return reasons;
    }
    Estimate row = findings.row().get();
    if (findings.clustered()) {
      reasons.add(Reason.CLUSTERED_EVENTS);
    }
    if (findings.poissonRatio().isPresent()) {
      double factor = findings.poissonRatio().getAsDouble() / row.ratio();
      if (Math.max(factor, 1 / factor) > METHODS_AGREE_WITHIN) {
        reasons.add(Reason.METHODS_DISAGREE);
      }
    }
    if (findings.counted().filter(counted -> excludeEachOther(row, counted)).isPresent()) {
      reasons.add(Reason.COMMIT_HABITS);
    }
    return reasons;
  }

  private static boolean excludeEachOther(Estimate a, Estimate b) {
    return a.isBounded()
        && b.isBounded()
        && !a.interval().contains(b.ratio())
        && !b.interval().contains(a.ratio());
  }

  private static Optional<Reason> own(Verdict verdict, Estimate row, double margin) {
    double low = row.interval().low();
    double high = row.interval().high();
    return switch (verdict) {
      case WORSE -> low > margin ? Optional.of(Reason.BEYOND_MARGIN) : Optional.empty();
      case BETTER -> high < 1 / margin ? Optional.of(Reason.BEYOND_MARGIN) : Optional.empty();
      case PARITY -> {
        if (low > 1) {
          yield Optional.of(Reason.SLIGHTLY_WORSE);
        }
        yield high < 1 ? Optional.of(Reason.SLIGHTLY_BETTER) : Optional.empty();
      }
      case NOT_WORSE, NOT_BETTER, INCONCLUSIVE -> Optional.empty();
    };
  }

  private static List<Reason> riders(
      Verdict verdict, Estimate row, Findings findings, double margin) {
    List<Reason> reasons = new ArrayList<>();
    boolean peopleTell =
        findings.people().filter(p -> Verdict.of(p, margin) != Verdict.INCONCLUSIVE).isPresent();
    if (verdict != Verdict.INCONCLUSIVE && !peopleTell) {
      reasons.add(Reason.THESE_PEOPLE_ONLY);
    }
    if (hangsOnStrata(verdict, row, findings.levels(), margin)) {
      reasons.add(Reason.STRATA_SENSITIVE);
    }
    if (findings
        .withinAuthor()
        .filter(own -> own.isSupported() && !own.interval().contains(row.ratio()))
        .isPresent()) {
      reasons.add(Reason.AUTHOR_MIX);
    }
    boolean maskable = verdict == Verdict.PARITY || verdict == Verdict.NOT_WORSE;
    if (maskable && findings.tippingShare().orElse(1) < FRAGILE_BELOW) {
      reasons.add(Reason.LABELS_FRAGILE);
    }
    return reasons;
  }

  private static boolean hangsOnStrata(
      Verdict verdict, Estimate row, List<Estimate> levels, double margin) {
    boolean directed = verdict == Verdict.WORSE || verdict == Verdict.BETTER;
    for (Estimate level : levels) {
      if (!level.isSupported()) {
        continue;
      }
      Verdict other = Verdict.of(level.interval(), margin);
      boolean turned =
          (verdict.pointsUp() && other.pointsDown()) || (verdict.pointsDown() && other.pointsUp());
      boolean across = directed && (level.ratio() - 1) * (row.ratio() - 1) < 0;
      if (turned || across) {
        return true;
      }
    }
    return false;
  }
}
