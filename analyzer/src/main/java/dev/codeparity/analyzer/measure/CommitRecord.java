package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.FixKind;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.provenance.ReviewKind;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One commit with everything that is known of it: the row of {@code commits.csv}.
 *
 * @param commit the full id
 * @param authorId the author's id in {@code authors.csv}
 * @param accountableId the id of the person who answers for the commit
 * @param authorTime when it was written, as recorded
 * @param commitTime when it was committed, as recorded
 * @param landingTime committer time raised to at least that of its parents
 * @param arrival full id of the main-line commit that it came with; empty if it never arrived
 * @param subject first line of the message
 * @param merge whether it has two or more parents
 * @param squash whether the message shows that several commits were squashed into this one
 * @param imported whether it is a root commit, a vendor drop or a mass move
 * @param area first path segment that holds most of its code lines; {@code .} for files at the
 *     root, empty where no code was added
 * @param label who wrote it
 * @param repair what it repaired
 * @param size how much it changed
 * @param outcome what became of it until the end of observation
 */
public record CommitRecord(
    String commit,
    String authorId,
    String accountableId,
    Instant authorTime,
    Instant commitTime,
    Instant landingTime,
    Optional<String> arrival,
    String subject,
    boolean merge,
    boolean squash,
    boolean imported,
    String area,
    Label label,
    Repair repair,
    Size size,
    Outcome outcome) {
  public CommitRecord {
    Require.fullId("commit", commit);
    arrival.ifPresent(id -> Require.fullId("arrival", id));
    Require.notEmpty("authorId", authorId);
    Require.notEmpty("accountableId", accountableId);
  }

  /** This row with another outcome. */
  CommitRecord withOutcome(Outcome other) {
    return new CommitRecord(
        commit,
        authorId,
        accountableId,
        authorTime,
        commitTime,
        landingTime,
        arrival,
        subject,
        merge,
        squash,
        imported,
        area,
        label,
        repair,
        size,
        other);
  }

  /** This row without the subject. */
  public CommitRecord anonymised() {
    return new CommitRecord(
        commit,
        authorId,
        accountableId,
        authorTime,
        commitTime,
        landingTime,
        arrival,
        "",
        merge,
        squash,
        imported,
        area,
        label,
        repair,
        size,
        outcome);
  }

  /** Whether all code lines count as those of the commit's own provenance. */
  boolean isUndivided() {
    return size.codeLinesAddedAi.isEmpty();
  }

  /** Code lines added that count as those of one provenance. */
  public int codeLinesAdded(Provenance wrote) {
    if (isUndivided()) {
      return wrote == label.provenance ? size.codeLinesAdded : 0;
    }
    int ai = size.codeLinesAddedAi.getAsInt();
    int human = size.codeLinesAddedHuman.orElse(0);
    return switch (wrote) {
      case AI_AUTHORED, AI_ASSISTED -> wrote == label.provenance ? ai : 0;
      case HUMAN -> human;
      case MIXED -> size.codeLinesAdded - ai - human;
      case AUTOMATION -> 0;
    };
  }

  /**
   * Who wrote the commit, with the decisive evidence.
   *
   * @param provenance the decision
   * @param confidence of the decisive evidence; empty for {@code HUMAN}
   * @param tool the tool that this or, if it names none, other evidence names; else empty
   * @param model the model of that tool, found in the same way; else empty
   * @param channel of the decisive evidence; empty for {@code HUMAN}
   * @param ruleId of the decisive evidence; empty for {@code HUMAN}
   */
  public record Label(
      Provenance provenance,
      Optional<Confidence> confidence,
      String tool,
      String model,
      Optional<Channel> channel,
      String ruleId) {
    private static final Label UNSIGNED =
        new Label(Provenance.HUMAN, Optional.empty(), "", "", Optional.empty(), "");

    /** A commit without any sign of AI or automation. */
    public static Label human() {
      return UNSIGNED;
    }
  }

  /**
   * What the commit repaired.
   *
   * @param kind what it repairs
   * @param ruleId the rule that says so; empty where it repairs nothing
   * @param revert whether it reverts another commit
   */
  public record Repair(FixKind kind, String ruleId, boolean revert) {
    private static final Repair NONE = new Repair(FixKind.NONE, "", false);

    /** A commit that repairs nothing. */
    public static Repair none() {
      return NONE;
    }

    /** Whether it is a fix commit. */
    public boolean fix() {
      return kind.isFix();
    }
  }

  /**
   * How much the commit changed against its first parent. Lines count as {@code git log --numstat}
   * counts them; code lines hold something other than white space and comment.
   *
   * @param filesChanged files added, changed, renamed or deleted
   * @param linesAdded lines added, of any kind
   * @param linesDeleted lines deleted, of any kind
   * @param linesAddedAi lines added that a record gives to AI line by line; empty without a record
   * @param linesAddedHuman lines added that a record gives to people; empty without a record
   * @param codeLinesAdded code lines added, tests included
   * @param codeLinesAddedAi code lines added that count as AI's where a record decides by line;
   *     empty where the commit is judged as a whole
   * @param codeLinesAddedHuman as that, people's. Of what is in neither nobody knows who wrote it
   * @param codeLinesDeleted code lines deleted, tests included
   * @param javaFilesChanged Java files among the files changed
   * @param javaCodeLinesAdded code lines added in Java files
   * @param testCodeLinesAdded code lines added in test files
   */
  public record Size(
      int filesChanged,
      int linesAdded,
      int linesDeleted,
      OptionalInt linesAddedAi,
      OptionalInt linesAddedHuman,
      int codeLinesAdded,
      OptionalInt codeLinesAddedAi,
      OptionalInt codeLinesAddedHuman,
      int codeLinesDeleted,
      int javaFilesChanged,
      int javaCodeLinesAdded,
      int testCodeLinesAdded) {
    public Size {
      Require.notNegative("filesChanged", filesChanged);
      Require.notNegative("linesAdded", linesAdded);
      Require.notNegative("linesDeleted", linesDeleted);
      Require.notNegative("codeLinesAdded", codeLinesAdded);
      Require.notNegative("codeLinesDeleted", codeLinesDeleted);
      if (codeLinesAddedAi.orElse(0) + codeLinesAddedHuman.orElse(0) > codeLinesAdded) {
        throw new IllegalArgumentException("parts beyond all " + codeLinesAdded + " code lines");
      }
      Require.notNegative("javaFilesChanged", javaFilesChanged);
      Require.notNegative("javaCodeLinesAdded", javaCodeLinesAdded);
      Require.notNegative("testCodeLinesAdded", testCodeLinesAdded);
    }
  }

  /**
   * What became of the commit until the end of observation.
   *
   * @param followUpDays days from landing to the end of observation
   * @param lineDays days that its added code lines were live within the follow-up window, summed
   * @param inducedDefects escaped fixes within the follow-up window
   * @param selfRepairs fixes in the same merge, or by the same accountable person within 24 hours
   * @param firstFixTime landing of the first escaped fix within the window
   * @param firstRevertTime landing of the first revert
   * @param linesSurviving added code lines that are live at the end of observation
   * @param linesChurned added code lines rewritten or deleted within the churn window
   * @param violationsIntroduced rule violations introduced; empty where quality is off
   * @param violationsRemoved rule violations removed; empty where quality is off
   * @param review how a review by another person is recorded; empty where none is on record, which
   *     does not mean that there was none
   */
  public record Outcome(
      double followUpDays,
      double lineDays,
      int inducedDefects,
      int selfRepairs,
      Optional<Instant> firstFixTime,
      Optional<Instant> firstRevertTime,
      int linesSurviving,
      int linesChurned,
      OptionalInt violationsIntroduced,
      OptionalInt violationsRemoved,
      Optional<ReviewKind> review) {
    public Outcome {
      Require.notNegative("followUpDays", followUpDays);
      Require.notNegative("lineDays", lineDays);
      Require.notNegative("inducedDefects", inducedDefects);
      Require.notNegative("selfRepairs", selfRepairs);
      Require.notNegative("linesSurviving", linesSurviving);
      Require.notNegative("linesChurned", linesChurned);
    }
  }
}
