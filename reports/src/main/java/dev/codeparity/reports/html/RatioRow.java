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
 * @param ratio AI over human
 * @param lower limit; empty where there is none
 * @param upper limit; empty where there is no bound
 * @param limits both in words, such as {@code 0.69 to 1.46}
 * @param aiEvents events of AI code compared
 * @param humanEvents events of human code compared
 * @param verdict in a word
 */
record RatioRow(
    String name,
    boolean strong,
    OptionalDouble ratio,
    OptionalDouble lower,
    OptionalDouble upper,
    String limits,
    double aiEvents,
    double humanEvents,
    String verdict) {

  /** The row of a comparison. */
  static RatioRow of(String name, boolean strong, Comparison row) {
    return new RatioRow(
        name,
        strong,
        row.result().ratio(),
        row.result().low(),
        row.result().high(),
        Sentences.limits(row),
        row.basis().compared().aiEvents(),
        row.basis().compared().humanEvents(),
        Sentences.word(row.verdict()));
  }

  boolean drawn() {
    return ratio.isPresent() && lower.isPresent();
  }

  double low() {
    return lower.orElse(0);
  }

  double high() {
    return upper.orElse(Double.POSITIVE_INFINITY);
  }

  /** The ratio and its limits, such as {@code 1.00 (0.69 to 1.46)}. */
  String figures() {
    if (ratio.isEmpty()) {
      return limits.isEmpty() ? "no ratio" : limits;
    }
    return Figures.ratio(ratio) + (limits.isEmpty() ? "" : " (" + limits + ")");
  }

  /** What a pointer on it tells. */
  String tip() {
    return name
        + "\n"
        + figures()
        + ", "
        + verdict
        + "\nAI: "
        + Figures.count(aiEvents)
        + " events compared, human: "
        + Figures.count(humanEvents);
  }
}
