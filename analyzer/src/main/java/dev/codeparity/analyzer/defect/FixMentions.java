package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commits that a message blames: {@code Fixes:} trailers in the form that the Linux kernel asks
 * for, and sentences such as "introduced in", "regression from", "broken since" or "commit …
 * removed the check".
 *
 * @see <a href="https://docs.kernel.org/process/submitting-patches.html">Submitting patches</a>
 */
final class FixMentions {
  private static final int LONGEST_MESSAGE = 16_000;
  private static final int SHORTEST_ID = 7;
  private static final int MOST = 50;
  private static final int BEFORE = 110;
  private static final int AFTER = 330;
  private static final Pattern ID =
      Pattern.compile("(?<![\\w-])(?:[0-9a-f]{7,64}|I[0-9a-f]{8,40})\\b(?!-)");
  private static final String OPEN = "(?:https?://\\S{0,80}/)?[\"'`(\\[<]{0,2}$";
  private static final String NOUN =
      "(?:(?:git |upstream )?(?:commit(?:id)?|change(?:set|-id)?|revision|rev|patch|sha1?|hash)s?\\s?:?\\s?#?)?";
  private static final Pattern TRAILER =
      ignoringCase(
          "(?:^|\\n)\\W{0,4}(?:this )?(?:bug)?fix(?:e[sd]|ing)?(?:[ -](?:for|bug in|issue in|commit))?:?\\s{0,3}"
              + "(?:(?:a |the )?(?:bug|regression|issue|problem|breakage|error|typo)s? (?:introduced )?(?:in|by|from|of|with) )?"
              + NOUN
              + OPEN);
  private static final Pattern LIST =
      ignoringCase("(?:[0-9a-f]{7,64}|\\))[\"'`)\\]>]{0,2}(?:,|,? and| &)\\s{1,3}" + NOUN + OPEN);
  private static final Pattern BLAMED =
      ignoringCase(
          "\\b(?:introduc(?:ed|tion|ing)|caused|broken?|breakage|regress\\w{0,4}|trigger(?:ed|s)|revealed"
              + "|exposed|bugs?|defects?|issues?|problems?|errors?|mistake\\w{0,4}|forgot(?:ten)?|missed|missing"
              + "|lost|added|made|fallout|oversight|leftovers?|typos?|starting|back|result(?:ed|ing|s)?|due|since|until|prior"
              + "|before|after|ever|overlooked|wrong\\w{0,2}|incorrect\\w{0,2}|follow(?:s|ing|ed)?[ -]?up|complet(?:es|ing)|amend\\w{0,3}"
              + "|removed|deleted|dropped|fix(?:es|ed)?)\\b[^.]{0,70}?\\b"
              + "(?:in|by|with|from|since|of|after|to|until|on|at|was|before|during|the|for|ever)\\b:?\\s"
              + "(?:(?:the|this|that|following|recent|previous|earlier|old|my|changes?|changed|made|in|by|from|of|with|was|fix)\\s){0,4}"
              + NOUN
              + OPEN);
  private static final Pattern INNOCENT =
      ignoringCase(
          "\\b(?:cherry[ -]?picked from|back-?port(?:ed|s)?(?: of| from)?|upstream|similar to|like|see(?: also)?|revert(?:s|ed|ing)?"
              + "|merged? (?:from|of)|made to|picks?|reland|described in|documented in|(?:as )?seen in|discovered in|explained in|addressed (?:by|in)|depends on|needs?|requires?|same as|based on|pulled changes from)\\s"
              + NOUN
              + OPEN);
  private static final Pattern COMMIT =
      ignoringCase(
          "(?:commit|change|changeset|revision|patch|since|with|in|after|by)s?:? ?" + OPEN);
  private static final Pattern DOES_HARM =
      ignoringCase(
          "^[\"'`\\])>]{0,2}\\s?(?:\\(\\s?[\"'“].{0,200}?[\"'”]\\s?\\)|\\([^)]{0,200}\\)|\"[^\"]{0,200}\")?,?(?: commit)?\\s[^.]{0,120}?\\b"
              + "(?:introduc(?:ed|es|ing)|broke|breaks|caus(?:ed|es|ing)|broken|regress\\w{0,4}|remov(?:ed|es)|forgot|miss(?:ed|es)"
              + "|ma(?:de|kes)|mov(?:ed|es)|chang(?:ed|es)|add(?:ed|s)|replac(?:ed|es)|accidental\\w{0,2}|mistak\\w{0,6}|inadvertent\\w{0,2}"
              + "|unintention\\w{0,5}|wrong(?:ly)?|incorrect(?:ly)?|incomplete|unfortunately|not|lost|left|should|bugs?|fail(?:s|ed)?"
              + "|switch(?:ed|es)|convert(?:ed|s)|disabl(?:ed|es)|enabl(?:ed|es)|no longer|became|we)\\b");
  private static final Pattern QUOTED =
      Pattern.compile("^[\"'`\\])>]{0,2}\\s{0,3}\\(\\s?[\"“](.{1,200}?)[\"”]\\s?\\)");

  private FixMentions() {}

  /**
   * The commits that a message blames, in the surest form of words it uses; text beyond 16,000
   * characters is not read.
   */
  static List<NamedCommit> in(String message) {
    List<NamedCommit> named = new ArrayList<>();
    String text = message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
    if (!mayHoldId(text)) {
      return named;
    }
    Matcher id = ID.matcher(text);
    boolean listed = false;
    for (int seen = 0; seen < MOST && id.find(); seen++) {
      String before = text.substring(Math.max(0, id.start() - BEFORE), id.start());
      String after =
          WhiteSpace.collapsed(text.substring(id.end(), Math.min(text.length(), id.end() + AFTER)));
      listed = listed && LIST.matcher(before).find();
      String rule = listed ? "link.fixes" : rule(before, after);
      if (rule.isEmpty()) {
        continue;
      }
      listed = rule.equals("link.fixes");
      Matcher quoted = QUOTED.matcher(after);
      String subject = quoted.find() ? quoted.group(1) : "";
      String words =
          WhiteSpace.collapsed(before.substring(Math.max(0, before.length() - 60))) + id.group();
      named.add(
          new NamedCommit(rule, LinkMethod.FIXES_TRAILER, true, id.group(), subject, "", words));
    }
    return surest(named);
  }

  /** Whether so many hexadecimal digits stand together as an id has: most messages have none. */
  private static boolean mayHoldId(String text) {
    int together = 0;
    for (int at = 0; at < text.length() && together < SHORTEST_ID; at++) {
      char c = text.charAt(at);
      together = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ? together + 1 : 0;
    }
    return together >= SHORTEST_ID;
  }

  /** A trailer is surer than a sentence, and one that says "introduced in" than one that tells. */
  private static List<NamedCommit> surest(List<NamedCommit> named) {
    for (String rule : List.of("link.fixes", "link.blamed_before")) {
      List<NamedCommit> sure = named.stream().filter(n -> n.ruleId().equals(rule)).toList();
      if (!sure.isEmpty()) {
        return sure;
      }
    }
    return named;
  }

  private static String rule(String before, String after) {
    String flat = WhiteSpace.collapsed(before);
    if (TRAILER.matcher(before).find()) {
      return "link.fixes";
    }
    if (INNOCENT.matcher(flat).find()) {
      return "";
    }
    if (BLAMED.matcher(flat).find()) {
      return "link.blamed_before";
    }
    if (COMMIT.matcher(flat).find() && DOES_HARM.matcher(after).find()) {
      return "link.blamed_after";
    }
    return "";
  }

  private static Pattern ignoringCase(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
