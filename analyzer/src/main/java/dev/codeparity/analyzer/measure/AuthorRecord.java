package dev.codeparity.analyzer.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One person or bot: the row of {@code authors.csv}.
 *
 * @param authorId {@code a0001} in order of first commit
 * @param name the name last used; empty when anonymised
 * @param email the address last used; empty when anonymised
 * @param aliases further names and addresses that were joined; empty when anonymised
 * @param commitsAi commits of the AI side by this author
 * @param commitsHuman commits of the human side by this author
 * @param commitsMixed commits of mixed provenance by this author
 * @param firstCommitTime landing of the first commit; empty for who only answers for others'
 * @param lastCommitTime landing of the last commit
 * @param lastHumanCommitTime landing of the last commit of the human side
 * @param daysSinceHumanCommit days from that to the end of observation
 */
public record AuthorRecord(
    String authorId,
    String name,
    String email,
    List<String> aliases,
    int commitsAi,
    int commitsHuman,
    int commitsMixed,
    Optional<Instant> firstCommitTime,
    Optional<Instant> lastCommitTime,
    Optional<Instant> lastHumanCommitTime,
    OptionalDouble daysSinceHumanCommit) {
  public AuthorRecord {
    Require.notEmpty("authorId", authorId);
    aliases = List.copyOf(aliases);
    Require.notNegative("commitsAi", commitsAi);
    Require.notNegative("commitsHuman", commitsHuman);
    Require.notNegative("commitsMixed", commitsMixed);
  }

  /** This row without name, address and aliases. */
  public AuthorRecord anonymised() {
    return new AuthorRecord(
        authorId,
        "",
        "",
        List.of(),
        commitsAi,
        commitsHuman,
        commitsMixed,
        firstCommitTime,
        lastCommitTime,
        lastHumanCommitTime,
        daysSinceHumanCommit);
  }
}
