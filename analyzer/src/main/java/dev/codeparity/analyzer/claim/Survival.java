package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import java.util.List;
import java.util.Map;

/**
 * How long things last.
 *
 * @param curves of each side
 * @param lineEnds what ended code lines, by age
 * @param lifetimes both sides compared, a row a metric, and a cause of lines' ends
 */
public record Survival(
    List<SurvivalRecord> curves, List<LineEndRecord> lineEnds, List<LifetimeRow> lifetimes) {
  public Survival {
    curves = List.copyOf(curves);
    lineEnds = List.copyOf(lineEnds);
    lifetimes = List.copyOf(lifetimes);
  }

  /** What the commits, lines and violations of each side tell by themselves. */
  static Survival ofSides(Studies studies, double confidence) {
    Map<ProvenanceGroup, Fates> lines = Fates.ofLines(studies);
    return new Survival(
        new SurvivalRows(studies, confidence).rows(lines),
        new LineEndRows(confidence).rows(lines),
        List.of());
  }

  /** The same with both sides compared. */
  Survival with(List<LifetimeRow> compared) {
    return new Survival(curves, lineEnds, compared);
  }
}
