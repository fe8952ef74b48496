package dev.codeparity.analyzer.claim.stated;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Registrations as text, for a git note or a file: a paragraph each, a {@code name: value} a line,
 * the options in force last.
 */
public final class Registrations {
  private static final String CLAIMS = "claims-sha256";
  private static final String AS_OF = "registered-as-of";
  private static final String HEAD = "head";
  private static final Pattern BETWEEN = Pattern.compile("\\R\\s*\\R");

  private Registrations() {}

  /** The paragraph of a registration, ended by LF. */
  public static String text(Registration registration) {
    StringBuilder text = new StringBuilder();
    line(text, CLAIMS, registration.claimsSha256());
    line(text, AS_OF, registration.asOf().toString());
    line(text, HEAD, registration.head());
    registration.configuration().forEach((name, value) -> line(text, name, value));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value.replaceAll("\\R", " ")).append('\n');
  }

  /** The registrations in a text; paragraphs that are none are passed over. */
  public static List<Registration> read(String text) {
    List<Registration> read = new ArrayList<>();
    for (String paragraph : BETWEEN.split(text, -1)) {
      one(paragraph).ifPresent(read::add);
    }
    return read;
  }

  private static Optional<Registration> one(String paragraph) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : paragraph.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    Optional<String> claims = Optional.ofNullable(fields.remove(CLAIMS));
    Optional<Instant> asOf = Optional.ofNullable(fields.remove(AS_OF)).flatMap(Registrations::time);
    Optional<String> head = Optional.ofNullable(fields.remove(HEAD));
    return claims.isPresent() && asOf.isPresent() && head.isPresent()
        ? Optional.of(new Registration(claims.get(), asOf.get(), head.get(), new TreeMap<>(fields)))
        : Optional.empty();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
