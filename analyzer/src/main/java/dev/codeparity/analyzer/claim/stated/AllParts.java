package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A claim of several parts: it stands if each part does, and falls with any one of them.
 *
 * @see <a href="https://doi.org/10.1214/ss/1032280304">Berger and Hsu (1996), intersection–union
 *     tests</a>
 */
final class AllParts {
  private AllParts() {}

  /**
   * @param fallsAlone whether a refuted part is refuted even for one among several
   */
  static TestedClaim of(
      StatedClaim claim, List<TestedClaim> parts, Predicate<TestedClaim> fallsAlone) {
    List<String> fallen =
        parts.stream()
            .filter(part -> part.outcome() == Outcome.REFUTED && fallsAlone.test(part))
            .map(part -> part.claim().id())
            .toList();
    List<String> open =
        parts.stream()
            .filter(part -> part.outcome() != Outcome.SUPPORTED)
            .map(part -> part.claim().id())
            .toList();
    Drafted draft = new Drafted(claim, "");
    if (!fallen.isEmpty()) {
      return draft.without(
          Outcome.REFUTED,
          "PART_REFUTED",
          "Not as a whole: refuted is " + String.join(", ", fallen) + ".",
          "Nothing but an end of that refutation.");
    }
    if (!open.isEmpty()) {
      return draft.without(
          Outcome.INCONCLUSIVE,
          "PART_INCONCLUSIVE",
          "Open, since " + String.join(", ", open) + (open.size() == 1 ? " is" : " are") + " open.",
          "An answer to " + String.join(", ", open) + ".");
    }
    String all = parts.stream().map(part -> part.claim().id()).collect(Collectors.joining(", "));
    return draft
        .without(
            Outcome.SUPPORTED, "", "Each part is supported: " + all + ".", "Any part that falls.")
        .withP(largestP(parts));
  }

  /** The whole is as doubtful as its most doubtful part; empty if one has no p value. */
  private static OptionalDouble largestP(List<TestedClaim> parts) {
    return parts.stream().allMatch(part -> part.p().isPresent())
        ? parts.stream().mapToDouble(part -> part.p().orElse(1)).max()
        : OptionalDouble.empty();
  }
}
