package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Name <address>} values. */
final class CoAuthors {
  private static final Pattern IDENT = Pattern.compile("([^<>]*)<([^<>]*)>.*");

  /** More people than this are not told apart: no decision depends on it. */
  private static final int MOST = 100;

  private CoAuthors() {}

  /** The person whom a value names; without an address in angle brackets, by name alone. */
  static Person person(String value) {
    Matcher matcher = IDENT.matcher(value);
    if (matcher.matches()) {
      return new Person(matcher.group(1).strip(), matcher.group(2).strip());
    }
    return new Person(value.strip(), "");
  }

  /**
   * Those of {@code people} that are not {@code author}, and each of them once; the first hundred.
   */
  static List<Person> others(Person author, List<Person> people, BiPredicate<Person, Person> same) {
    List<Person> others = new ArrayList<>();
    for (Person person : people) {
      if (others.size() == MOST) {
        break;
      }
      boolean known =
          same.test(author, person) || others.stream().anyMatch(other -> same.test(other, person));
      if (!known) {
        others.add(person);
      }
    }
    return others;
  }
}
