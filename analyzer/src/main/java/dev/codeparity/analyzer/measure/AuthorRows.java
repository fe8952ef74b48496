package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Author;
import dev.codeparity.analyzer.provenance.People;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the rows of {@code authors.csv}. Merges count as nobody's work. */
final class AuthorRows {
  private AuthorRows() {}

  private static final class Tally {
    private int commitsAi;
    private int commitsHuman;
    private int commitsMixed;
    private long codeLinesAi;
    private long codeLinesHuman;
    private long codeLinesMixed;
    private int answersForAi;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<Instant> lastHuman = Optional.empty();

    void wrote(CommitRecord commit) {
      Instant landing = commit.landingTime();
      first = first.filter(time -> !landing.isBefore(time)).or(() -> Optional.of(landing));
      last = later(last, landing);
      if (commit.merge()) {
        return;
      }
      int lines = commit.imported() ? 0 : commit.size().codeLinesAdded();
      switch (commit.label().provenance()) {
        case AI_AUTHORED, AI_ASSISTED -> {
          commitsAi++;
          codeLinesAi += lines;
        }
        case MIXED -> {
          commitsMixed++;
          codeLinesMixed += lines;
        }
        case HUMAN -> {
          commitsHuman++;
          codeLinesHuman += lines;
          lastHuman = later(lastHuman, landing);
        }
        case AUTOMATION -> {}
      }
    }

    void answersFor(CommitRecord commit) {
      if (!commit.merge() && commit.label().provenance().isAi()) {
        answersForAi++;
      }
    }

    private static Optional<Instant> later(Optional<Instant> known, Instant time) {
      return known.filter(last -> !time.isAfter(last)).or(() -> Optional.of(time));
    }

    AuthorRecord.Work work() {
      return new AuthorRecord.Work(
          commitsAi, commitsHuman, commitsMixed, codeLinesAi, codeLinesHuman, codeLinesMixed);
    }
  }

  /**
   * @param commits all, in any order
   */
  static List<AuthorRecord> rows(People people, List<CommitRecord> commits, Instant asOf) {
    Map<String, Tally> tallies = new HashMap<>();
    for (CommitRecord commit : commits) {
      tallies.computeIfAbsent(commit.authorId(), id -> new Tally()).wrote(commit);
      tallies.computeIfAbsent(commit.accountableId(), id -> new Tally()).answersFor(commit);
    }
    return people.authors().stream()
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
        tally.work(),
        tally.answersForAi,
        tally.first,
        tally.last,
        tally.lastHuman,
        sinceHuman,
        AuthorRecord.Share.NONE,
        AuthorRecord.Share.NONE);
  }
}
