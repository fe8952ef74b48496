package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Person;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Build servers, merge queues and review servers by their names: for those that no rule knows,
 * since they write no code.
 */
final class Services {
  private static final Set<String> WORDS =
      Set.of(
          "autobuild",
          "automation",
          "bors",
          "bot",
          "bots",
          "buildbot",
          "ci",
          "gobot",
          "homu",
          "patchew",
          "prow",
          "robot",
          "trybot",
          "zuul");
  private static final Set<String> NAMES =
      Set.of("gerrit code review", "hudson", "jenkins", "travis", "gerrit", "github", "gitlab");

  private Services() {}

  /** Whether a name or the part of an address before the {@code @} says that it is no person. */
  static boolean isOne(Person person) {
    String name = person.name().strip().toLowerCase(Locale.ROOT);
    String address = person.email().strip().toLowerCase(Locale.ROOT);
    String local = address.substring(0, Math.max(0, address.indexOf('@')));
    boolean noReply =
        (local.startsWith("noreply") || local.startsWith("no-reply"))
            && !address.endsWith("@users.noreply.github.com");
    return noReply
        || NAMES.contains(name)
        || Stream.of(name, local)
            .flatMap(text -> Stream.of(text.split("[^\\p{L}]+")))
            .anyMatch(WORDS::contains);
  }
}
