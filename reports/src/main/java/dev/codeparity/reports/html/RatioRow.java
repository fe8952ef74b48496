package dev.codeparity.reports.html;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.OptionalDouble;

/**
 * A row of a forest plot.
 *
 * @param name what it is of
 * @param strong whether it is an answer that stands for others
 * @param row the comparison
 */
record RatioRow(String name, boolean strong, Comparison row) {

  boolean drawn() {
    return ratio().isPresent() && row.result().low().isPresent();
  }

  OptionalDouble ratio() {
    return row.result().ratio();
  }

  double low() {
    return row.result().low().orElse(0);
  }

  double high() {
    return row.result().high().orElse(Double.POSITIVE_INFINITY);
  }

  /** The ratio and its limits, such as {@code 1.00 (0.69 to 1.46)}. */
  String figures() {
    String limits = Sentences.limits(row);
    if (ratio().isEmpty()) {
      return limits.isEmpty() ? "no ratio" : limits;
    }
    return Figures.ratio(ratio()) + (limits.isEmpty() ? "" : " (" + limits + ")");
  }

  String verdict() {
    return Sentences.word(row.verdict());
  }

  /** What a pointer on it tells. */
  String tip() {
    return name
        + "\n"
        + figures()
        + ", "
        + verdict()
        + "\nAI: "
        + Figures.count(row.basis().compared().aiEvents())
        + " events compared, human: "
        + Figures.count(row.basis().compared().humanEvents());
  }
}
