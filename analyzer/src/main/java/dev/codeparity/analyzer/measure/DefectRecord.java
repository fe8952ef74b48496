package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One defect link in one path: the row of {@code defects.csv}.
 *
 * @param variant the SZZ variant of the run that found it; only the variant in force counts
 * @param fixCommit full id of the fix commit
 * @param inducingCommit full id of the bug-inducing commit
 * @param method how the link was found
 * @param path the path in the fix commit's first parent; empty for links that name no path
 * @param lines deleted lines of the path that the inducing commit owns; 0 for links by message
 * @param score rank among the candidates of the fix, higher is likelier; empty where not ranked
 * @param weight share of the fix that this link carries, in (0, 1]
 * @param fixTime landing time of the fix commit
 * @param fixerId the id of the person who answers for the fix
 * @param daysToFix days from the landing of the inducing commit to that of the fix
 * @param inducingProvenance who wrote most of the lines of the inducing commit that the fix blames;
 *     where no record tells its lines apart, who wrote the commit
 * @param fixProvenance who wrote the fix commit
 * @param notCounted why the link is no event of the primary metric; empty if it is one
 */
public record DefectRecord(
    SzzVariant variant,
    String fixCommit,
    String inducingCommit,
    LinkMethod method,
    String path,
    int lines,
    OptionalDouble score,
    double weight,
    Instant fixTime,
    String fixerId,
    double daysToFix,
    Provenance inducingProvenance,
    Provenance fixProvenance,
    Optional<NotCounted> notCounted) {
  public DefectRecord {
    Require.fullId("fixCommit", fixCommit);
    Require.fullId("inducingCommit", inducingCommit);
    Require.notNegative("lines", lines);
    Require.notEmpty("fixerId", fixerId);
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight must be in (0, 1], was " + weight);
    }
  }

  /** Whether the variant that found it is the one in force. */
  public boolean inForce() {
    return notCounted.filter(NotCounted.OTHER_VARIANT::equals).isEmpty();
  }

  /** This row with another reason for not counting. */
  DefectRecord because(Optional<NotCounted> reason) {
    return new DefectRecord(
        variant,
        fixCommit,
        inducingCommit,
        method,
        path,
        lines,
        score,
        weight,
        fixTime,
        fixerId,
        daysToFix,
        inducingProvenance,
        fixProvenance,
        reason);
  }

  /** Whether the link is an event of the primary metric. */
  public boolean counted() {
    return notCounted.isEmpty();
  }

  /** Why a link is no event of the primary metric; the first that holds, in this order. */
  public enum NotCounted {
    /** Found by a variant that is not in force. */
    OTHER_VARIANT,
    /** The inducing commit is a merge: its lines belong to the commits merged. */
    MERGE,
    /** The inducing commit is by a bot. */
    AUTOMATION,
    /** The inducing commit is an import. */
    IMPORT,
    /** The inducing commit added no code line. */
    NO_CODE,
    /** The inducing commit lies outside {@code --since} and {@code --until}. */
    OUT_OF_RANGE,
    /** What the fix blames is of mixed provenance and {@code --mixed} excludes it. */
    MIXED,
    /** What the fix blames is on neither side, as {@code --ai} asks. */
    NEITHER_SIDE,
    /** The fix is by a bot. */
    FIXED_BY_AUTOMATION,
    /** The fix landed before the inducing commit. */
    NOT_AFTER,
    /** The fix landed later than the follow-up window. */
    BEYOND_WINDOW,
    /** The fix came in with the same merge as the inducing commit. */
    SAME_MERGE,
    /** The same accountable person mended it within 24 hours. */
    SELF_REPAIR
  }
}
