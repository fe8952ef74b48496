package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The commits that a squash joined, as far as its message lists them.
 *
 * <p>Four forms are known:
 *
 * <ul>
 *   <li>the list of a forge: {@code * subject} after an empty line, its body below. The first
 *       stands directly under the commit's own subject, or under GitLab's heading. Where that
 *       subject ends in a pull request's number, a part's subject may run over several lines, and a
 *       text above the first bullet is the first part, whose own subject became the commit's.
 *       GitHub may end the list with a dashed line and the co-authors of all parts.
 *   <li>{@code git merge --squash}: "Squashed commit of the following:" and an indented log
 *   <li>the comments of an interactive rebase that were left in
 *   <li>Gerrit's: several paragraphs of trailers with a {@code Change-Id}, each the end of a part
 * </ul>
 *
 * A merge in such a list ("* Merge branch 'main'") is no part: nobody wrote anything in it.
 *
 * @param parts the parts in the order of the message; none unless there are two
 * @param hoistedFrom the first line of the co-authors that the forge hoisted, or the number of
 *     lines
 * @param dashed whether the forge's dashed line is there
 * @param authorLines the lines of a log that name a part's author
 * @param dedented the message's lines, those of an indented log moved to the left
 */
record SquashParts(
    List<Part> parts, int hoistedFrom, boolean dashed, BitSet authorLines, List<String> dedented) {
  static final String AUTHOR = "Author: ";

  private static final String INDENT = "    ";
  private static final Pattern REBASE_PART =
      Pattern.compile("# This is (?:the )?(?:1st commit message|commit message #\\d+).*");
  private static final Pattern LOG_PART = Pattern.compile("commit [0-9a-f]{40,64}");

  /**
   * @param firstLine its first line
   * @param endLine the line after its last one
   */
  record Part(int firstLine, int endLine) {
    boolean holdsAny(BitSet lines) {
      int first = lines.nextSetBit(firstLine);
      return first >= 0 && first < endLine;
    }
  }

  SquashParts {
    parts = List.copyOf(parts);
    dedented = List.copyOf(dedented);
  }

  /** Whether a line belongs to a part: the parts follow each other up to what the forge hoisted. */
  boolean holds(int line) {
    return !parts.isEmpty() && line >= parts.get(0).firstLine() && line < hoistedFrom;
  }

  static SquashParts of(List<String> lines, Trailers trailers) {
    int dashes = dashedLine(lines);
    int end = dashes >= 0 ? dashes : lines.size();
    List<Integer> log = logStarts(lines);
    List<String> dedented = log.isEmpty() ? lines : dedent(lines, log.get(0));
    List<Integer> starts =
        Optional.of(log)
            .filter(found -> !found.isEmpty())
            .or(() -> some(new BulletedParts(lines, end, dashes >= 0).starts()))
            .or(() -> some(rebaseStarts(lines)))
            .orElseGet(() -> changeStarts(lines));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int partEnd = i + 1 < starts.size() ? starts.get(i + 1) : end;
      if (!isMerge(lines.get(starts.get(i)))) {
        parts.add(new Part(starts.get(i), partEnd));
      }
    }
    return new SquashParts(
        starts.size() > 1 ? parts : List.of(),
        end,
        dashes >= 0 && trailers.firstLine() > dashes,
        authorLines(dedented, log),
        dedented);
  }

  private static Optional<List<Integer>> some(List<Integer> starts) {
    return starts.isEmpty() ? Optional.empty() : Optional.of(starts);
  }

  private static boolean isMerge(String bullet) {
    return bullet.startsWith("* Merge branch ")
        || bullet.startsWith("* Merge remote-tracking branch ")
        || bullet.startsWith("* Merge pull request ")
        || bullet.equals("* Initial plan");
  }

  private static int dashedLine(List<String> lines) {
    for (int line = lines.size() - 1; line > 0; line--) {
      String text = lines.get(line);
      if (text.length() >= 5 && text.strip().chars().allMatch(c -> c == '-') && !text.isBlank()) {
        return line;
      }
    }
    return -1;
  }

  private static List<Integer> logStarts(List<String> lines) {
    List<Integer> starts = new ArrayList<>();
    boolean announced = false;
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      announced |= text.equals("Squashed commit of the following:");
      if (announced && LOG_PART.matcher(text).matches()) {
        starts.add(line);
      }
    }
    return starts;
  }

  /** The headers of a log follow its first line, up to an empty one. */
  private static BitSet authorLines(List<String> lines, List<Integer> logStarts) {
    BitSet authors = new BitSet();
    for (int start : logStarts) {
      for (int line = start + 1; line < lines.size() && !lines.get(line).isBlank(); line++) {
        authors.set(line, lines.get(line).startsWith(AUTHOR));
      }
    }
    return authors;
  }

  private static List<Integer> rebaseStarts(List<String> lines) {
    List<Integer> starts = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      if (text.startsWith("# This is ") && REBASE_PART.matcher(text).matches()) {
        starts.add(line);
      }
    }
    return starts;
  }

  /** A change id ends its part together with the trailers around it; the next part follows. */
  private static List<Integer> changeStarts(List<String> lines) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    boolean ended = false;
    for (int line = 1; line < lines.size(); line++) {
      String text = lines.get(line);
      if (text.startsWith("Change-Id: I")) {
        ended = true;
      } else if (ended && lines.get(line - 1).isBlank() && Trailers.separator(text) < 0) {
        starts.add(line);
        ended = false;
      }
    }
    return ended ? starts : starts.subList(0, starts.size() - 1);
  }

  private static List<String> dedent(List<String> lines, int from) {
    List<String> dedented = new ArrayList<>(lines.subList(0, from));
    for (String line : lines.subList(from, lines.size())) {
      dedented.add(line.startsWith(INDENT) ? line.substring(INDENT.length()) : line);
    }
    return dedented;
  }
}
