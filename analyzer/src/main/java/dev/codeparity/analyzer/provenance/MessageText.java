package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A commit message line by line: what is quoted, what is a comment, where the trailers stand, and
 * the parts that a squash joined.
 */
final class MessageText {
  private static final Pattern REVERTED =
      Pattern.compile("This reverts commit ([0-9a-f]{7,64})\\b.*|Reverts \\S{1,200}#\\d+\\.?");

  private final List<String> lines;
  private final Trailers trailers;
  private final SquashParts parts;
  private final BitSet quoted = new BitSet();
  private final BitSet comment = new BitSet();
  private final int revertLine;

  MessageText(String message) {
    List<String> split = split(message);
    trailers = Trailers.of(split);
    parts = SquashParts.of(split, trailers);
    lines = parts.dedented();
    markComments();
    markFences();
    markQuotes();
    revertLine = findRevert();
  }

  /** The lines of a message; a carriage return at a line's end is dropped with the line feed. */
  static List<String> split(String message) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < message.length()) {
      int feed = message.indexOf('\n', start);
      int end = feed < 0 ? message.length() : feed;
      int next = end + 1;
      if (end > start && message.charAt(end - 1) == '\r') {
        end--;
      }
      lines.add(message.substring(start, end));
      start = next;
    }
    return lines;
  }

  List<String> lines() {
    return lines;
  }

  Trailers trailers() {
    return trailers;
  }

  SquashParts parts() {
    return parts;
  }

  /** The first line, where Git would join the first paragraph: rules look at one line only. */
  String subjectLine() {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /** Whether a line shows something instead of saying it: quote, code block, indented block. */
  boolean isQuoted(int line) {
    return quoted.get(line);
  }

  /** Whether a line is wholly inside an HTML comment. */
  boolean isComment(int line) {
    return comment.get(line);
  }

  /** Whether this is a revert. */
  boolean isRevert() {
    return revertLine >= 0;
  }

  /** The line that names what is reverted, or -1. */
  int revertLine() {
    return revertLine;
  }

  /** The id of the reverted commit as far as the message gives it, or empty. */
  String revertedId() {
    if (revertLine < 0) {
      return "";
    }
    var matcher = REVERTED.matcher(lines.get(revertLine));
    return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "";
  }

  private void markComments() {
    int open = -1;
    for (int line = 1; line < lines.size(); line++) {
      String text = lines.get(line);
      if (open < 0 && text.stripLeading().startsWith("<!--")) {
        open = line;
      }
      if (open >= 0 && text.contains("-->")) {
        comment.set(open, line + 1);
        open = -1;
      }
    }
  }

  private void markFences() {
    int open = -1;
    for (int line = 1; line < lines.size(); line++) {
      String text = lines.get(line).strip();
      if (!text.startsWith("```") && !text.startsWith("~~~")) {
        continue;
      }
      if (open < 0) {
        open = line;
      } else {
        quoted.set(open, line + 1);
        open = -1;
      }
    }
  }

  private void markQuotes() {
    for (int line = 1; line < lines.size(); line++) {
      String text = lines.get(line);
      boolean indented = text.startsWith("    ") || text.startsWith("\t");
      String start = text.stripLeading();
      if (!trailers.holds(line) && (indented || start.startsWith(">") || start.startsWith("|"))) {
        quoted.set(line);
      }
    }
  }

  private int findRevert() {
    boolean named = subjectLine().regionMatches(true, 0, "revert", 0, 6);
    boolean first = true;
    for (int line = 1; line < lines.size(); line++) {
      String text = lines.get(line);
      if (text.isBlank()) {
        continue;
      }
      if ((named || first) && text.contains("everts ") && REVERTED.matcher(text).matches()) {
        return line;
      }
      first = false;
    }
    return -1;
  }
}
