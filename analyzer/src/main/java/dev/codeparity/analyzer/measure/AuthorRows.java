package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.provenance.People;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
          lastHuman = lastHuman.filter(time -> !landing.isAfter(time)).or(() -> Optional.of(landing));
        }
        case AUTOMATION -> {}
      }
    }
  }

  static List<AuthorRecord> rows(Findings findings, Instant asOf) {
    People people = findings.people();
    History history = findings.history();
    List<Tally> tallies = new ArrayList<>();
    for (int person = 0; person < people.size(); person++) {
      tallies.add(new Tally());
    }
    for (int index = 0; index < history.size(); index++) {
      tallies
          .get(people.author(index))
          .add(
              findings.attributions().get(index).provenance(),
              history.commit(index).isMerge(),
              history.landing(index));
    }
    List<AuthorRecord> rows = new ArrayList<>();
    for (int person = 0; person < people.size(); person++) {
      rows.add(row(people, person, tallies.get(person), asOf));
    }
    return rows;
  }

  private static AuthorRecord row(People people, int person, Tally tally, Instant asOf) {
    OptionalDouble sinceHuman =
        tally
            .lastHuman
            .map(time -> OptionalDouble.of(Math.max(0, Ages.days(time, asOf))))
            .orElseGet(OptionalDouble::empty);
    return new AuthorRecord(
        people.id(person),
        people.name(person),
        people.email(person),
        people.aliases(person),
        tally.ai,
        tally.human,
        tally.mixed,
        tally.first,
        tally.last,
        tally.lastHuman,
        sinceHuman);
  }
}
