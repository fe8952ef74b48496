package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code .mailmap} file: the proper names and addresses of people who committed under others.
 * Names and addresses are compared without letter case. A line that follows no form is passed over,
 * as Git does; of two lines about the same name or address, the later one overrides what it gives.
 *
 * @see <a href="https://git-scm.com/docs/gitmailmap">gitmailmap</a>
 */
public final class Mailmap {
  /** Maps nobody. */
  public static final Mailmap EMPTY = new Mailmap("");

  private static final Pattern LINE =
      Pattern.compile("([^<>]*+)<([^<>]*+)>(?:([^<>]*+)<([^<>]*+)>)?.*+");

  private final Map<String, Entry> byAddress = new HashMap<>();
  private final Map<List<String>, Entry> byNameAndAddress = new HashMap<>();

  /** What to put in place; empty keeps what is recorded. */
  private record Entry(String name, String email) {
    Entry overriddenBy(Entry later) {
      return new Entry(
          later.name.isEmpty() ? name : later.name, later.email.isEmpty() ? email : later.email);
    }
  }

  private Mailmap(String text) {
    text.lines().forEach(this::read);
  }

  /** That of a repository as of a commit; {@link #EMPTY} if it has none. */
  public static Mailmap at(GitRepository repository, Commit commit) {
    return repository.text(commit, ".mailmap").map(Mailmap::of).orElse(EMPTY);
  }

  /** Reads the text of a {@code .mailmap} file. */
  public static Mailmap of(String text) {
    return new Mailmap(text);
  }

  /** The proper name and address of a recorded person. */
  public Person map(Person recorded) {
    String address = fold(recorded.email());
    Entry entry = byNameAndAddress.get(List.of(fold(recorded.name()), address));
    if (entry == null) {
      entry = byAddress.get(address);
    }
    if (entry == null) {
      return recorded;
    }
    return new Person(
        entry.name.isEmpty() ? recorded.name() : entry.name,
        entry.email.isEmpty() ? recorded.email() : entry.email);
  }

  private void read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (line.startsWith("#") || !matcher.matches()) {
      return;
    }
    String firstName = matcher.group(1).strip();
    String firstEmail = matcher.group(2);
    if (matcher.group(4) == null) {
      if (!firstName.isEmpty()) {
        byAddress.merge(fold(firstEmail), new Entry(firstName, ""), Entry::overriddenBy);
      }
      return;
    }
    String oldName = matcher.group(3).strip();
    Entry entry = new Entry(firstName, firstEmail);
    String oldEmail = fold(matcher.group(4));
    if (oldName.isEmpty()) {
      byAddress.merge(oldEmail, entry, Entry::overriddenBy);
    } else {
      byNameAndAddress.merge(List.of(fold(oldName), oldEmail), entry, Entry::overriddenBy);
    }
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
