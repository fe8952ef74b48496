package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that the rules see in a commit, identities first, then line by line, and the people
 * whom it credits as co-authors.
 */
final class Sightings {
  static final String CO_AUTHOR = "co-authored-by";

  /** Between an agent's writing and its committing. */
  private static final Duration AT_WORK = Duration.ofDays(1);

  private final RuleBook book;
  private final Commit commit;
  private final MessageText text;
  private final BitSet suggested;
  private final List<Sighting> all = new ArrayList<>();
  private final List<Person> humanCoAuthors = new ArrayList<>();
  private final Set<Integer> trailerLines = new HashSet<>();

  private Sightings(RuleBook book, Commit commit, MessageText text) {
    this.book = book;
    this.commit = commit;
    this.text = text;
    suggested = AcceptedSuggestion.lines(text);
  }

  static Sightings of(RuleBook book, Commit commit, MessageText text, RecordedLines recorded) {
    Sightings sightings = new Sightings(book, commit, text);
    sightings.all.addAll(book.inAuthor(commit.author()));
    sightings.readCommitter();
    sightings.all.addAll(RecordSightings.of(recorded));
    sightings.readSubject();
    sightings.readTrailers();
    for (int line = 1; line < text.lines().size(); line++) {
      sightings.readLine(line);
    }
    return sightings;
  }

  /** The people alone whom a commit credits as co-authors: the lines of that key, and no other. */
  static List<Person> humanCoAuthors(RuleBook book, Commit commit, MessageText text) {
    Sightings sightings = new Sightings(book, commit, text);
    for (Trailer trailer : text.trailers().entries()) {
      if (trailer.isKey(CO_AUTHOR)) {
        sightings.readKey(CO_AUTHOR, trailer.value(), trailer.line(), false);
      }
    }
    for (int line = 1; line < text.lines().size(); line++) {
      String whole = text.lines().get(line);
      boolean wanted = whole.regionMatches(true, 0, CO_AUTHOR, 0, CO_AUTHOR.length());
      if (wanted && !text.trailers().holds(line)) {
        boolean quoted = text.isQuoted(line) || text.isComment(line);
        sightings.readDisplacedTrailer(whole, line, quoted);
      }
    }
    return sightings.humanCoAuthors;
  }

  List<Sighting> all() {
    return all;
  }

  /** The co-authors that are neither agents nor bots, as recorded, with repetitions. */
  List<Person> humanCoAuthors() {
    return humanCoAuthors;
  }

  /** An agent that commits what was written a day or more before has rebased or amended it. */
  private void readCommitter() {
    boolean late =
        Duration.between(commit.authorTime(), commit.commitTime()).compareTo(AT_WORK) > 0;
    for (Sighting seen : book.inCommitter(commit.committer())) {
      all.add(late && seen.saysAi() ? seen.as(seen.rule().asHelp()) : seen);
    }
  }

  private void readSubject() {
    String subject = text.subjectLine();
    if (subject.isEmpty()) {
      return;
    }
    String lower = subject.toLowerCase(Locale.ROOT);
    for (CompiledRule rule : book.subjectRules()) {
      boolean wanted = rule.rule().field() == RuleField.SUBJECT || commit.isMerge();
      List<String> words = rule.rule().words();
      if (wanted && (words.isEmpty() || words.stream().anyMatch(lower::contains))) {
        see(rule, subject, 0, false);
      }
    }
  }

  private void readTrailers() {
    for (Trailer trailer : text.trailers().entries()) {
      readKey(trailer.lowerKey(), trailer.value(), trailer.line(), false);
    }
  }

  private void readLine(int line) {
    String whole = text.lines().get(line);
    if (whole.isBlank()) {
      return;
    }
    boolean quoted = text.isQuoted(line) || text.isComment(line);
    String bare = quoted ? withoutQuoteMark(whole) : whole;
    boolean outside = !text.trailers().holds(line);
    if (text.parts().authorLines().get(line)) {
      readIdentity(CoAuthors.person(bare.substring(SquashParts.AUTHOR.length())), bare, line, true);
    } else if (outside) {
      readDisplacedTrailer(bare, line, quoted);
    }
    for (RuleBook.Tried tried : book.inLine(bare)) {
      CompiledRule rule = tried.rule();
      boolean trailerOnly = rule.rule().field() == RuleField.BODY_OUTSIDE;
      if (trailerOnly && (!outside || trailerLines.contains(line))) {
        continue;
      }
      boolean shown = quoted && !(text.isComment(line) && rule.readsComments());
      for (CompiledRule.Match match : tried.matches()) {
        all.add(new Sighting(rule.rule(), match, bare.stripTrailing(), line, false, shown));
      }
    }
  }

  private void readDisplacedTrailer(String bare, int line, boolean quoted) {
    int colon = Trailers.separator(bare);
    if (colon > 0) {
      String key = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (book.knowsKey(key)) {
        readKey(key, bare.substring(colon + 1).strip(), line, quoted);
      }
    }
  }

  private void readKey(String lowerKey, String value, int line, boolean quoted) {
    boolean displaced = !text.trailers().holds(line);
    boolean machine = false;
    boolean suggestion =
        suggested.get(line) && lowerKey.equals(CO_AUTHOR) && AcceptedSuggestion.mayBeBy(value);
    for (Sighting seen : book.inTrailer(lowerKey, value)) {
      boolean help =
          suggestion && !seen.match().tool().isEmpty() && !seen.says(Provenance.AUTOMATION);
      AttributionRule rule = help ? seen.rule().asHelp() : seen.rule();
      all.add(new Sighting(rule, seen.match(), seen.text(), line, displaced, quoted));
      machine |= seen.rule().provenance().isPresent() || !seen.match().tool().isEmpty();
      if (help || seen.saysAi()) {
        trailerLines.add(line);
      }
    }
    if (lowerKey.equals(CO_AUTHOR) && !quoted && !machine) {
      readPlainCoAuthor(value, line, displaced);
    }
  }

  /** A co-author whom no trailer rule knows: the identity rules may. */
  private void readPlainCoAuthor(String value, int line, boolean displaced) {
    Person person = CoAuthors.person(value);
    boolean machine = readIdentity(person, value, line, displaced);
    if (!machine && !value.isEmpty() && !value.contains("[bot]")) {
      humanCoAuthors.add(person);
    }
  }

  /** What the identity rules say of somebody whom a line names; whether it is a machine. */
  private boolean readIdentity(Person person, String shown, int line, boolean displaced) {
    boolean machine = false;
    for (Sighting seen : book.inAuthor(person)) {
      if (seen.rule().counts()) {
        machine = true;
        if (seen.saysAi()) {
          all.add(
              new Sighting(seen.rule().asCoAuthor(), seen.match(), shown, line, displaced, false));
          trailerLines.add(line);
        }
      }
    }
    return machine;
  }

  private void see(CompiledRule rule, String line, int number, boolean quoted) {
    for (CompiledRule.Match match : rule.match(line)) {
      all.add(new Sighting(rule.rule(), match, line, number, false, quoted));
    }
  }

  private static String withoutQuoteMark(String line) {
    String start = line.stripLeading();
    boolean marked = start.startsWith(">") || start.startsWith("|");
    return marked ? start.substring(1).stripLeading() : start;
  }
}
