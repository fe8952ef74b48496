package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.reading.CommitTrace;
import dev.codeparity.analyzer.defect.reading.FileQuestion;
import dev.codeparity.analyzer.history.Commit;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed to compare a fix with the commits that it may point at. It holds nothing that
 * the walk goes on to change.
 *
 * @param fix the fix
 * @param questions what it asks about
 * @param suspects the commits that it may point at, the newest first
 * @param all what all of them have together of what it asks about
 */
record Inquiry(Commit fix, List<FileQuestion> questions, List<Suspect> suspects, Evidence all) {
  /**
   * A commit that a fix may point at.
   *
   * @param commit the commit
   * @param subject what its subject speaks of
   * @param did what it did
   * @param evidence what it has of what the fix asks about
   */
  record Suspect(Commit commit, Subject subject, CommitTrace did, Evidence evidence) {}

  /** The candidates, the newest first. */
  List<Candidate> candidates() {
    Comparison comparison = new Comparison(questions);
    StandingOrder order = new StandingOrder(fix);
    List<Candidate> candidates = new ArrayList<>();
    for (Suspect suspect : suspects) {
      Likeness alike = comparison.with(suspect.did);
      candidates.add(
          new Candidate(
              suspect.commit.index(),
              suspect.subject,
              suspect.did,
              suspect.evidence,
              all,
              alike,
              order.next(suspect.commit, suspect.evidence, alike)));
    }
    return candidates;
  }
}
