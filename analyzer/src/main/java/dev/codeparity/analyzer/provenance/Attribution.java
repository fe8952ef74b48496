package dev.codeparity.analyzer.provenance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision who wrote a commit, with everything it rests on.
 *
 * @param provenance the decision
 * @param decisive the evidence that decided; empty for {@code HUMAN}
 * @param evidence all evidence, the decisive first, then in the order in which it was seen
 * @param squash whether the message shows that several commits were squashed into this one
 */
public record Attribution(
    Provenance provenance, Optional<Evidence> decisive, List<Evidence> evidence, boolean squash) {
  public Attribution {
    evidence = List.copyOf(evidence);
  }

  /**
   * The tool of the decisive evidence; where it names none, that of the first counted evidence that
   * does; else empty.
   */
  public String tool() {
    return decisive
        .map(Evidence::tool)
        .filter(tool -> !tool.isEmpty())
        .or(() -> counted().map(Evidence::tool).filter(tool -> !tool.isEmpty()).findFirst())
        .orElse("");
  }

  /**
   * The model of the decisive evidence; where it names none, that of the first counted evidence of
   * the same tool that does (a footer's model stands in the trailer beside it); else empty.
   */
  public String model() {
    return decisive
        .map(Evidence::model)
        .filter(model -> !model.isEmpty())
        .or(
            () ->
                counted()
                    .filter(evidence -> evidence.tool().equals(tool()))
                    .map(Evidence::model)
                    .filter(model -> !model.isEmpty())
                    .findFirst())
        .orElse("");
  }

  /** Beside AI evidence, a bot's name is no tool. */
  private Stream<Evidence> counted() {
    boolean automatic = provenance == Provenance.AUTOMATION;
    return evidence.stream()
        .filter(Evidence::counted)
        .filter(reason -> automatic || reason.provenance().isAi());
  }
}
