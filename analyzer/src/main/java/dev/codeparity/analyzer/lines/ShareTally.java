package dev.codeparity.analyzer.lines;

import dev.codeparity.analyzer.measure.LineShares;
import dev.codeparity.analyzer.origin.LineCensus.Delta;
import dev.codeparity.analyzer.origin.LineOrigin;
import dev.codeparity.analyzer.provenance.Authorship;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up lines by who wrote them. */
public final class ShareTally {
  private final Authorship authorship;
  private final Map<Provenance, Long> known = new EnumMap<>(Provenance.class);
  private long unknown;

  /** Of no line yet. */
  public ShareTally(Authorship authorship) {
    this.authorship = authorship;
  }

  /** Adds lines, or takes them away. */
  public ShareTally add(List<Delta> deltas) {
    for (Delta delta : deltas) {
      LineOrigin origin = delta.origin();
      if (origin.commit() < 0) {
        unknown += delta.lines();
      } else {
        known.merge(
            authorship.lines().get(origin.commit()).of(origin.source()).provenance(),
            (long) delta.lines(),
            Long::sum);
      }
    }
    return this;
  }

  /** The sums. */
  public LineShares shares() {
    return LineShares.of(known, unknown);
  }
}
