package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.work.Threads;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The persons of a history: its identities, joined by the mailmap, then by address, then by a full
 * name of at least two words.
 *
 * <p>Addresses are compared in lower case, where GitHub's forms {@code 123+name@} and {@code name@}
 * of one no-reply address, and GitLab's {@code 123-name@} and {@code name@}, are one. Names are
 * compared without letter case and spaces; names and addresses of templates join nobody. Ids number
 * the persons in the order of their first commit, as its author or as the one who answers for it.
 */
public final class People {
  private final Attributor attributor;
  private final Map<String, Optional<Person>> accountable;
  private final Map<Person, String> idOfRecord;
  private final Map<Person, Integer> groupOfRecord;
  private final List<Author> authors;

  private People(
      Attributor attributor,
      PersonGroups groups,
      Map<String, Optional<Person>> accountable,
      Map<Integer, AuthorNames> authors) {
    this.attributor = attributor;
    this.accountable = accountable;
    groupOfRecord = groups.groupOfRecord();
    idOfRecord = new HashMap<>();
    groupOfRecord.forEach(
        (person, group) -> {
          AuthorNames names = authors.get(group);
          if (names != null) {
            idOfRecord.put(person, names.id());
          }
        });
    this.authors = authors.values().stream().map(AuthorNames::author).toList();
  }

  /**
   * Finds the persons of a history.
   *
   * @param commits all commits, parents before children
   * @param attributor tells people from agents and bots
   * @param mailmap the repository's, or {@link Mailmap#EMPTY}
   * @param threads on which messages are read
   */
  public static People of(
      List<Commit> commits, Attributor attributor, Mailmap mailmap, Threads threads) {
    List<List<Person>> coAuthors = threads.each(commits, attributor::humanCoAuthors);
    PersonGroups groups = new PersonGroups(mailmap);
    Map<String, Optional<Person>> accountable = new HashMap<>();
    for (int at = 0; at < commits.size(); at++) {
      Commit commit = commits.get(at);
      groups.add(commit.author());
      groups.add(commit.committer());
      coAuthors.get(at).forEach(groups::add);
      accountable.put(commit.id(), accountable(attributor, commit, coAuthors.get(at)));
    }
    Map<Person, Integer> groupOf = groups.groupOfRecord();
    Map<Integer, AuthorNames> authors = new LinkedHashMap<>();
    for (Commit commit : commits) {
      Person author = commit.author();
      for (Person person : List.of(author, by(accountable, commit).orElse(author))) {
        int group = groupOf.getOrDefault(person, -1);
        AuthorNames names = authors.get(group);
        if (names == null) {
          names = new AuthorNames("a%04d".formatted(authors.size() + 1));
          authors.put(group, names);
        }
        names.add(groups.proper(person), person);
      }
    }
    return new People(attributor, groups, accountable, authors);
  }

  /**
   * The id of a commit's author: {@code a0001} and so on.
   *
   * @throws IllegalArgumentException if the commit is not of this history
   */
  public String authorOf(Commit commit) {
    return id(commit.author()).orElseThrow(() -> unknown(commit));
  }

  /**
   * The id of the person who answers for a commit: its author if human, else a human co-author,
   * else the committer, else who merged it, else the agent or bot itself.
   *
   * @param merge the merge that brought it to the main line, if there is one
   * @throws IllegalArgumentException if the commit is not of this history
   */
  public String accountableFor(Commit commit, Optional<Commit> merge) {
    return by(accountable, commit)
        .or(() -> merge.map(Commit::author).filter(person -> isHuman(attributor, person)))
        .or(() -> merge.map(Commit::committer).filter(person -> isHuman(attributor, person)))
        .flatMap(this::id)
        .orElseGet(() -> authorOf(commit));
  }

  /** All who wrote a commit or answer for one, in the order of their ids. */
  public List<Author> authors() {
    return authors;
  }

  /** Whether two records are of one person, as far as this history tells. */
  public boolean same(Person one, Person other) {
    Integer group = groupOfRecord.get(one);
    return (group != null && group.equals(groupOfRecord.get(other)))
        || IdentityKeys.same(one, other);
  }

  /** Whether a record is of the person with an id. */
  boolean isPerson(Person person, String id) {
    return id(person).filter(id::equals).isPresent();
  }

  private Optional<String> id(Person person) {
    return Optional.ofNullable(idOfRecord.get(person));
  }

  private static IllegalArgumentException unknown(Commit commit) {
    return new IllegalArgumentException("commit is not of this history: " + commit.id());
  }

  private static Optional<Person> by(Map<String, Optional<Person>> accountable, Commit commit) {
    return accountable.getOrDefault(commit.id(), Optional.empty());
  }

  /** The person who answers for a commit by its own records, or empty if nobody does. */
  private static Optional<Person> accountable(
      Attributor attributor, Commit commit, List<Person> humanCoAuthors) {
    if (isHuman(attributor, commit.author())) {
      return Optional.of(commit.author());
    }
    return humanCoAuthors.stream()
        .findFirst()
        .or(() -> Optional.of(commit.committer()).filter(person -> isHuman(attributor, person)));
  }

  private static boolean isHuman(Attributor attributor, Person person) {
    return !attributor.isMachine(person) && !IdentityKeys.isForge(person);
  }
}
