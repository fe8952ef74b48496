package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.text.WhiteSpace;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What two records of one person have in common: the address in lower case, where GitHub's and
 * GitLab's no-reply forms of one login are one, or a full name of at least two words.
 */
final class IdentityKeys {
  private static final Pattern NO_REPLY =
      Pattern.compile("(?:\\d+[+-])?([^@+]+)@users\\.noreply\\.(github|gitlab)\\.com");
  private static final Set<String> NOBODYS_ADDRESS =
      Set.of(
          "",
          "none",
          "none@none",
          "unknown",
          "(no author)",
          "no-author",
          "root",
          "devnull",
          "email",
          "you",
          "you@example.com",
          "your@email.com",
          "your.email@example.com",
          "email@example.com",
          "user@example.com",
          "test@example.com",
          "name@example.com",
          "root@localhost",
          "user@localhost",
          "noreply@github.com",
          "noreply@gitlab.com",
          "noreply",
          "no-reply");
  private static final Set<String> FORGES = Set.of("noreply@github.com", "noreply@gitlab.com");
  private static final Set<String> TEMPLATE_NAMES =
      Set.of(
          "your name",
          "your full name",
          "test user",
          "example user",
          "first last",
          "john doe",
          "jane doe",
          "no author",
          "(no author)",
          "unknown author",
          "unknown user",
          "not committed yet",
          "git user",
          "github user",
          "new user",
          "full name",
          "user name");
  private static final String SUFFIX = "(aider)";

  private IdentityKeys() {}

  /** The address as a key, or empty where it is nobody's or anybody's. */
  static Optional<String> address(Person person) {
    String address = person.email().strip().toLowerCase(Locale.ROOT);
    if (NOBODYS_ADDRESS.contains(address) || address.length() > 320) {
      return Optional.empty();
    }
    Matcher noReply = NO_REPLY.matcher(address);
    if (noReply.matches()) {
      return Optional.of(noReply.group(1) + "@users.noreply." + noReply.group(2) + ".com");
    }
    return Optional.of(address);
  }

  /** The name as a key, or empty where it has fewer than two words or stands in a template. */
  static Optional<String> fullName(Person person) {
    String name = withoutSuffix(person.name()).toLowerCase(Locale.ROOT).strip();
    String key = WhiteSpace.collapsed(name);
    if (!key.contains(" ") || TEMPLATE_NAMES.contains(key)) {
      return Optional.empty();
    }
    return Optional.of(key);
  }

  /** The name without what a tool added to it. */
  static String withoutSuffix(String name) {
    String bare = name.strip();
    return bare.endsWith(SUFFIX)
        ? bare.substring(0, bare.length() - SUFFIX.length()).strip()
        : bare;
  }

  /** Whether this is the identity under which a forge commits for whoever pressed its button. */
  static boolean isForge(Person person) {
    return FORGES.contains(person.email().toLowerCase(Locale.ROOT));
  }

  /** Whether a single word is a person's name, or stands before the {@code @} of the address. */
  static boolean isLogin(String word, Person person) {
    return word.equalsIgnoreCase(person.name())
        || address(person)
            .map(address -> address.substring(0, Math.max(0, address.indexOf('@'))))
            .filter(word::equalsIgnoreCase)
            .isPresent();
  }

  /** Whether two records have an address or a full name in common, or are equal. */
  static boolean same(Person one, Person other) {
    return one.equals(other)
        || (address(one).isPresent() && address(one).equals(address(other)))
        || (fullName(one).isPresent() && fullName(one).equals(fullName(other)));
  }
}
