package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.List;

/**
 * The trailer block of a commit message, found as {@code git interpret-trailers --parse
 * --no-divider} finds it.
 *
 * <p>The block is the last paragraph, if it is not the first, and if it holds trailers only, or at
 * least one line that Git itself writes ({@code Signed-off-by: }, {@code (cherry picked from commit
 * }) and trailers to at least a quarter. A trailer is a key of ASCII letters, digits and hyphens at
 * the start of a line, then spaces or tabs, then a colon. Lines that begin with white space
 * continue the line above. Lines that begin with {@code #} are no part of the count, and are passed
 * over at the end of the message, as is a list of conflicts. A {@code ---} line has no meaning in a
 * commit's message.
 *
 * <p>{@code git log --format=%(trailers)} differs in one case: it takes the first paragraph for the
 * subject even after blank lines, as in some histories converted from Subversion.
 *
 * @param entries the trailers in the order of the message
 * @param firstLine the block's first line, zero-based; equal to {@code endLine} if there is none
 * @param endLine the line after the block's last one
 * @see <a href="https://git-scm.com/docs/git-interpret-trailers">git-interpret-trailers</a>
 */
public record Trailers(List<Trailer> entries, int firstLine, int endLine) {
  private static final List<String> WRITTEN_BY_GIT =
      List.of("Signed-off-by: ", "(cherry picked from commit ");

  public Trailers {
    entries = List.copyOf(entries);
  }

  /** Finds the trailers of a whole commit message, subject included. */
  public static Trailers of(String message) {
    return of(MessageText.split(message));
  }

  static Trailers of(List<String> lines) {
    int end = endOfText(lines);
    int first = lastParagraph(lines, end);
    if (first < 0 || !isBlock(lines, first, end)) {
      return new Trailers(List.of(), end, end);
    }
    return new Trailers(entries(lines, first, end), first, end);
  }

  /** The values of a key, letter case aside, in the order of the message. */
  public List<String> values(String key) {
    return entries.stream().filter(entry -> entry.isKey(key)).map(Trailer::value).toList();
  }

  boolean holds(int line) {
    return line >= firstLine && line < endLine;
  }

  /** The position of the colon that parts key and value, or -1 if the line is no trailer. */
  static int separator(String line) {
    boolean spaceSeen = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == ':') {
        return at == 0 ? -1 : at;
      }
      if (at > 0 && (c == ' ' || c == '\t')) {
        spaceSeen = true;
      } else if (spaceSeen || !isKeyCharacter(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isKeyCharacter(char c) {
    return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Where the text ends: comments and a list of conflicts, as merges left them, come after it. */
  private static int endOfText(List<String> lines) {
    int end = lines.size();
    int appended = -1;
    boolean conflicts = false;
    for (int at = 0; at < end; at++) {
      String line = lines.get(at);
      conflicts |= line.equals("Conflicts:");
      boolean path = conflicts && (line.startsWith("\t") || line.equals("Conflicts:"));
      if (path || line.isEmpty() || isComment(line)) {
        appended = appended < 0 ? at : appended;
      } else {
        appended = -1;
        conflicts = false;
      }
    }
    end = appended < 0 ? end : appended;
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  /**
   * The first line of the last paragraph before {@code end}, or -1 if no blank line stands before
   * it.
   */
  private static int lastParagraph(List<String> lines, int end) {
    int first = end;
    while (first > 0 && !lines.get(first - 1).isBlank()) {
      first--;
    }
    return first > 0 && first < end ? first : -1;
  }

  private static boolean isBlock(List<String> lines, int first, int end) {
    int trailers = 0;
    int others = 0;
    boolean byGit = false;
    boolean aboveIsTrailer = false;
    for (String line : lines.subList(first, end)) {
      if (isComment(line)) {
        continue;
      }
      if (isContinuation(line)) {
        others += aboveIsTrailer ? 0 : 1;
        continue;
      }
      boolean writtenByGit = WRITTEN_BY_GIT.stream().anyMatch(line::startsWith);
      byGit |= writtenByGit;
      aboveIsTrailer = writtenByGit || separator(line) > 0;
      trailers += aboveIsTrailer ? 1 : 0;
      others += aboveIsTrailer ? 0 : 1;
    }
    return trailers > 0 && (others == 0 || (byGit && trailers * 3 >= others));
  }

  private static List<Trailer> entries(List<String> lines, int first, int end) {
    List<Trailer> entries = new ArrayList<>();
    int at = first;
    while (at < end) {
      String line = lines.get(at);
      int start = at++;
      StringBuilder whole = new StringBuilder(line);
      while (at < end && isContinuation(lines.get(at))) {
        whole.append(' ').append(lines.get(at++).strip());
      }
      int colon = isComment(line) ? -1 : separator(line);
      if (colon > 0) {
        String key = line.substring(0, colon).strip();
        entries.add(new Trailer(key, whole.substring(colon + 1).strip(), start));
      }
    }
    return entries;
  }

  private static boolean isContinuation(String line) {
    return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
  }

  private static boolean isComment(String line) {
    return line.startsWith("#");
  }
}
