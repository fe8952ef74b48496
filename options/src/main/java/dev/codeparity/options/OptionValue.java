package dev.codeparity.options;

import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An option as it was written: on the command line, in a build, or in a configuration file.
 *
 * @param where what an error names: {@code --margin}, or {@code FILE:LINE:COLUMN: 'margin'}
 * @param texts the values, one at least
 * @param within the folder that files it names must lie in, if whoever wrote the repository wrote
 *     it; empty if who starts the run did
 */
public record OptionValue(String where, List<String> texts, Optional<Path> within) {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  public OptionValue {
    texts = List.copyOf(texts);
  }

  /** A value that who starts the run wrote. */
  public OptionValue(String where, List<String> texts) {
    this(where, texts, Optional.empty());
  }

  /**
   * A value that stands in a file of the repository.
   *
   * @param folder where files that it names are looked for, and must lie
   */
  public static OptionValue inFile(String where, List<String> texts, Path folder) {
    return new OptionValue(where, texts, Optional.of(folder));
  }

  /** The one value. */
  public String text() {
    if (texts.size() != 1) {
      throw mustBe("one value");
    }
    return texts.get(0);
  }

  /**
   * A file to read. One that the repository names must lie in its working tree, which no symbolic
   * link may lead out of.
   */
  public Path file() {
    try {
      Path path = Path.of(text());
      if (within.isEmpty()) {
        return path;
      }
      Path folder = within.get().toRealPath();
      Path file = folder.resolve(path).toRealPath();
      if (!file.startsWith(folder)) {
        throw mustBe("a file of the repository, unless on the command line");
      }
      return file;
    } catch (NoSuchFileException e) {
      throw mustBe("a file that is there");
    } catch (InvalidPathException | IOException e) {
      throw mustBe("a file that can be read");
    }
  }

  /**
   * A whole number.
   *
   * @param kind what it must be, for the message
   */
  public int wholeNumber(String kind) {
    try {
      return Integer.parseInt(text().strip());
    } catch (NumberFormatException e) {
      throw mustBe(kind);
    }
  }

  /** A number. */
  public double number() {
    try {
      return Double.parseDouble(text().strip());
    } catch (NumberFormatException e) {
      throw mustBe("a number");
    }
  }

  /** True or false. */
  public boolean flag() {
    return switch (text().strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw mustBe("true or false");
    };
  }

  /** One of the constants, by its name in lower case. */
  public <E extends Enum<E>> E choice(Class<E> type) {
    List<String> names = choices(type);
    String chosen = choice(names, text());
    return type.getEnumConstants()[names.indexOf(chosen)];
  }

  /** One of the constants; empty for {@code all}, which stands for every one. */
  public <E extends Enum<E>> Optional<E> choiceOrAll(Class<E> type, String all) {
    List<String> names = choices(type);
    String chosen = choice(Stream.concat(names.stream(), Stream.of(all)).toList(), text());
    return chosen.equals(all)
        ? Optional.empty()
        : Optional.of(type.getEnumConstants()[names.indexOf(chosen)]);
  }

  /** Constants, split at commas. */
  public <E extends Enum<E>> List<E> listOf(Class<E> type) {
    List<String> names = choices(type);
    return choices(names).stream()
        .map(name -> type.getEnumConstants()[names.indexOf(name)])
        .toList();
  }

  /** The values, split at commas, each of which must be one of {@code names}. */
  public List<String> choices(List<String> names) {
    return texts.stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(text -> choice(names, text))
        .distinct()
        .toList();
  }

  /** The first moment of a day, or the moment itself. */
  public Instant from() {
    return moment(LocalTime.MIDNIGHT);
  }

  /** The last second of a day, or the moment itself. */
  public Instant through() {
    return moment(LAST_SECOND);
  }

  /** A complaint that it is something else. */
  public UsageException mustBe(String what) {
    return new UsageException(
        where + " must be " + what + "; was '" + String.join(", ", texts) + "'");
  }

  /** The names of the constants, in lower case. */
  public static <E extends Enum<E>> List<String> choices(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private String choice(List<String> names, String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (!names.contains(name)) {
      String hint = Suggestion.clause(name, names);
      throw new UsageException(
          "%s must be %s; was '%s'%s".formatted(where, oneOf(names), text.strip(), hint));
    }
    return name;
  }

  private static String oneOf(List<String> names) {
    return (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
  }

  private Instant moment(LocalTime timeOfDay) {
    String text = text().strip();
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atTime(timeOfDay).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw mustBe("a date such as 2026-03-31 or 2026-03-31T12:00:00Z");
    }
  }
}
