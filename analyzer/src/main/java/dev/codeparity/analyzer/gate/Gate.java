package dev.codeparity.analyzer.gate;

import java.util.List;
import java.util.Optional;

/** Holds the bounds of a policy against a repository. */
public final class Gate {
  private final Grounds grounds;
  private final FigureMemory memory;

  /**
   * @param grounds where figures are measured
   * @param memory figures of the whole that were measured before
   */
  public Gate(Grounds grounds, FigureMemory memory) {
    this.grounds = grounds;
    this.memory = memory;
  }

  /** Each bound with its figure, in the order of the policy. */
  public List<CheckedBound> check(Policy policy) {
    return policy.bounds().stream().map(this::check).toList();
  }

  private CheckedBound check(Bound bound) {
    if (bound.in() == Scope.CHANGE) {
      return new CheckedBound(bound, ofChange(bound), grounds.head());
    }
    String at = grounds.wholeHead();
    Optional<Figure> known = memory.recall(bound, at);
    Figure figure = known.orElseGet(() -> ofWhole(bound));
    if (known.isEmpty()) {
      memory.keep(bound, at, figure);
    }
    return new CheckedBound(bound, figure, at);
  }

  private Figure ofChange(Bound bound) {
    Optional<List<ChangedCommit>> change = grounds.change(bound.paths());
    return change
        .map(commits -> new ChangeGauges(commits, grounds.settings()).of(bound.gauge()))
        .orElseGet(() -> Figure.none("no change was named; name one by --rev BASE..HEAD"));
  }

  private Figure ofWhole(Bound bound) {
    boolean sharesGround = bound.gauge() instanceof Gauge.LiveLineShare;
    // the live lines of any files can be counted in the ledger of the whole
    WholeGround ground =
        grounds.whole(sharesGround ? List.of() : bound.paths(), bound.gauge().needsQuality());
    return new WholeGauges(ground, bound).figure();
  }
}
