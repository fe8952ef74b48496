package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.text.WhiteSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A rule that matched a part of a message.
 *
 * @param rule the rule
 * @param part where it matched
 * @param start the first matched character
 * @param end the character after the last matched one
 * @param masked whether each of its matches overlaps that of a mask
 */
record Sighting(FixRule rule, MessageParts.Part part, int start, int end, boolean masked) {
  private static final int MOST_MATCHES = 20;
  private static final int LONGEST_TEXT = 200;

  /** Every rule that matches, at its first match that no mask takes, else at its first one. */
  static List<Sighting> all(List<Candidate> rules, MessageParts message, List<Sighting> masks) {
    List<Sighting> found = new ArrayList<>();
    for (Candidate rule : rules) {
      of(rule, message, masks).ifPresent(found::add);
    }
    return found;
  }

  /**
   * A rule that may match.
   *
   * @param rule the rule
   * @param literals the literals of which a text must hold one; none where any text will do
   */
  record Candidate(FixRule rule, BitSet literals) {
    private boolean concerns(MessageParts.Part part) {
      return literals.isEmpty() ? !part.text().isEmpty() : literals.intersects(part.literals());
    }
  }

  private static Optional<Sighting> of(
      Candidate candidate, MessageParts message, List<Sighting> masks) {
    FixRule rule = candidate.rule;
    Optional<Sighting> masked = Optional.empty();
    for (MessageParts.Part part : message.parts(rule.field())) {
      if (!candidate.concerns(part)) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(part.text());
      for (int matches = 0; matches < MOST_MATCHES && matcher.find(); matches++) {
        int start = matcher.start();
        int end = matcher.end();
        boolean taken = masks.stream().anyMatch(mask -> mask.overlaps(part, start, end));
        Sighting sighting = new Sighting(rule, part, start, end, taken);
        if (!taken) {
          return Optional.of(sighting);
        }
        masked = masked.or(() -> Optional.of(sighting));
      }
    }
    return masked;
  }

  private boolean overlaps(MessageParts.Part other, int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end && part.equals(other);
  }

  /** The evidence that this is, on one line. */
  FixEvidence evidence(boolean counted) {
    String text = part.text().substring(start, Math.min(end, start + LONGEST_TEXT));
    return new FixEvidence(rule.id(), WhiteSpace.collapsed(text.strip()), counted);
  }
}
