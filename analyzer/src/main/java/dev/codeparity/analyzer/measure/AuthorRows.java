package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.provenance.Author;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the rows of {@code authors.csv}. Merges count as nobody's commits. */
final class AuthorRows {
  private AuthorRows() {}

  private static final class Tally {
    private int ai;
    private int human;
    private int mixed;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<Instant> lastHuman = Optional.empty();

    void add(Provenance provenance, boolean merge, Instant landing) {
      first = first.filter(time -> !landing.isBefore(time)).or(() -> Optional.of(landing));
      last = last.filter(time -> !landing.isAfter(time)).or(() -> Optional.of(landing));
      if (merge) {
        return;
      }
      switch (provenance) {
        case AI_AUTHORED, AI_ASSISTED -> ai++;
        case MIXED -> mixed++;
        case HUMAN -> {
          human++;
          lastHuman =
              lastHuman.filter(time -> !landing.isAfter(time)).or(() -> Optional.of(landing));
        }
        case AUTOMATION -> {}
      }
    }
  }

  static List<AuthorRecord> rows(Findings findings, Instant asOf) {
    History history = findings.history();
    Map<String, Tally> tallies = new HashMap<>();
    for (int index = 0; index < history.size(); index++) {
      tallies
          .computeIfAbsent(findings.authorIds().get(index), id -> new Tally())
          .add(
              findings.attributions().get(index).provenance(),
              history.commit(index).isMerge(),
              history.landing(index));
    }
    return findings.people().authors().stream()
        .map(author -> row(author, tallies.getOrDefault(author.id(), new Tally()), asOf))
        .toList();
  }

  private static AuthorRecord row(Author author, Tally tally, Instant asOf) {
    OptionalDouble sinceHuman =
        tally
            .lastHuman
            .map(time -> OptionalDouble.of(Math.max(0, Ages.days(time, asOf))))
            .orElseGet(OptionalDouble::empty);
    return new AuthorRecord(
        author.id(),
        author.name(),
        author.email(),
        author.aliases(),
        tally.ai,
        tally.human,
        tally.mixed,
        tally.first,
        tally.last,
        tally.lastHuman,
        sinceHuman);
  }
}
