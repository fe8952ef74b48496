package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.text.CaselessWord;
import dev.codeparity.analyzer.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says of commits taken back.
 *
 * <p>A revert of a revert lands the first commit again: it is neither a revert nor a defect of
 * anything, and {@code Reapply "…"}, Git's name for it since 2.43, is the same. A revert of that is
 * a revert once more, of the commit that landed it again.
 *
 * @param kind what the message does
 * @param named the commits taken back; none where one lands again
 */
record RevertMessage(Kind kind, List<NamedCommit> named) {
  /** What a message does with earlier commits. */
  enum Kind {
    /** The subject says that it takes a commit back. */
    REVERT,
    /** The subject says that it lands a reverted commit again. */
    LAND_AGAIN,
    /** The subject says neither; the body may. */
    OTHER
  }

  private static final CaselessWord REVERT = new CaselessWord("revert");
  private static final int LONGEST_MESSAGE = 16_000;
  private static final String ID = "[0-9a-f]{7,64}";
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:\\[[^\\]]{1,30}\\] ?|[A-Z]{2,10}-\\d{1,6}:? |\\W{1,3})?"
              + "(?:revert(?:s|ed|ing)?|back(?:s|ed|ing)?[ -]?out)\\b"
              + "(?:\\([^)]{0,60}\\))?!?:?\\s{0,3}(.{0,480})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGAIN =
      Pattern.compile("^(?:reapply|re-?land(?:s|ed|ing)?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("^[\"'“«`](.{1,460})[\"'”»`]");
  private static final Pattern ID_FIRST =
      Pattern.compile(
          "^(?:(?:the )?(?:commit|changeset|change|revision) )?(" + ID + ")\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:this|it|which)?\\s?(?:also |commit |patch |change |pr )?(partial(?:ly)? )?revert(?:s|ed|ing)?"
              + " (partial(?:ly)? |parts? of )?(?:the )?(?:commits?|changesets?|changes?|revisions?)?:?\\s?"
              + "\\[?("
              + ID
              + ")\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANOTHER =
      Pattern.compile("\\G(?:,| and| &|,? and)\\s?(?:commit )?(" + ID + ")\\b");
  private static final Pattern PULL_REQUEST =
      Pattern.compile(
          "^reverts (?:[\\w.-]{1,60}/[\\w.-]{1,100})?#(\\d{1,9})\\b",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  RevertMessage {
    named = List.copyOf(named);
  }

  /** Reads a message; text beyond 16,000 characters is not read. */
  static RevertMessage of(String subject, String message) {
    if (AGAIN.matcher(subject).find()) {
      return new RevertMessage(Kind.LAND_AGAIN, List.of());
    }
    Matcher head = SUBJECT.matcher(subject);
    boolean titled = head.find();
    if (!titled && !REVERT.isIn(message)) {
      return new RevertMessage(Kind.OTHER, List.of());
    }
    String rest = titled ? head.group(1) : "";
    if (titled && depth(rest) % 2 == 1) {
      return new RevertMessage(Kind.LAND_AGAIN, List.of());
    }
    String capped = message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
    List<NamedCommit> named = new ArrayList<>(sentences(capped));
    if (titled) {
      addTitle(named, subject, rest, capped);
    }
    return new RevertMessage(titled ? Kind.REVERT : Kind.OTHER, named);
  }

  /** How many reverts deep the quoted subject itself is. */
  private static int depth(String quoted) {
    int depth = 0;
    String rest = quoted.replaceFirst("^\\W{0,3}", "");
    Matcher matcher = SUBJECT.matcher(rest);
    while (matcher.find()) {
      depth++;
      rest = matcher.group(1).replaceFirst("^\\W{0,3}", "");
      matcher = SUBJECT.matcher(rest);
    }
    return depth;
  }

  private static void addTitle(
      List<NamedCommit> named, String subject, String rest, String message) {
    Matcher id = ID_FIRST.matcher(rest);
    if (id.find() && named.isEmpty()) {
      named.add(revert("link.revert_id", true, id.group(1), "", "", subject));
    }
    Matcher quoted = QUOTED.matcher(rest);
    String title = quoted.find() ? quoted.group(1) : rest;
    if (named.isEmpty()) {
      Matcher number = PULL_REQUEST.matcher(message);
      String pullRequest = number.find() ? number.group(1) : "";
      named.add(revert("link.revert_subject", true, "", title, pullRequest, subject));
      return;
    }
    NamedCommit first = named.get(0);
    named.set(0, revert(first.ruleId(), first.whole(), first.id(), title, "", first.matched()));
  }

  private static List<NamedCommit> sentences(String message) {
    List<NamedCommit> named = new ArrayList<>();
    String line = WhiteSpace.collapsed(message);
    Matcher matcher = SENTENCE.matcher(line);
    while (named.size() < 50 && matcher.find()) {
      boolean whole = matcher.group(1) == null && matcher.group(2) == null;
      String rule = whole ? "link.revert_id" : "link.revert_part";
      named.add(revert(rule, whole, matcher.group(3), "", "", matcher.group()));
      Matcher more = ANOTHER.matcher(line).region(matcher.end(), line.length());
      while (named.size() < 50 && more.find()) {
        named.add(revert(rule, whole, more.group(1), "", "", matcher.group() + more.group()));
      }
    }
    return named;
  }

  private static NamedCommit revert(
      String rule, boolean whole, String id, String subject, String pullRequest, String matched) {
    return new NamedCommit(rule, LinkMethod.REVERT, whole, id, subject, pullRequest, matched);
  }
}
