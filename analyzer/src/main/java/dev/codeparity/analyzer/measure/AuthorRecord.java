package dev.codeparity.analyzer.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One person, agent or bot: the row of {@code authors.csv}.
 *
 * @param authorId {@code a0001} in order of first commit
 * @param name the name last used; empty when anonymised
 * @param email the address last used; empty when anonymised
 * @param aliases further names and addresses that were joined; empty when anonymised
 * @param wrote what this author wrote
 * @param commitsAiAccountable AI commits that this author answers for: the own ones of a person,
 *     and those of agents at work for that person
 * @param firstCommitTime landing of the first commit; empty for who only answers for others'
 * @param lastCommitTime landing of the last commit
 * @param lastHumanCommitTime landing of the last commit labelled {@code HUMAN}, merges left out
 * @param daysSinceHumanCommit days from that to the end of observation
 * @param aiCommitShare share of AI commits among those in {@code wrote}
 * @param aiCodeLineShare share of AI code lines among those in {@code wrote}
 */
public record AuthorRecord(
    String authorId,
    String name,
    String email,
    List<String> aliases,
    Work wrote,
    int commitsAiAccountable,
    Optional<Instant> firstCommitTime,
    Optional<Instant> lastCommitTime,
    Optional<Instant> lastHumanCommitTime,
    OptionalDouble daysSinceHumanCommit,
    Share aiCommitShare,
    Share aiCodeLineShare) {
  public AuthorRecord {
    Require.notEmpty("authorId", authorId);
    aliases = List.copyOf(aliases);
    Require.notNegative("commitsAiAccountable", commitsAiAccountable);
  }

  /** Somebody of whom no more is known than names. */
  public static AuthorRecord named(
      String authorId, String name, String email, List<String> aliases) {
    return new AuthorRecord(
        authorId,
        name,
        email,
        aliases,
        new Work(0, 0, 0, 0, 0, 0),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Share.NONE,
        Share.NONE);
  }

  /**
   * What somebody wrote, by label whatever the sides of the comparison; merges, automation and, of
   * the lines, imports left out.
   *
   * @param commitsAi commits labelled {@code AI_AUTHORED} or {@code AI_ASSISTED}
   * @param codeLinesAi code lines that those added
   */
  public record Work(
      int commitsAi,
      int commitsHuman,
      int commitsMixed,
      long codeLinesAi,
      long codeLinesHuman,
      long codeLinesMixed) {
    public Work {
      Require.notNegative("commitsAi", commitsAi);
      Require.notNegative("commitsHuman", commitsHuman);
      Require.notNegative("commitsMixed", commitsMixed);
      Require.notNegative("codeLinesAi", (double) codeLinesAi);
      Require.notNegative("codeLinesHuman", (double) codeLinesHuman);
      Require.notNegative("codeLinesMixed", (double) codeLinesMixed);
    }
  }

  /**
   * A share with its confidence limits.
   *
   * @param share 0 to 1; empty, as the limits, where there is nothing to share
   */
  public record Share(OptionalDouble share, OptionalDouble low, OptionalDouble high) {
    /** Of nothing, or not known. */
    public static final Share NONE =
        new Share(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** This row with the shares of AI work. */
  public AuthorRecord withShares(Share commits, Share codeLines) {
    return new AuthorRecord(
        authorId,
        name,
        email,
        aliases,
        wrote,
        commitsAiAccountable,
        firstCommitTime,
        lastCommitTime,
        lastHumanCommitTime,
        daysSinceHumanCommit,
        commits,
        codeLines);
  }

  /** This row without name, address and aliases. */
  public AuthorRecord anonymised() {
    return new AuthorRecord(
        authorId,
        "",
        "",
        List.of(),
        wrote,
        commitsAiAccountable,
        firstCommitTime,
        lastCommitTime,
        lastHumanCommitTime,
        daysSinceHumanCommit,
        aiCommitShare,
        aiCodeLineShare);
  }
}
