package dev.codeparity.analyzer.provenance;

import java.util.Optional;

/**
 * A match of a rule, before anything is decided.
 *
 * @param rule the rule
 * @param match what the match says
 * @param text the text that matched
 * @param line the line of the message, or -1 for an identity
 * @param displaced whether a trailer's key stood on a line that Git does not take for a trailer
 * @param quoted whether the line shows something instead of saying it
 */
record Sighting(
    AttributionRule rule,
    CompiledRule.Match match,
    String text,
    int line,
    boolean displaced,
    boolean quoted) {
  static final int IDENTITY = -1;

  /** This match by another form of its rule. */
  Sighting as(AttributionRule other) {
    return new Sighting(other, match, text, line, displaced, quoted);
  }

  /**
   * What it says of the commit, the share of lines allowed for: all by AI is authorship, none is no
   * evidence.
   */
  Optional<Provenance> provenance() {
    if (match.percent().isEmpty()) {
      return rule.provenance();
    }
    int percent = match.percent().get();
    if (percent == 0) {
      return Optional.empty();
    }
    return Optional.of(percent == 100 ? Provenance.AI_AUTHORED : Provenance.AI_ASSISTED);
  }

  boolean says(Provenance wanted) {
    return provenance().filter(wanted::equals).isPresent();
  }

  boolean saysAi() {
    return provenance().filter(Provenance::isAi).isPresent();
  }

  boolean isOfAuthor() {
    return rule.field().isAuthor();
  }

  /** Whether a record says it that stands beside the commit, so that no bot can have hoisted it. */
  boolean isOfRecord() {
    return rule.field() == RuleField.NOTE || rule.field().isOfLines();
  }

  boolean isCoAuthor() {
    return rule.field() == RuleField.TRAILER && rule.keys().contains("Co-authored-by");
  }

  /** A displaced key is a step less sure than a trailer. */
  Confidence confidence() {
    return displaced && rule.confidence() == Confidence.CERTAIN
        ? Confidence.STRONG
        : rule.confidence();
  }

  /** The evidence that this becomes; an empty reason says that it counts. */
  Evidence evidence(String reason) {
    return new Evidence(
        rule.id(),
        rule.channel(),
        confidence(),
        provenance().orElse(Provenance.HUMAN),
        reason.isEmpty(),
        match.tool(),
        match.model(),
        OneLine.of(text),
        reason);
  }
}
