package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.text.WordIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message cut into its subject, and those lines and paragraphs of its body that hold a literal of
 * some rule, each capped: what a hostile or generated message holds beyond is not read, so that a
 * history is read in time linear in its commits. What a template asks of the author, in comments of
 * HTML, is left out; its boxes to tick stand in no paragraph. Where the subject is only the key of
 * an issue, the next line goes with it.
 */
record MessageParts(Part subject, List<Part> lines, List<Part> paragraphs) {
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_BODY = 4_000;
  private static final Pattern KEY_ALONE =
      Pattern.compile("(?:PR: ?)?\\[?(?:[A-Z][A-Z0-9]{1,15}-|#)\\d{1,7}\\]?[:.]?\\s*");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
  private static final Pattern BOX = Pattern.compile("(?m)^\\s*[-*] \\[[ xX]\\].*$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

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
    String body = capped(end < 0 ? "" : text.substring(end + 1).strip(), LONGEST_BODY);
    if (KEY_ALONE.matcher(subject).matches()) {
      subject += " " + body.lines().findFirst().orElse("");
    }
    if (body.contains("<!--")) {
      body = COMMENT.matcher(body).replaceAll("").strip();
    }
    List<Part> lines = new ArrayList<>();
    List<Part> paragraphs = new ArrayList<>();
    for (String paragraph : BLANK_LINES.split(body, -1)) {
      String spoken = BOX.matcher(paragraph).replaceAll("");
      add(paragraphs, SPACE.matcher(spoken.strip()).replaceAll(" "), literals);
      paragraph.lines().forEach(line -> add(lines, line, literals));
    }
    Part head = Part.of(capped(subject.strip(), LONGEST_SUBJECT), literals);
    return new MessageParts(head, lines, paragraphs);
  }

  private static void add(List<Part> parts, String text, WordIndex literals) {
    Part part = Part.of(text, literals);
    if (!part.literals.isEmpty()) {
      parts.add(part);
    }
  }

  private static String capped(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  List<Part> parts(FixRule.Field field) {
    return switch (field) {
      case SUBJECT -> List.of(subject);
      case BODY -> lines;
      case PARAGRAPH -> paragraphs;
      case MESSAGE -> {
        List<Part> all = new ArrayList<>(lines.size() + 1);
        all.add(subject);
        all.addAll(lines);
        yield all;
      }
    };
  }
}
