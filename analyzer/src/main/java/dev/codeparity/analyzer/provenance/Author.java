package dev.codeparity.analyzer.provenance;

import java.util.List;

/**
 * A person, an agent or a bot who wrote a commit or answers for one.
 *
 * @param id {@code a0001} and so on, in the order of the first commit
 * @param name the name used most, by the mailmap
 * @param email the address used most, by the mailmap
 * @param aliases the other identities joined to this one, as {@code Name <address>}, in the order
 *     in which they were seen
 */
public record Author(String id, String name, String email, List<String> aliases) {
  public Author {
    aliases = List.copyOf(aliases);
  }
}
