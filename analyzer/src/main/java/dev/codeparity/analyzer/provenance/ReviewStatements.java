package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a message that say who reviewed: trailers, and lines of the same form that Git does
 * not take for trailers, as old logs and merge buttons have them. Not what is quoted, what belongs
 * to a part of a squash, or what stands above the line that names a reverted commit.
 *
 * <p>{@code Acked-by} counts, since by the kernel's rules the acker "has at least reviewed the
 * patch and has indicated acceptance"; {@code Tested-by} does not: a test is no review, and most of
 * its testers are build servers. {@code Reviewers} counts with an address, as Kafka writes it;
 * without one it lists who was asked.
 *
 * @see <a href="https://docs.kernel.org/process/submitting-patches.html">The kernel on its tags</a>
 */
final class ReviewStatements {
  private static final Set<String> KEYS =
      Set.of("reviewed-by", "reviewed by", "acked-by", "acked by", "approved-by", "approved by");
  private static final Set<String> LIST_KEYS = Set.of("reviewer", "reviewers");
  private static final Set<String> NOBODY =
      Set.of(
          "",
          "all",
          "anyone",
          "everyone",
          "me",
          "myself",
          "n/a",
          "na",
          "nil",
          "no",
          "no one",
          "nobody",
          "none",
          "pending",
          "self",
          "tba",
          "tbd",
          "todo",
          "unknown");

  /** Letters of any script, with what stands between them in names. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’_ -]{0,59}");

  private static final Pattern ADDRESSED = Pattern.compile("([^<>]{0,200})<([^<>]{0,200})>");

  private static final int LONGEST_VALUE = 2_000;

  /** More than this no decision needs. */
  private static final int MOST = 50;

  private ReviewStatements() {}

  /**
   * @param reviewer who is named; without an address, by name or login alone
   * @param line the line, as it stands
   */
  record Statement(Person reviewer, String line) {}

  static List<Statement> of(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    if (!lower.contains("review") && !lower.contains("acked") && !lower.contains("approved")) {
      return List.of();
    }
    MessageText text = new MessageText(message);
    List<Statement> statements = new ArrayList<>();
    for (Trailer trailer : text.trailers().entries()) {
      statements.addAll(of(trailer.lowerKey(), trailer.key(), trailer.value()));
    }
    for (int line = 1; line < text.lines().size(); line++) {
      if (!isElsewhere(text, line)) {
        String bare = text.lines().get(line).strip();
        int colon = bare.indexOf(':');
        if (colon > 0) {
          String key = bare.substring(0, colon).strip();
          statements.addAll(
              of(key.toLowerCase(Locale.ROOT), key, bare.substring(colon + 1).strip()));
        }
      }
    }
    return statements.size() > MOST ? statements.subList(0, MOST) : statements;
  }

  private static boolean isElsewhere(MessageText text, int line) {
    return text.trailers().holds(line)
        || text.isQuoted(line)
        || text.isComment(line)
        || text.parts().holds(line)
        || line < text.revertLine();
  }

  private static List<Statement> of(String lowerKey, String key, String value) {
    boolean list = LIST_KEYS.contains(lowerKey);
    if (!list && !KEYS.contains(lowerKey)) {
      return List.of();
    }
    String read = value.substring(0, Math.min(LONGEST_VALUE, value.length()));
    List<Person> people = addressed(read);
    if (people.isEmpty() && !list) {
      people = named(read);
    }
    String line = key + ": " + read;
    return people.stream().map(person -> new Statement(person, line)).toList();
  }

  private static List<Person> addressed(String value) {
    List<Person> people = new ArrayList<>();
    Matcher matcher = ADDRESSED.matcher(value);
    while (matcher.find() && people.size() < MOST) {
      String name = matcher.group(1).strip().replaceFirst("^(?:[,;&]|and\\b)\\s*", "");
      String address = matcher.group(2).strip();
      boolean real = address.contains("@");
      if (real || namedBy(name).isPresent()) {
        people.add(new Person(name, real ? address : ""));
      }
    }
    return people;
  }

  private static List<Person> named(String value) {
    List<Person> people = new ArrayList<>();
    for (String part : value.split("[,;]", MOST)) {
      namedBy(part.replaceAll("\\([^()]{0,200}\\)", " ").strip())
          .ifPresent(name -> people.add(new Person(name, "")));
    }
    return people;
  }

  private static Optional<String> namedBy(String text) {
    boolean someone = !NOBODY.contains(text.toLowerCase(Locale.ROOT));
    return Optional.of(text).filter(name -> someone && NAME.matcher(name).matches());
  }
}
