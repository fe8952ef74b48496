package dev.codeparity.reports;

import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord.Kind;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.reports.text.CellText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The text that a rule matched, in the line of the commit where it stands.
 *
 * @param label {@code Author: } or {@code Committer: } before what is no line of the message
 * @param number of the message's line, from 1; empty where it is none
 * @param text the whole line on one line, its white space as single spaces
 * @param start where the matched text begins in {@code text}
 * @param end where it ends
 */
record MatchedText(String label, OptionalInt number, String text, int start, int end) {
  private static final Set<Channel> OF_IDENTITY =
      Set.of(
          Channel.IDENTITY_AUTHOR,
          Channel.IDENTITY_COMMITTER,
          Channel.NAME_SUFFIX,
          Channel.BOT_AUTOMATION);

  /**
   * Finds the text. Where several lines have it, the last is taken for evidence of who wrote the
   * commit that counts, since trailers come last, and the first for any other.
   *
   * @return empty where it stands in none, such as a note's
   */
  static Optional<MatchedText> find(
      EvidenceRecord evidence, String message, String author, String committer) {
    String wanted = evidence.matched().replaceFirst("…$", "");
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<MatchedText> inMessage =
        inMessage(wanted, message, evidence.counted() && evidence.kind() == Kind.PROVENANCE);
    Optional<MatchedText> inIdentity =
        evidence.ruleId().startsWith("committer")
            ? in("Committer: ", committer, wanted)
            : in("Author: ", author, wanted).or(() -> in("Committer: ", committer, wanted));
    boolean ofIdentity = evidence.channel().filter(OF_IDENTITY::contains).isPresent();
    return ofIdentity ? inIdentity.or(() -> inMessage) : inMessage.or(() -> inIdentity);
  }

  private static Optional<MatchedText> inMessage(String wanted, String message, boolean last) {
    List<String> lines = message.lines().map(MatchedText::onOneLine).toList();
    IntStream hits = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains(wanted));
    OptionalInt hit = last ? hits.max() : hits.min();
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    int line = hit.getAsInt();
    int start = lines.get(line).indexOf(wanted);
    return Optional.of(
        new MatchedText(
            "", OptionalInt.of(line + 1), lines.get(line), start, start + wanted.length()));
  }

  private static Optional<MatchedText> in(String label, String identity, String wanted) {
    String text = onOneLine(identity);
    int start = text.indexOf(wanted);
    return start < 0
        ? Optional.empty()
        : Optional.of(
            new MatchedText(label, OptionalInt.empty(), text, start, start + wanted.length()));
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The line in at most so many columns, the matched text marked. */
  String shown(int width, Paint paint) {
    int room = Math.max(20, width - label.length() - (paint.on() ? 0 : 2));
    int from = start;
    int to = Math.min(end, start + room);
    int left = Math.min(from, Math.max(0, (room - (to - from)) / 2));
    int head = text.length() <= room ? 0 : from - left;
    int tail = Math.min(text.length(), head + room);
    String before = (head > 0 ? "…" : "") + text.substring(head > 0 ? head + 1 : 0, from);
    String after =
        tail < text.length() && tail > to
            ? text.substring(to, tail - 1) + "…"
            : text.substring(to, Math.max(to, tail));
    return label
        + CellText.visible(before)
        + paint.matched(CellText.visible(text.substring(from, to)))
        + CellText.visible(after);
  }
}
