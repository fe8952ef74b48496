package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Proportions;
import dev.codeparity.analyzer.statistics.growth.Growth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Tests of claims about who does how much of the work, and how it grows. */
final class WorkTests {
  private final Studies studies;
  private final double confidence;

  WorkTests(Studies studies, double confidence) {
    this.studies = studies;
    this.confidence = confidence;
  }

  TestedClaim test(StatedClaim claim, List<CommitRecord> commits) {
    Expected expected = claim.expected();
    if (expected instanceof Expected.Share share) {
      return share(claim, share, commits);
    }
    if (expected instanceof Expected.NoHumanCode noHuman) {
      return noHumanCode(claim, noHuman, commits);
    }
    if (expected instanceof Expected.Accelerating accelerating) {
      return accelerating(claim, accelerating.work(), commits);
    }
    return oversight(claim, commits);
  }

  private boolean isAi(CommitRecord commit) {
    return studies.holds(ProvenanceGroup.AI, commit);
  }

  private TestedClaim share(StatedClaim claim, Expected.Share expected, List<CommitRecord> all) {
    Drafted draft = new Drafted(claim, expected.of().name().toLowerCase(Locale.ROOT));
    List<CommitRecord> sides =
        all.stream().filter(c -> isAi(c) || studies.holds(ProvenanceGroup.HUMAN, c)).toList();
    List<CommitRecord> of =
        expected.of() == ShareOf.REVIEWED_AI_COMMITS
            ? sides.stream().filter(this::isAi).toList()
            : sides;
    Predicate<CommitRecord> hit =
        expected.of() == ShareOf.REVIEWED_AI_COMMITS
            ? c -> c.outcome().review().isPresent()
            : this::isAi;
    if (of.isEmpty()) {
      return draft.inconclusive("NO_COMMITS", "There is no such commit.", "Commits.");
    }
    long hits = of.stream().filter(hit).count();
    double share = hits / (double) of.size();
    Interval limits = Proportions.wilson((int) hits, of.size(), confidence);
    if (expected.of() == ShareOf.AI_CODE_LINES) {
      double lines = of.stream().mapToDouble(c -> c.size().codeLinesAdded()).sum();
      share = of.stream().filter(hit).mapToDouble(c -> c.size().codeLinesAdded()).sum() / lines;
      limits = new Interval(share, share);
    }
    Answer answer =
        limits.low() >= expected.least()
            ? Answer.SUPPORTED
            : limits.high() < expected.least() ? Answer.REFUTED : Answer.INCONCLUSIVE;
    return draft.found(
        answer,
        share,
        limits,
        OptionalDouble.empty(),
        expected.of() == ShareOf.REVIEWED_AI_COMMITS ? "RECORDED_REVIEW_ONLY" : "AS_LABELLED",
        Sentences.share(expected, share, hits, of.size()),
        "Evidence that commits do not record.");
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
    double days = Duration.between(last.get(), studies.asOf()).toSeconds() / 86_400.0;
    Answer answer = days >= expected.days() ? Answer.SUPPORTED : Answer.REFUTED;
    return draft.found(
        answer,
        days,
        new Interval(days, days),
        OptionalDouble.empty(),
        "AS_LABELLED",
        Sentences.noHumanCode(days, last.get()),
        answer == Answer.REFUTED
            ? "Evidence that the commits without a sign of AI were written by AI after all."
            : "A single commit written by a person.");
  }

  private TestedClaim accelerating(StatedClaim claim, Work of, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, "weekly_" + of.name().toLowerCase(Locale.ROOT));
    Optional<Growth> growth = growth(commits, count(of));
    if (growth.isEmpty()) {
      return draft.inconclusive(
          "TOO_FEW_WEEKS", "Growth takes four weeks with work in them.", "More weeks.");
    }
    Growth.Limits limits = growth.get().limits(confidence);
    Answer answer =
        limits.low() > 0
            ? Answer.SUPPORTED
            : limits.high() <= 0 ? Answer.REFUTED : Answer.INCONCLUSIVE;
    return draft.found(
        answer,
        Math.exp(growth.get().slope()),
        new Interval(Math.exp(limits.low()), Math.exp(limits.high())),
        OptionalDouble.empty(),
        "PER_ACTIVE_DAY",
        Sentences.growth(growth.get(), confidence),
        "More weeks; counts of work are no measure of its worth.");
  }

  private ToDoubleFunction<CommitRecord> count(Work of) {
    return switch (of) {
      case COMMITS -> commit -> 1;
      case CODE_LINES -> commit -> commit.size().codeLinesAdded();
      case AI_CODE_LINES -> commit -> isAi(commit) ? commit.size().codeLinesAdded() : 0;
      case FIXES -> commit -> commit.repair().fix() ? 1 : 0;
    };
  }

  private TestedClaim oversight(StatedClaim claim, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, "weekly_ai_lines_over_reviewed_lines");
    List<CommitRecord> reviewed =
        commits.stream().filter(c -> c.outcome().review().isPresent()).toList();
    if (reviewed.isEmpty()) {
      return draft.without(
          TestedClaim.Outcome.NOT_TESTABLE,
          "NO_RECORDED_REVIEW",
          "Not testable here, because no commit records a person's review.",
          "Reviewed-by trailers, or merges by another person.");
    }
    Optional<Growth> ai = growth(commits, count(Work.AI_CODE_LINES));
    Optional<Growth> oversight =
        growth(commits, c -> c.outcome().review().isPresent() ? c.size().codeLinesAdded() : 0);
    if (ai.isEmpty() || oversight.isEmpty()) {
      return draft.inconclusive(
          "TOO_FEW_WEEKS", "Growth takes four weeks with work in them.", "More weeks.");
    }
    double gap = ai.get().slope() - oversight.get().slope();
    double error = Math.hypot(ai.get().standardError(), oversight.get().standardError());
    double half = error * Growth.critical(confidence);
    Answer answer =
        gap - half > 0 ? Answer.SUPPORTED : gap + half <= 0 ? Answer.REFUTED : Answer.INCONCLUSIVE;
    return draft.found(
        answer,
        Math.exp(gap),
        new Interval(Math.exp(gap - half), Math.exp(gap + half)),
        OptionalDouble.empty(),
        "RECORDED_REVIEW_ONLY",
        Sentences.oversight(gap, half),
        "Reviews that no commit records.");
  }

  /** By week from the first commit to the last; weeks without a commit have no active day. */
  private static Optional<Growth> growth(
      List<CommitRecord> commits, ToDoubleFunction<CommitRecord> count) {
    NavigableMap<Long, Double> counts = new TreeMap<>();
    NavigableMap<Long, Set<LocalDate>> days = new TreeMap<>();
    for (CommitRecord commit : commits) {
      LocalDate day = LocalDate.ofInstant(commit.landingTime(), ZoneOffset.UTC);
      long week = Math.floorDiv(day.toEpochDay() + 3, 7L);
      counts.merge(week, count.applyAsDouble(commit), Double::sum);
      days.computeIfAbsent(week, w -> new HashSet<>()).add(day);
    }
    double[] weeks = new double[counts.size()];
    double[] active = new double[counts.size()];
    double[] work = new double[counts.size()];
    int i = 0;
    for (long week : counts.keySet()) {
      weeks[i] = week - counts.firstKey();
      active[i] = days.getOrDefault(week, Set.of()).size();
      work[i++] = counts.getOrDefault(week, 0.0);
    }
    return Growth.of(weeks, active, work);
  }
}
