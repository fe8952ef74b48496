package dev.codeparity.analyzer.provenance;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A commit, or a part of a squash, that is nothing but a suggestion which somebody accepted in a
 * review: the forge writes its message, a line and the credits. Who is credited wrote the lines, a
 * person committed them. Where a squash keeps the credit alone, nobody can tell the suggestion from
 * what a person wrote: a mark that a review left, and no evidence.
 *
 * @see <a
 *     href="https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/incorporating-feedback-in-your-pull-request">GitHub</a>
 */
final class AcceptedSuggestion {
  private static final int LONGEST_SUBJECT = 250;
  private static final Pattern SUBJECT =
      Pattern.compile(
          "Update [^\\s]*[./][^\\s]*"
              + "|Apply suggestions? from (?:code review|@\\S+)"
              + "|Apply \\d+ suggestion\\(s\\) to \\d+ file\\(s\\)"
              + "|Potential fix(?:es)? for (?:pull request findings?|code scanning alert no\\. \\d+.*)");

  private AcceptedSuggestion() {}

  /** The lines of a message, or of those parts of a squash, that a suggestion's are. */
  static BitSet lines(MessageText text) {
    BitSet found = new BitSet();
    for (SquashParts.Part part : parts(text)) {
      if (isSuggestion(text.lines(), part)) {
        found.set(part.firstLine(), part.endLine());
      }
    }
    return found;
  }

  /** Whether somebody who is credited is an account of GitHub, as one that suggests must be. */
  static boolean mayBeBy(String coAuthor) {
    return coAuthor.contains("@users.noreply.github.com>");
  }

  private static List<SquashParts.Part> parts(MessageText text) {
    List<SquashParts.Part> parts = text.parts().parts();
    return parts.isEmpty() ? List.of(new SquashParts.Part(0, text.lines().size())) : parts;
  }

  private static boolean isSuggestion(List<String> lines, SquashParts.Part part) {
    if (part.endLine() == part.firstLine() || !isSubject(lines.get(part.firstLine()))) {
      return false;
    }
    return lines.subList(part.firstLine() + 1, part.endLine()).stream()
        .allMatch(line -> line.isBlank() || isCredit(line));
  }

  private static boolean isSubject(String line) {
    String subject = line.startsWith("* ") ? line.substring(2) : line;
    return subject.length() <= LONGEST_SUBJECT && SUBJECT.matcher(subject.strip()).matches();
  }

  private static boolean isCredit(String line) {
    int colon = Trailers.separator(line);
    return colon > 0 && line.substring(0, colon).strip().endsWith("-by");
  }
}
