package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.language.LineScan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Which function each line of a file lies in, told in any language by indentation, much as Git
 * finds the heading of a hunk: the outermost line above, less indented than all between, that has a
 * name before a parenthesis and begins neither a type nor a branch.
 */
final class Functions {
  private static final int TAB = 8;
  private static final int NONE = -1;
  private static final List<byte[]> NO_FUNCTION =
      List.of(
              "class",
              "interface",
              "enum",
              "record",
              "struct",
              "namespace",
              "module",
              "package",
              "trait",
              "impl",
              "object",
              "if",
              "for",
              "while",
              "switch",
              "else",
              "catch",
              "try",
              "do",
              "with",
              "return",
              "synchronized",
              "elif",
              "except",
              "foreach",
              "using",
              "case",
              "describe",
              "public class",
              "public abstract class",
              "public final class",
              "public interface",
              "public enum",
              "final class",
              "abstract class",
              "static class",
              "public static class",
              "private static class",
              "template")
          .stream()
          .map(word -> word.getBytes(StandardCharsets.US_ASCII))
          .toList();

  private final Blob blob;
  private final int[] headings;

  private Functions(Blob blob, int[] headings) {
    this.blob = blob;
    this.headings = headings;
  }

  static Functions of(Blob blob, LineScan scan) {
    int[] headings = new int[scan.lines()];
    int[] indents = new int[16];
    int[] functions = new int[16];
    int depth = 0;
    int lines = Math.min(scan.lines(), blob.lineCount());
    for (int line = 0; line < lines; line++) {
      int top = depth == 0 ? NONE : functions[depth - 1];
      headings[line] = top;
      if (!scan.isCodeLine(line) || scan.isTrivial(line)) {
        continue;
      }
      int start = textStart(blob, line);
      if (isSetApart(blob, line, start)) {
        continue;
      }
      int indent = indent(blob, line, start);
      while (depth > 0 && indents[depth - 1] >= indent) {
        depth--;
      }
      int around = depth == 0 ? NONE : functions[depth - 1];
      if (depth == indents.length) {
        indents = Arrays.copyOf(indents, 2 * depth);
        functions = Arrays.copyOf(functions, 2 * depth);
      }
      indents[depth] = indent;
      functions[depth] = around == NONE && isHeading(blob, line, start) ? line : around;
      headings[line] = functions[depth++];
    }
    return new Functions(blob, headings);
  }

  /** The line that begins the function of a line; −1 if it lies in none. */
  int headingOf(int line) {
    return headings[line];
  }

  /** Hash of the name of a line's function; 0 if it lies in none. */
  int nameOf(int line) {
    int heading = headings[line];
    if (heading == NONE) {
      return 0;
    }
    byte[] bytes = blob.bytes();
    int end = parenthesis(blob, heading, blob.lineStart(heading));
    while (end > blob.lineStart(heading) && !Names.isPart(bytes[end - 1])) {
      end--;
    }
    int start = end;
    while (start > blob.lineStart(heading) && Names.isPart(bytes[start - 1])) {
      start--;
    }
    return Names.hash(bytes, start, end);
  }

  private static int textStart(Blob blob, int line) {
    byte[] bytes = blob.bytes();
    int at = blob.lineStart(line);
    while (at < blob.lineEnd(line) && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  private static int indent(Blob blob, int line, int textStart) {
    int indent = 0;
    for (int at = blob.lineStart(line); at < textStart; at++) {
      indent = blob.bytes()[at] == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
    }
    return indent;
  }

  private static int textEnd(Blob blob, int line) {
    byte[] bytes = blob.bytes();
    int end = blob.lineEnd(line);
    while (end > blob.lineStart(line) && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
      end--;
    }
    return end;
  }

  /** A directive or a label stands where it likes, whatever it lies in. */
  private static boolean isSetApart(Blob blob, int line, int start) {
    byte[] bytes = blob.bytes();
    int end = textEnd(blob, line);
    return bytes[start] == '#'
        || (bytes[end - 1] == ':'
            && parenthesis(blob, line, start) < 0
            && noSpace(bytes, start, end));
  }

  private static boolean noSpace(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      if (bytes[at] == ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHeading(Blob blob, int line, int start) {
    byte[] bytes = blob.bytes();
    int end = textEnd(blob, line);
    byte last = bytes[end - 1];
    if (!Names.isPart(bytes[start]) && bytes[start] != '~' && bytes[start] != '*') {
      return false;
    }
    return last != ';'
        && parenthesis(blob, line, start) > start
        && NO_FUNCTION.stream().noneMatch(word -> beginsWith(bytes, start, end, word));
  }

  private static boolean beginsWith(byte[] bytes, int start, int end, byte[] word) {
    int after = start + word.length;
    return after <= end
        && Arrays.equals(bytes, start, after, word, 0, word.length)
        && (after == end || !Names.isPart(bytes[after]));
  }

  private static int parenthesis(Blob blob, int line, int start) {
    byte[] bytes = blob.bytes();
    for (int at = start; at < blob.lineEnd(line); at++) {
      if (bytes[at] == '(') {
        return at;
      }
      if (bytes[at] == '=') {
        return NONE;
      }
    }
    return NONE;
  }
}
