package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.text.WordIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A message cut into its subject and those lines of its body that hold a literal of some rule, each
 * capped: what a hostile or generated message holds beyond is not read, so that a history is read
 * in time linear in its commits.
 */
record MessageParts(Part subject, List<Part> body) {
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_BODY = 4_000;

  /** A text, and which of the rules' literals stand in it. */
  record Part(String text, BitSet literals) {
    private static Part of(String text, WordIndex index) {
      return new Part(text, index.wordsIn(text));
    }
  }

  static MessageParts of(String message, WordIndex literals) {
    String text = message.strip();
    int end = text.indexOf('\n');
    String subject = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 1);
    List<Part> lines = new ArrayList<>();
    for (String line : capped(body.strip(), LONGEST_BODY).split("\n", -1)) {
      Part part = Part.of(line, literals);
      if (!part.literals.isEmpty()) {
        lines.add(part);
      }
    }
    return new MessageParts(Part.of(capped(subject.strip(), LONGEST_SUBJECT), literals), lines);
  }

  private static String capped(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  List<Part> parts(FixRule.Field field) {
    return switch (field) {
      case SUBJECT -> List.of(subject);
      case BODY -> body;
      case MESSAGE -> {
        List<Part> all = new ArrayList<>(body.size() + 1);
        all.add(subject);
        all.addAll(body);
        yield all;
      }
    };
  }
}
