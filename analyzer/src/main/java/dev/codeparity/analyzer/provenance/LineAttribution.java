package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who wrote each line of one commit. Without a record of its lines, all are as the commit is. A
 * record that gives lines to AI speaks for the whole commit: its AI lines are of the commit's
 * provenance, the lines of people {@code HUMAN}, and of what it leaves out nobody knows ({@code
 * MIXED}), unless the commit's author is an agent.
 */
public final class LineAttribution {
  private final Attribution commit;
  private final RecordedLines recorded;
  private final boolean byLine;
  private final List<LineProvenance> bySource;

  private LineAttribution(Attribution commit, RecordedLines recorded) {
    this.commit = commit;
    this.recorded = recorded;
    this.byLine = commit.provenance().isAi() && recorded.lines(LineAuthor.AI) > 0;
    this.bySource = new ArrayList<>();
    bySource.add(ofLeftOut());
    recorded.record().sources().forEach(source -> bySource.add(of(source)));
  }

  /** Who wrote the lines of a commit. */
  public static LineAttribution of(Attribution commit, RecordedLines recorded) {
    return new LineAttribution(commit, recorded);
  }

  /** The decision on the commit as a whole. */
  public Attribution commit() {
    return commit;
  }

  /** How many of its lines the record speaks of. */
  public RecordedLines recorded() {
    return recorded;
  }

  /** Whether a record decides by line, so that lines may differ from their commit. */
  public boolean isByLine() {
    return byLine;
  }

  /**
   * Who wrote the lines of a source.
   *
   * @param source number of the source in the commit's record, counted from 1; 0 for none
   */
  public LineProvenance of(int source) {
    return bySource.get(source);
  }

  /** Code lines that the commit added of one provenance. */
  public int codeLines(Provenance provenance) {
    int sum = 0;
    for (int source = 0; source < bySource.size(); source++) {
      if (bySource.get(source).provenance() == provenance) {
        sum += recorded.codeLines().get(source);
      }
    }
    return sum;
  }

  /**
   * Who wrote most of some of the commit's lines. Among equals it is who wrote most of the commit's
   * code lines, then AI. Who wrote none of its code lines is left out, as long as there are any.
   *
   * @param linesBySource how many of the lines belong to each source of the commit's record, by its
   *     number; 0 for none. Empty for the commit as a whole
   */
  public Provenance mostOf(Map<Integer, Integer> linesBySource) {
    if (!byLine) {
      return commit.provenance();
    }
    Map<Provenance, Integer> lines = new EnumMap<>(Provenance.class);
    linesBySource.forEach((source, n) -> lines.merge(of(source).provenance(), n, Integer::sum));
    return Arrays.stream(Provenance.values())
        .filter(provenance -> codeLines(provenance) > 0)
        .max(
            Comparator.<Provenance>comparingInt(provenance -> lines.getOrDefault(provenance, 0))
                .thenComparingInt(this::codeLines)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(commit.provenance());
  }

  private LineProvenance of(LineSource source) {
    if (!byLine) {
      return whole();
    }
    return switch (source.author()) {
      case AI -> new LineProvenance(commit.provenance(), source.tool(), source.model(), true);
      case HUMAN -> new LineProvenance(Provenance.HUMAN, "", "", true);
      case UNKNOWN -> ofLeftOut();
    };
  }

  private LineProvenance ofLeftOut() {
    return !byLine || isByAgent() ? whole() : new LineProvenance(Provenance.MIXED, "", "", false);
  }

  private boolean isByAgent() {
    Optional<Channel> channel = commit.decisive().map(Evidence::channel);
    return channel
        .filter(c -> c == Channel.IDENTITY_AUTHOR || c == Channel.NAME_SUFFIX)
        .isPresent();
  }

  private LineProvenance whole() {
    boolean ai = commit.provenance().isAi() || commit.provenance() == Provenance.MIXED;
    return new LineProvenance(
        commit.provenance(), ai ? commit.tool() : "", ai ? commit.model() : "", false);
  }
}
