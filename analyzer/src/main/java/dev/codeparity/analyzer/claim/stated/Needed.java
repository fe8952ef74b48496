package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Expectation;
import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Locale;
import java.util.Optional;

/**
 * What it would take for the ratio of a claim to be decided.
 *
 * @param row the answer that it was held against
 * @param widening by how much wider limits are, on the log scale, than those of a single look: 1 or
 *     more
 */
record Needed(
    Comparison row,
    Expectation expectation,
    StatedClaim claim,
    double confidence,
    double widening) {
  private static final double POWER = 0.90;

  /** In a sentence, for a claim that is still open. */
  String text() {
    if (row.conclusion().reasons().contains(Reason.NO_AI_CODE)) {
      return "AI commits in this population and time, or evidence of AI that is not recorded.";
    }
    if (row.conclusion().reasons().contains(Reason.TOO_FEW_CLUSTERS)) {
      return "Work of more weeks on both sides, and what befalls it.";
    }
    Optional<LogRatio> ratio = LogRatio.of(row, confidence);
    if (ratio.isEmpty()) {
      return "More fixes of AI and of human code from the same months.";
    }
    return expectation == Expectation.PARITY ? parity() : directed(ratio.get());
  }

  private double now() {
    return row.basis().compared().aiEvents() + row.basis().compared().humanEvents();
  }

  private String parity() {
    return row.result().eventsNeeded().isPresent()
        ? String.format(
            Locale.ROOT,
            "About %,.0f events in all would mostly show parity, if the ratio is 1; there are %,.0f.",
            row.result().eventsNeeded().getAsDouble() * widening * widening,
            now())
        : "More fixes of AI and of human code from the same months.";
  }

  /** At the ratio that is seen, by how many events its nearer bound would be cleared. */
  private String directed(LogRatio ratio) {
    Interval place = expectation.place(claim.margin(), claim.somewhat());
    double distance =
        Math.min(
            Math.abs(ratio.value() - Math.log(place.low())),
            Math.abs(ratio.value() - Math.log(place.high())));
    double reach =
        widening * StudentT.critical((1 - confidence) / 2, Double.POSITIVE_INFINITY)
            + StudentT.critical(1 - POWER, Double.POSITIVE_INFINITY);
    double times = ratio.error() * reach / distance;
    double events = Math.ceil(now() * times * times);
    boolean inside =
        ratio.value() > Math.log(place.low()) && ratio.value() < Math.log(place.high());
    String outcome = inside ? "support" : "refute";
    return events < 1e7
        ? String.format(
            Locale.ROOT,
            "If the ratio stays as it is, about %,.0f events would mostly %s the claim; there are"
                + " %,.0f.",
            events,
            outcome,
            now())
        : "Another ratio: this one lies on the claim's very bound.";
  }

  /** How much undisclosed AI would change what is said; empty if none would. */
  String undisclosed() {
    return row.fragility().tippingShare().isPresent()
        ? String.format(
            Locale.ROOT,
            " So might undisclosed AI, from %.0f%% of the code labelled human on.",
            100 * row.fragility().tippingShare().getAsDouble())
        : "";
  }
}
