package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.text.CaselessWord;
import dev.codeparity.analyzer.work.Threads;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides who wrote a commit from what it records: identities, trailers, other lines of its
 * message, its subject. Safe for use from several threads.
 *
 * <p>A rule that says "no evidence", or says something weakly, is kept and not counted. So is what
 * a message quotes, what belongs to the commit that a revert undoes, and any co-author beside an
 * automatic author. Of the evidence that counts, the first line that applies decides:
 *
 * <ol>
 *   <li>The author is an agent: {@code AI_AUTHORED}, or {@code MIXED} with two or more human
 *       co-authors.
 *   <li>The author is a bot, or the subject is a release plugin's: {@code AUTOMATION}. GitHub
 *       Actions' identity gives way to AI evidence other than a co-author's, since agents commit
 *       under it; and AI evidence in one part of a squash, where a person went on from a bot's
 *       commit, makes it {@code MIXED}.
 *   <li>There is AI evidence and the message lists the parts of a squash, of which some have AI
 *       evidence and some have none: {@code MIXED}. Where AI is a co-author of the whole only, the
 *       parts to which it belongs are not recorded: {@code MIXED} too.
 *   <li>There is AI evidence and a human co-author besides the human author: {@code MIXED}.
 *   <li>There is evidence that an agent wrote it: {@code AI_AUTHORED}.
 *   <li>There is other AI evidence: {@code AI_ASSISTED}.
 *   <li>A line of the message is written by automation, such as a recipe run: {@code AUTOMATION}.
 *   <li>Nothing of all this: {@code HUMAN}.
 * </ol>
 *
 * Contradictory statements lose: a ticked box "no AI was used" beside a tool's own trailer does not
 * count, since a tool's record is more specific than a form.
 *
 * <p>A record of single lines (an authorship note, an agent trace) is AI evidence if it gives at
 * least one of the added lines to AI, and that of authorship if it gives all code lines to AI. It
 * settles what would be {@code MIXED}, since it is known whose the lines are. Otherwise the class
 * of a commit follows the list above, whatever the record says of its lines, and the lines follow
 * the record, whatever the class ({@link LineAttribution}).
 */
public final class Attributor {
  private final RuleBook book;
  private final CaselessWord coAuthor = new CaselessWord(Sightings.CO_AUTHOR);

  /** An attributor with the rules that come with Codeparity. */
  public Attributor() {
    this(AttributionRules.builtIn());
  }

  /** An attributor with the given rules. */
  public Attributor(AttributionRules rules) {
    book = new RuleBook(rules);
  }

  /**
   * Decides on one commit, without a look at the others: what a revert's message says does not
   * count, since it may be quoted from the reverted commit.
   */
  public Attribution attribute(Commit commit) {
    return attribute(commit, RecordedLines.NONE);
  }

  /**
   * As {@link #attribute(Commit)}, with what a record says of the commit's lines.
   *
   * @param recorded how many of the added lines a record gives to whom
   */
  public Attribution attribute(Commit commit, RecordedLines recorded) {
    return attribute(commit, recorded, id -> Optional.empty(), IdentityKeys::same);
  }

  /** As {@link #attributeAll(List, List, People, Threads)}, without a record of any line. */
  public List<Attribution> attributeAll(List<Commit> commits, People people) {
    return attributeAll(
        commits, Collections.nCopies(commits.size(), RecordedLines.NONE), people, Threads.of(1));
  }

  /**
   * Decides on every commit. A revert's trailer counts if the reverted commit is among the commits
   * and has not the same line; a co-author is a further human unless {@code people} knows author
   * and co-author for one person.
   *
   * @param recorded how many of the lines of each commit its record gives to whom, in their order
   * @return one attribution a commit, in their order
   */
  public List<Attribution> attributeAll(
      List<Commit> commits, List<RecordedLines> recorded, People people, Threads threads) {
    Function<String, Optional<Commit>> lookup = lookup(commits);
    return threads.each(
        IntStream.range(0, commits.size()).boxed().toList(),
        i -> attribute(commits.get(i), recorded.get(i), lookup, people::same));
  }

  /**
   * As {@link #attributeAll(List, List, People, Threads)}, of some of the commits.
   *
   * @param recorded what records say of the lines of those that are asked for, by their index
   * @return by their index
   */
  Map<Integer, Attribution> attributeSome(
      List<Commit> commits, Map<Integer, RecordedLines> recorded, People people) {
    Function<String, Optional<Commit>> lookup = lookup(commits);
    Map<Integer, Attribution> attributions = new TreeMap<>();
    recorded.forEach(
        (index, lines) ->
            attributions.put(index, attribute(commits.get(index), lines, lookup, people::same)));
    return attributions;
  }

  private static Function<String, Optional<Commit>> lookup(List<Commit> commits) {
    TreeMap<String, Commit> byId = new TreeMap<>();
    commits.forEach(commit -> byId.put(commit.id(), commit));
    return prefix ->
        Optional.ofNullable(byId.ceilingEntry(prefix))
            .filter(entry -> entry.getKey().startsWith(prefix))
            .map(Map.Entry::getValue);
  }

  private Attribution attribute(
      Commit commit,
      RecordedLines recorded,
      Function<String, Optional<Commit>> commitOf,
      BiPredicate<Person, Person> same) {
    MessageText text = new MessageText(commit.message());
    Sightings sightings = Sightings.of(book, commit, text, recorded);
    Optional<Commit> reverted =
        text.revertedId().isEmpty() ? Optional.empty() : commitOf.apply(text.revertedId());
    return new Decision(commit, text, sightings, reverted, same).attribution();
  }

  /** Whether an identity is an agent's or a bot's, by the rules that count. */
  public boolean isMachine(Person person) {
    return book.inAuthor(person).stream()
        .anyMatch(seen -> seen.rule().counts() && seen.rule().channel() != Channel.NAME_SUFFIX);
  }

  /** The co-authors that a commit's message credits and that are neither agents nor bots. */
  public List<Person> humanCoAuthors(Commit commit) {
    if (!coAuthor.isIn(commit.message())) {
      return List.of();
    }
    List<Person> people = Sightings.humanCoAuthors(book, commit, new MessageText(commit.message()));
    return CoAuthors.others(commit.author(), people, IdentityKeys::same);
  }

  /**
   * Whether a reviewer is an AI, a bot or a service: by identity, or as the rules know it in a
   * reviewer's or a co-author's place.
   */
  boolean isMachineReviewer(Person reviewer) {
    String value = reviewer.email().isEmpty() ? reviewer.name() : reviewer.toString();
    return !isHuman(reviewer)
        || value.contains("[bot]")
        || Stream.of("reviewed-by", Sightings.CO_AUTHOR)
            .flatMap(key -> book.inTrailer(key, value).stream())
            .anyMatch(seen -> !seen.match().tool().isEmpty());
  }

  /** Whether an identity is neither an agent's, nor a bot's, nor a forge's or another service's. */
  boolean isHuman(Person person) {
    return !isMachine(person) && !IdentityKeys.isForge(person) && !Services.isOne(person);
  }
}
