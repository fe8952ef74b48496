package dev.codeparity.analyzer.accuracy;

import dev.codeparity.analyzer.history.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of a sample: what is to be read, and apart from it what we answered.
 *
 * @param id what it is about
 * @param view what whoever labels it reads
 * @param key what whoever labels it must not see
 */
public record SampleRow(UnitId id, View view, Key key) {

  /** This row without names, addresses and texts of messages. */
  public SampleRow anonymised() {
    return new SampleRow(id, view.anonymised(), key);
  }

  /**
   * What a commit records, without a word of ours.
   *
   * @param authorTime when it was written, as recorded
   * @param commitTime when it was committed, as recorded
   * @param author as recorded
   * @param committer as recorded
   * @param message the whole message
   * @param filesChanged files added, changed, renamed or deleted
   * @param linesAdded lines added, of any kind
   * @param linesDeleted lines deleted, of any kind
   * @param arrivedWith the merge that brought it to the main line; empty if it was committed there
   * @param blamed of a link, the commit blamed
   */
  public record View(
      Instant authorTime,
      Instant commitTime,
      Person author,
      Person committer,
      String message,
      int filesChanged,
      int linesAdded,
      int linesDeleted,
      Optional<Merge> arrivedWith,
      Optional<Blamed> blamed) {

    private View anonymised() {
      Person nobody = new Person("", "");
      return new View(
          authorTime,
          commitTime,
          nobody,
          nobody,
          "",
          filesChanged,
          linesAdded,
          linesDeleted,
          arrivedWith.map(merge -> new Merge(merge.commit(), "")),
          blamed.map(Blamed::anonymised));
    }
  }

  /**
   * The merge that brought a commit to the main line.
   *
   * @param commit its full id
   * @param subject its subject, which often names the branch
   */
  public record Merge(String commit, String subject) {}

  /**
   * A commit that a fix blames.
   *
   * @param commitTime when it was committed, as recorded
   * @param message the whole message
   * @param paths paths that the fix took its lines from, joined by a space
   * @param lines of these, deleted lines that the commit owns
   */
  public record Blamed(Instant commitTime, String message, String paths, int lines) {
    private Blamed anonymised() {
      return new Blamed(commitTime, "", paths, lines);
    }
  }

  /**
   * What we answered, and how the row was drawn.
   *
   * @param stratum what it was drawn from
   * @param population units in the stratum
   * @param sampled units drawn from it
   * @param answer what we say; of a link, the provenance of the commit blamed
   * @param ruleId the rule that decided; empty where none did
   */
  public record Key(String stratum, int population, int sampled, String answer, String ruleId) {}
}
