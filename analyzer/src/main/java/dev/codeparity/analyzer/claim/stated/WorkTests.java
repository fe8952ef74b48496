package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.PersonWeeks;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.statistics.ClusteredShare;
import dev.codeparity.analyzer.statistics.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Tests of claims about who does how much of the work. */
final class WorkTests {
  private static final double SECONDS_A_DAY = 86_400;

  private final Studies studies;
  private final ComparisonSettings settings;
  private final AtThisLook look;

  WorkTests(Studies studies, ComparisonSettings settings, AtThisLook look) {
    this.studies = studies;
    this.settings = settings.withConfidence(look.alone());
    this.look = look;
  }

  TestedClaim test(StatedClaim claim, List<CommitRecord> commits) {
    Expected expected = claim.expected();
    if (expected instanceof Expected.Share share) {
      return share(claim, share, commits);
    }
    if (expected instanceof Expected.NoHumanCode noHuman) {
      return noHumanCode(claim, noHuman, commits);
    }
    if (expected instanceof Expected.HumanYears years) {
      return humanYears(claim, years, commits);
    }
    throw new IllegalArgumentException("no test of " + expected.id());
  }

  private boolean isAi(CommitRecord commit) {
    return studies.holds(ProvenanceGroup.AI, commit);
  }

  private TestedClaim share(StatedClaim claim, Expected.Share expected, List<CommitRecord> all) {
    Drafted draft = new Drafted(claim, expected.of().name().toLowerCase(Locale.ROOT));
    boolean ofAi = expected.of() == ShareOf.REVIEWED_AI_COMMITS;
    List<CommitRecord> of =
        all.stream()
            .filter(c -> isAi(c) || (!ofAi && studies.holds(ProvenanceGroup.HUMAN, c)))
            .toList();
    Predicate<CommitRecord> hit = ofAi ? c -> c.outcome().review().isPresent() : this::isAi;
    if (of.isEmpty()) {
      return draft.inconclusive("NO_COMMITS", "There is no such commit.", "Commits.");
    }
    boolean byLines = expected.of() == ShareOf.AI_CODE_LINES;
    ClusteredShare share = clustered(of, hit, byLines);
    Interval limits = share.limits().orElseThrow();
    return draft.found(
        Drafted.atLeast(limits, expected.least()),
        share.share().orElseThrow(),
        limits,
        OptionalDouble.empty(),
        Drafted.codes(ofAi ? "RECORDED_REVIEW_ONLY" : "AS_LABELLED", look.codeAlone()),
        Sentences.share(
            expected,
            share.share().orElseThrow(),
            limits,
            of.stream().filter(hit).count(),
            of.size()),
        "Evidence that commits do not record.");
  }

  /** Commits vary with the person and week, so those are the units that the limits rest on. */
  private ClusteredShare clustered(
      List<CommitRecord> commits, Predicate<CommitRecord> hit, boolean byLines) {
    double[] weights = new double[commits.size()];
    double[] within = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      CommitRecord commit = commits.get(i);
      int ai = studies.codeLines(ProvenanceGroup.AI, commit);
      weights[i] = byLines ? ai + studies.codeLines(ProvenanceGroup.HUMAN, commit) : 1;
      within[i] = byLines ? ai : hit.test(commit) ? 1 : 0;
    }
    return ClusteredShare.of(
        weights, within, PersonWeeks.of(commits).numbers(), settings.confidence());
  }

  private TestedClaim noHumanCode(
      StatedClaim claim, Expected.NoHumanCode expected, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, "days_since_human_commit");
    Optional<Instant> last =
        commits.stream()
            .filter(c -> c.label().provenance() == Provenance.HUMAN)
            .map(CommitRecord::landingTime)
            .max(Comparator.naturalOrder());
    if (commits.isEmpty()) {
      return draft.inconclusive("NO_COMMITS", "There is no commit of theirs.", "Commits.");
    }
    if (last.isEmpty()) {
      return draft.without(
          TestedClaim.Outcome.SUPPORTED,
          "AS_LABELLED",
          "No commit of theirs is without a sign of AI.",
          "A single commit written by a person.");
    }
    double days = Duration.between(last.get(), studies.asOf()).toSeconds() / SECONDS_A_DAY;
    Answer answer = days >= expected.days() ? Answer.SUPPORTED : Answer.REFUTED;
    return draft.found(
        answer,
        days,
        new Interval(days, days),
        OptionalDouble.empty(),
        "AS_LABELLED",
        Sentences.noHumanCode(days, last.get(), expected.days()),
        answer == Answer.REFUTED
            ? "Evidence that the commits without a sign of AI were written by AI after all."
            : "A single commit written by a person.");
  }

  private TestedClaim humanYears(
      StatedClaim claim, Expected.HumanYears expected, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, "human_years");
    Optional<HumanPace> pace = HumanPace.of(commits, settings);
    if (pace.isEmpty()) {
      return draft.notTestable(
          "NO_HUMAN_PACE",
          "fewer than "
              + HumanPace.LEAST_AUTHORS
              + " people committed here on "
              + HumanPace.LEAST_DAYS
              + " days and never with AI, so nobody's pace can stand for a person's");
    }
    double years = expected.fixes() / pace.get().fixesPerYear();
    Interval of = pace.get().limits();
    Interval limits = new Interval(expected.fixes() / of.high(), expected.fixes() / of.low());
    return draft.found(
        Drafted.atLeast(limits, expected.years()),
        years,
        limits,
        OptionalDouble.empty(),
        Drafted.codes("CLAIMED_COUNTS", "FIXES_DIFFER_IN_SIZE", look.codeAlone()),
        Sentences.humanYears(expected, years, limits, pace.get()),
        "Other people to compare with; one fix may be worth a hundred others.");
  }
}
