package dev.codeparity.reports;

import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.Optional;

/**
 * Colours by ANSI escape codes, or none.
 *
 * @param on whether there are any
 */
record Paint(boolean on) {
  String bold(String text) {
    return code("1", text);
  }

  String dim(String text) {
    return code("2", text);
  }

  String verdict(Verdict verdict, String text) {
    return switch (verdict) {
      case WORSE, NOT_BETTER -> code("31", text);
      case BETTER, PARITY, NOT_WORSE -> code("32", text);
      case INCONCLUSIVE -> code("33", text);
    };
  }

  /** Text that a rule matched; marked where there are no colours, too. */
  String matched(String text) {
    return on ? code("1;4", text) : "»" + text + "«";
  }

  /** By who wrote something; empty stands for unknown. */
  String provenance(Optional<Provenance> provenance, String text) {
    if (provenance.isEmpty()) {
      return dim(text);
    }
    return switch (provenance.get()) {
      case AI_AUTHORED -> code("35", text);
      case AI_ASSISTED -> code("36", text);
      case MIXED -> code("33", text);
      case HUMAN -> text;
      case AUTOMATION -> dim(text);
    };
  }

  private String code(String code, String text) {
    return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
