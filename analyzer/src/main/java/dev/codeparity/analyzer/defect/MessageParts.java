package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.text.WordIndex;
import java.util.BitSet;
import java.util.List;

/**
 * A message cut into subject and body, each capped: what a hostile or generated message holds
 * beyond is not read, so that a history is read in time linear in its commits.
 */
record MessageParts(Part subject, Part body) {
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_BODY = 4_000;

  /** A text, and which of the rules' literals stand in it. */
  record Part(String text, BitSet literals) {
    private static Part of(String text, int longest, WordIndex index) {
      String capped = text.length() > longest ? text.substring(0, longest) : text;
      return new Part(capped, index.wordsIn(capped));
    }
  }

  static MessageParts of(String message, WordIndex literals) {
    String text = message.strip();
    int end = text.indexOf('\n');
    String subject = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 1);
    return new MessageParts(
        Part.of(subject.strip(), LONGEST_SUBJECT, literals),
        Part.of(body.strip(), LONGEST_BODY, literals));
  }

  List<Part> parts(FixRule.Field field) {
    return switch (field) {
      case SUBJECT -> List.of(subject);
      case BODY -> List.of(body);
      case MESSAGE -> List.of(subject, body);
    };
  }
}
