package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The commits that a squash joined, as far as its message lists them.
 *
 * <p>Three forms are known: GitHub's and GitLab's list ({@code * subject} on a line of its own, its
 * body below, the first directly under the subject; GitHub may end it with a dashed line and the
 * co-authors of all parts), {@code git merge --squash} ("Squashed commit of the following:" and an
 * indented log), and the comments of an interactive rebase that were left in. A merge in such a
 * list ("* Merge branch 'main'") is no part: nobody wrote anything in it.
 *
 * @param parts the parts in the order of the message
 * @param hoistedFrom the first line of the co-authors that the forge hoisted, or the number of
 *     lines
 * @param dashed whether the forge's dashed line is there
 * @param dedented the message's lines, those of an indented log moved to the left
 */
record SquashParts(List<Part> parts, int hoistedFrom, boolean dashed, List<String> dedented) {
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
    List<Integer> starts = logStarts(lines);
    List<String> dedented = starts.isEmpty() ? lines : dedent(lines, starts.get(0));
    if (starts.isEmpty()) {
      starts = bulletStarts(lines, end);
    }
    if (starts.isEmpty()) {
      starts = rebaseStarts(lines);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int partEnd = i + 1 < starts.size() ? starts.get(i + 1) : end;
      if (!isMerge(lines.get(starts.get(i)))) {
        parts.add(new Part(starts.get(i), partEnd));
      }
    }
    int hoisted = dashes >= 0 ? dashes : lines.size();
    return new SquashParts(
        starts.size() > 1 ? parts : List.of(),
        Math.min(hoisted, lines.size()),
        dashes >= 0 && trailers.firstLine() > dashes,
        dedented);
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

  private static List<Integer> bulletStarts(List<String> lines, int end) {
    List<Integer> starts = new ArrayList<>();
    for (int line = 1; line < end; line++) {
      String text = lines.get(line);
      boolean bullet = text.startsWith("* ");
      if (starts.isEmpty() && !bullet && !text.isBlank()) {
        return List.of();
      }
      boolean alone =
          lines.get(line - 1).isBlank() && (line + 1 >= end || lines.get(line + 1).isBlank());
      if (bullet && alone) {
        starts.add(line);
      } else if (bullet && starts.isEmpty()) {
        return List.of();
      }
    }
    return starts;
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

  private static List<String> dedent(List<String> lines, int from) {
    List<String> dedented = new ArrayList<>(lines.subList(0, from));
    for (String line : lines.subList(from, lines.size())) {
      dedented.add(line.startsWith("    ") ? line.substring(4) : line);
    }
    return dedented;
  }
}
