package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.SurvivalRecord;
import java.util.List;

/**
 * How long things last.
 *
 * @param curves of each side
 * @param lifetimes both sides compared, a row a metric
 */
public record Survival(List<SurvivalRecord> curves, List<LifetimeRow> lifetimes) {
  public Survival {
    curves = List.copyOf(curves);
    lifetimes = List.copyOf(lifetimes);
  }
}
