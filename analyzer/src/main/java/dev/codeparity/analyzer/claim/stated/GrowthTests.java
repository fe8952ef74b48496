package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.growth.Growth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Tests of claims about work that grows from week to week. */
final class GrowthTests {
  private static final double NORMAL = Double.POSITIVE_INFINITY;

  private final Studies studies;
  private final AtThisLook look;

  GrowthTests(Studies studies, AtThisLook look) {
    this.studies = studies;
    this.look = look;
  }

  TestedClaim accelerating(StatedClaim claim, Work of, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, "weekly_" + of.name().toLowerCase(Locale.ROOT));
    WeeklyWork work = WeeklyWork.of(commits, count(of));
    List<WeeklyWork.Change> changes = work.changes();
    Optional<Growth> growth = work.growth();
    if (growth.isEmpty()) {
      return tooFewWeeks(draft);
    }
    Growth.Limits slope = growth.get().limits(look.alone());
    Interval limits = new Interval(Math.exp(slope.low()), Math.exp(slope.high()));
    return draft.found(
        Drafted.above(limits, 1),
        Math.exp(growth.get().slope()),
        limits,
        p(growth.get().slope() / growth.get().standardError()),
        Drafted.codes("PER_ACTIVE_DAY", changes.isEmpty() ? "" : "PACE_CHANGED", look.codeAlone()),
        Sentences.growth(of, growth.get(), look.alone()) + " " + Sentences.changes(changes),
        "More weeks; counts of work are no measure of its worth.");
  }

  private OptionalDouble p(double z) {
    return OptionalDouble.of(look.p(StudentT.above(z, NORMAL)));
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
    Optional<Growth> ai = WeeklyWork.of(commits, count(Work.AI_CODE_LINES)).growth();
    Optional<Growth> oversight =
        WeeklyWork.of(
                commits, c -> c.outcome().review().isPresent() ? c.size().codeLinesAdded() : 0)
            .growth();
    if (ai.isEmpty() || oversight.isEmpty()) {
      return tooFewWeeks(draft);
    }
    double gap = ai.get().slope() - oversight.get().slope();
    double error = Math.hypot(ai.get().standardError(), oversight.get().standardError());
    double half = error * Growth.critical(look.alone());
    Interval limits = new Interval(Math.exp(gap - half), Math.exp(gap + half));
    Answer answer = Drafted.above(limits, 1);
    return draft.found(
        answer,
        Math.exp(gap),
        limits,
        p(gap / error),
        Drafted.codes("RECORDED_REVIEW_ONLY", look.codeAlone()),
        Sentences.oversight(gap, half),
        "More weeks, or reviews that no commit records.");
  }
}
