package dev.codeparity.analyzer.history;

/**
 * Scores a place for a run of changed lines by the indentation and blank lines around its two
 * borders: lower is better. Weights are those documented for Git's {@code diff.indentHeuristic}.
 *
 * @see <a href="https://github.com/mhagger/diff-slider-tools">Haggerty, diff-slider-tools</a>
 */
final class IndentScore {
  private static final int NO_INDENT = -1;
  private static final int MAX_INDENT = 200;
  private static final int MAX_BLANKS = 20;
  private static final int TAB = 8;

  private static final int START_OF_FILE = 1;
  private static final int END_OF_FILE = 21;
  private static final int BLANK = -30;
  private static final int BLANK_BELOW = 6;
  private static final int INDENT = -4;
  private static final int INDENT_AFTER_BLANK = 10;
  private static final int OUTDENT = 24;
  private static final int OUTDENT_AFTER_BLANK = 17;
  private static final int DEDENT = 23;
  private static final int DEDENT_AFTER_BLANK = 17;

  /** A difference in indentation outweighs this many points of penalty. */
  private static final int INDENT_WEIGHT = 60;

  private final Blob blob;
  private final int lines;

  IndentScore(Blob blob, int lines) {
    this.blob = blob;
    this.lines = lines;
  }

  /** The score of a run that starts and ends before the given lines. */
  Score of(int start, int end) {
    Border upper = border(start);
    Border lower = border(end);
    return new Score(upper.indent + lower.indent, upper.penalty + lower.penalty);
  }

  /** Indentation at both borders and penalty. The relation between scores is not transitive. */
  record Score(int indent, int penalty) {
    /** Whether this place reads as well as the other or better. */
    boolean isNoWorseThan(Score other) {
      return INDENT_WEIGHT * Integer.compare(indent, other.indent) + penalty - other.penalty <= 0;
    }
  }

  private record Border(int indent, int penalty) {}

  private Border border(int split) {
    int indent = split >= lines ? NO_INDENT : indent(split);
    int blankAbove = 0;
    int indentAbove = NO_INDENT;
    for (int i = split - 1; i >= 0; i--) {
      indentAbove = indent(i);
      if (indentAbove != NO_INDENT) {
        break;
      }
      if (++blankAbove == MAX_BLANKS) {
        indentAbove = 0;
        break;
      }
    }
    int blankBelow = 0;
    int indentBelow = NO_INDENT;
    for (int i = split + 1; i < lines; i++) {
      indentBelow = indent(i);
      if (indentBelow != NO_INDENT) {
        break;
      }
      if (++blankBelow == MAX_BLANKS) {
        indentBelow = 0;
        break;
      }
    }

    int penalty = 0;
    if (indentAbove == NO_INDENT && blankAbove == 0) {
      penalty += START_OF_FILE;
    }
    if (split >= lines) {
      penalty += END_OF_FILE;
    }
    int blanksFromHere = indent == NO_INDENT ? 1 + blankBelow : 0;
    int blanks = blankAbove + blanksFromHere;
    penalty += BLANK * blanks + BLANK_BELOW * blanksFromHere;
    int effective = indent != NO_INDENT ? indent : indentBelow;
    penalty += step(effective, indentAbove, indentBelow, blanks > 0);
    return new Border(effective, penalty);
  }

  private static int step(int indent, int above, int below, boolean afterBlank) {
    if (indent == NO_INDENT || above == NO_INDENT || indent == above) {
      return 0;
    }
    if (indent > above) {
      return afterBlank ? INDENT_AFTER_BLANK : INDENT;
    }
    if (below != NO_INDENT && below > indent) {
      return afterBlank ? OUTDENT_AFTER_BLANK : OUTDENT;
    }
    return afterBlank ? DEDENT_AFTER_BLANK : DEDENT;
  }

  private int indent(int line) {
    byte[] bytes = blob.bytes();
    int indent = 0;
    for (int i = blob.lineStart(line); i < blob.lineEnd(line); i++) {
      switch (bytes[i]) {
        case ' ' -> indent++;
        case '\t' -> indent += TAB - indent % TAB;
        case '\n', '\r', '\f', 0x0B -> {}
        default -> {
          return indent;
        }
      }
      if (indent >= MAX_INDENT) {
        return MAX_INDENT;
      }
    }
    return NO_INDENT;
  }
}
