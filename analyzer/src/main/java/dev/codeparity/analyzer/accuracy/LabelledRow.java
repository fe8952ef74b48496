package dev.codeparity.analyzer.accuracy;

import java.util.Optional;

/**
 * A row of a sample with our answer and the labels that it got.
 *
 * @param id what it is about
 * @param stratum what it was drawn from
 * @param population units in the stratum, 1 or more
 * @param answer what we say
 * @param ruleId the rule that decided so; empty where none did
 * @param label the first labeller's; empty where there is none yet
 * @param second the second labeller's; empty where there is none
 * @param note the first labeller's; possibly empty
 */
public record LabelledRow(
    UnitId id,
    String stratum,
    int population,
    String answer,
    String ruleId,
    Optional<String> label,
    Optional<String> second,
    String note) {

  /** Whether its label decides. */
  boolean isDecided() {
    return label.filter(text -> !text.equals(SampleKind.UNSURE)).isPresent();
  }

  boolean isUnsure() {
    return label.filter(SampleKind.UNSURE::equals).isPresent();
  }

  /** This row with another label. */
  LabelledRow labelled(String other) {
    return new LabelledRow(
        id, stratum, population, answer, ruleId, Optional.of(other), second, note);
  }

  /** The label of a row that is decided. */
  String decision() {
    return label.orElseThrow();
  }
}
