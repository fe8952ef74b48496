package dev.codeparity.analyzer;

import dev.codeparity.analyzer.accuracy.SampleRequest;
import dev.codeparity.analyzer.accuracy.SampleRow;
import java.util.List;

/**
 * A sample to be labelled by hand.
 *
 * @param run what it was drawn from, with what, and how
 * @param request which sample was asked for
 * @param rows in random order
 * @param warnings what the run noticed and survived
 */
public record Sample(
    RunFacts run, SampleRequest request, List<SampleRow> rows, List<String> warnings) {
  public Sample {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }
}
