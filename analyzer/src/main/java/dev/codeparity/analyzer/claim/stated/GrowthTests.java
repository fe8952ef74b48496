package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.growth.Growth;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Tests of claims about work that grows from week to week. */
final class GrowthTests {
  private static final double NORMAL = Double.POSITIVE_INFINITY;

  private final Studies studies;
  private final double confidence;

  GrowthTests(Studies studies, double confidence) {
    this.studies = studies;
    this.confidence = confidence;
  }

  TestedClaim accelerating(StatedClaim claim, Work of, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, "weekly_" + of.name().toLowerCase(Locale.ROOT));
    Optional<Growth> growth = growth(commits, count(of));
    if (growth.isEmpty()) {
      return tooFewWeeks(draft);
    }
    Growth.Limits slope = growth.get().limits(confidence);
    Interval limits = new Interval(Math.exp(slope.low()), Math.exp(slope.high()));
    return draft.found(
        Drafted.above(limits, 1),
        Math.exp(growth.get().slope()),
        limits,
        OptionalDouble.of(
            StudentT.above(growth.get().slope() / growth.get().standardError(), NORMAL)),
        "PER_ACTIVE_DAY",
        Sentences.growth(growth.get(), confidence),
        "More weeks; counts of work are no measure of its worth.");
  }

  private static TestedClaim tooFewWeeks(Drafted draft) {
    return draft.inconclusive(
        "TOO_FEW_WEEKS", "Growth takes four weeks with work in them.", "More weeks.");
  }

  private ToDoubleFunction<CommitRecord> count(Work of) {
    return switch (of) {
      case COMMITS -> commit -> 1;
      case CODE_LINES -> commit -> commit.size().codeLinesAdded();
      case AI_CODE_LINES -> commit -> studies.codeLines(ProvenanceGroup.AI, commit);
      case FIXES -> commit -> commit.repair().fix() ? 1 : 0;
    };
  }

  TestedClaim oversight(StatedClaim claim, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, "weekly_ai_lines_over_reviewed_lines");
    if (commits.stream().noneMatch(c -> c.outcome().review().isPresent())) {
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
      return tooFewWeeks(draft);
    }
    double gap = ai.get().slope() - oversight.get().slope();
    double error = Math.hypot(ai.get().standardError(), oversight.get().standardError());
    double half = error * Growth.critical(confidence);
    Interval limits = new Interval(Math.exp(gap - half), Math.exp(gap + half));
    Answer answer = Drafted.above(limits, 1);
    return draft.found(
        answer,
        Math.exp(gap),
        limits,
        OptionalDouble.of(StudentT.above(gap / error, NORMAL)),
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
