package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import java.util.List;

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
}
