package dev.codeparity.analyzer;

import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.ranking.Reason;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Everything that an analysis knows of one commit.
 *
 * @param commit its row of {@code commits.csv}
 * @param standing whether it belongs to the history that was asked for
 * @param observed how long it was watched
 * @param message the whole message, possibly hostile; empty where texts are kept back
 * @param author as recorded, {@code Name <address>}; empty where names are kept back
 * @param committer as recorded, {@code Name <address>}; empty where names are kept back
 * @param accountable name of the person who answers for it; empty where names are kept back
 * @param arrival the merge that brought it to the main line; empty if it is part of the main line
 * @param leftOut why no comparison counts it; empty if one does
 * @param peers what it is compared with; empty where no comparison counts it
 * @param evidence all that was seen, counted or not: who wrote it, whether it is a fix, reviews
 * @param fixed commits that it repaired
 * @param suspects of a fix, the likeliest commits to have broken what it repaired, by the ranking;
 *     empty where none was asked for
 * @param broke commits that repaired it
 * @param lines what became of its lines
 */
public record Explanation(
    CommitRecord commit,
    Standing standing,
    Observed observed,
    String message,
    String author,
    String committer,
    String accountable,
    Optional<Brief> arrival,
    Optional<NotCounted> leftOut,
    Optional<Peers> peers,
    List<EvidenceRecord> evidence,
    List<Link> fixed,
    List<Suspect> suspects,
    List<Link> broke,
    Fate lines) {
  public Explanation {
    evidence = List.copyOf(evidence);
    fixed = List.copyOf(fixed);
    suspects = List.copyOf(suspects);
    broke = List.copyOf(broke);
  }

  /** Whether a commit belongs to the history that was asked for. */
  public enum Standing {
    /** It does, so all that followed is known. */
    IN_HISTORY,
    /** It landed after the end of observation, so what followed is left out. */
    AFTER_END,
    /** The revision asked for does not reach it, so what followed is not known. */
    ELSEWHERE
  }

  /**
   * How a commit was watched.
   *
   * @param rev the revision asked for
   * @param asOf the end of observation
   * @param followUpDays the follow-up window in days
   * @param churnWindowDays the churn window in days
   */
  public record Observed(String rev, Instant asOf, int followUpDays, int churnWindowDays) {}

  /**
   * Another commit in a few words.
   *
   * @param commit full id
   * @param subject of its message; empty where texts are kept back
   * @param landing when it landed
   * @param accountable name of the person who answers for it, or the id where names are kept back
   * @param provenance who wrote it
   * @param tool the tool, or empty where unknown
   */
  public record Brief(
      String commit,
      String subject,
      Instant landing,
      String accountable,
      Provenance provenance,
      String tool) {}

  /**
   * The commits that a commit is compared with, beside its age.
   *
   * @param month of landing
   * @param area first path segment that holds most of its code lines
   * @param fromLines least number of code lines added
   * @param toLines greatest number of code lines added; empty without a bound
   * @param tests whether most of its code is test code
   */
  public record Peers(
      YearMonth month, String area, int fromLines, OptionalInt toLines, boolean tests) {}

  /**
   * A defect link, all its paths together.
   *
   * @param other the commit at the other end
   * @param method how the link was found
   * @param weight share of the fix that the link carries, in (0, 1]
   * @param lines deleted lines that the inducing commit owns; 0 for links by message
   * @param paths where they lie; empty for links that name no path
   * @param days from the landing of the inducing commit to that of the fix
   * @param score rank among the candidates of the fix, the greatest of its paths; empty where not
   *     ranked
   * @param notCounted why it is no event of the primary metric; empty if it is one
   */
  public record Link(
      Brief other,
      LinkMethod method,
      double weight,
      int lines,
      List<String> paths,
      double days,
      OptionalDouble score,
      Optional<NotCounted> notCounted) {
    public Link {
      paths = List.copyOf(paths);
    }
  }

  /**
   * A commit that may have broken what a fix repaired.
   *
   * @param commit the commit
   * @param probability how likely that is, by the ranking, in [0, 1]
   * @param answer whether the ranking links the fix to it
   * @param reasons what speaks most for or against it, the weightiest first
   */
  public record Suspect(Brief commit, double probability, boolean answer, List<Reason> reasons) {
    public Suspect {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What became of the code lines that the commit itself wrote, cosmetic changes seen through.
   *
   * @param own its code lines without those that it reformatted or moved
   * @param surviving those that are live
   * @param churned those that went within the churn window
   * @param rewritten who changed or deleted the others, most lines first
   */
  public record Fate(int own, int surviving, int churned, List<Rewritten> rewritten) {
    public Fate {
      rewritten = List.copyOf(rewritten);
    }
  }

  /**
   * Lines that one person's commits of one provenance changed or deleted.
   *
   * @param personId the person who answers for these commits
   * @param person the name; empty where names are kept back
   * @param provenance of these commits
   * @param tool of these commits, or empty where unknown
   * @param samePerson whether the same person answers for the commit explained
   * @param lines how many, 1 or more
   */
  public record Rewritten(
      String personId,
      String person,
      Provenance provenance,
      String tool,
      boolean samePerson,
      int lines) {
    Rewritten ofLines(int count) {
      return new Rewritten(personId, person, provenance, tool, samePerson, count);
    }
  }
}
