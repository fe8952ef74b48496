package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.claim.Flag;
import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.claim.Trend;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Study;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Tests of claims about the ratio of AI to human code: now, from period to period, and to come. */
final class RatioTests {
  private final Studies studies;
  private final ComparisonSettings settings;
  private final AtThisLook look;

  RatioTests(Studies studies, ComparisonSettings settings, AtThisLook look) {
    this.studies = studies;
    this.settings = settings;
    this.look = look;
  }

  /** A claim about the ratio as it is, or, before its day has come, as it will be. */
  TestedClaim ratio(StatedClaim claim, Expected.Ratio expected, List<CommitRecord> commits) {
    LocalDate now = LocalDate.ofInstant(studies.asOf(), ZoneOffset.UTC);
    Optional<LocalDate> later = expected.by().filter(day -> day.isAfter(now));
    return later.isPresent()
        ? forecast(claim, expected, later.get(), commits)
        : measured(claim, expected, commits);
  }

  private TestedClaim measured(
      StatedClaim claim, Expected.Ratio expected, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, expected.metric().id());
    Study study = studies.of(expected.metric());
    ComparisonSettings ofClaim = settings.withMargin(claim.margin());
    Comparisons comparisons = new Comparisons(ofClaim);
    Comparison row = comparisons.answer(study, Comparisons.ALL, in(study, commits));
    Optional<LogRatio> ratio = LogRatio.of(row, settings.confidence());
    Optional<Interval> limits =
        switch (look.looks().bound()) {
          case ALWAYS_VALID -> comparisons.anytime(study, in(study, commits), row);
          case PLANNED -> planned(row, ratio, study, in(study, commits), ofClaim);
          case FIXED, SPENT -> row.result().limits();
        };
    Needed needed =
        new Needed(
            row, expected.expectation(), claim, settings.confidence(), widening(row, limits));
    if (limits.isEmpty()) {
      return draft.inconclusive(codes(row), "The data give no interval" + why(row), needed.text());
    }
    double estimate = row.result().ratio().orElse(Double.POSITIVE_INFINITY);
    boolean withheld =
        row.verdict() == Verdict.INCONCLUSIVE && !row.conclusion().reasons().isEmpty();
    Answer answer =
        withheld
            ? Answer.INCONCLUSIVE
            : expected.expectation().test(limits.get(), claim.margin(), claim.somewhat());
    return draft.found(
        answer,
        estimate,
        limits.get(),
        ratio.map(r -> OptionalDouble.of(p(r, claim, expected))).orElseGet(OptionalDouble::empty),
        codes(row),
        Sentences.ratio(answer, expected, row, limits.get(), claim) + (withheld ? why(row) : "."),
        answer == Answer.INCONCLUSIVE
            ? needed.text()
            : Sentences.limits(answer, claim, expected) + needed.undisclosed());
  }

  private static double widening(Comparison row, Optional<Interval> limits) {
    double widening =
        limits.map(Interval::logLength).orElse(1.0)
            / row.result().limits().map(Interval::logLength).orElse(1.0);
    return Double.isFinite(widening) ? Math.max(1, widening) : 1;
  }

  private static IntPredicate in(Study study, List<CommitRecord> commits) {
    Set<String> ids = commits.stream().map(CommitRecord::commit).collect(Collectors.toSet());
    return row -> ids.contains(study.observations().name(row));
  }

  private double p(LogRatio ratio, StatedClaim claim, Expected.Ratio expected) {
    return look.p(expected.expectation().p(ratio, claim.margin(), claim.somewhat()), ratio);
  }

  /** At the confidence of this look; exact limits anew, others from their error. */
  private Optional<Interval> planned(
      Comparison row,
      Optional<LogRatio> ratio,
      Study study,
      IntPredicate in,
      ComparisonSettings ofClaim) {
    return row.flags().contains(Flag.EXACT_LIMITS)
        ? new Comparisons(ofClaim.withConfidence(look.alone()))
            .answer(study, Comparisons.ALL, in)
            .result()
            .limits()
        : ratio.map(look::limits);
  }

  private String codes(Comparison row) {
    String reasons =
        row.conclusion().reasons().stream().map(Reason::name).collect(Collectors.joining(";"));
    return Drafted.codes(reasons, look.code());
  }

  private static String why(Comparison row) {
    String meanings =
        row.conclusion().reasons().stream().map(Reason::meaning).collect(Collectors.joining("; "));
    return meanings.isEmpty() ? "." : ": " + meanings + ".";
  }

  TestedClaim trend(StatedClaim claim, Expected.Trend expected, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, expected.metric().id());
    Study study = studies.of(expected.metric());
    Optional<Trend> found = Trend.of(studies, study, settings, in(study, commits));
    if (found.isEmpty()) {
      return tooFewPeriods(draft, "A trend");
    }
    LogRatio slope = found.get().slope();
    Interval limits = look.limits(slope);
    Answer answer = expected.improving() ? Drafted.below(limits, 1) : Drafted.above(limits, 1);
    return draft.found(
        answer,
        found.get().factorPerYear(),
        limits,
        OptionalDouble.of(
            look.p(expected.improving() ? slope.pNotBelow(1) : slope.pNotAbove(1), slope)),
        look.code(),
        Sentences.trend(found.get().factorPerYear(), limits, found.get().periods()),
        "More periods make the line surer.");
  }

  private TestedClaim forecast(
      StatedClaim claim, Expected.Ratio expected, LocalDate by, List<CommitRecord> commits) {
    Drafted draft = new Drafted(claim, expected.metric().id());
    Study study = studies.of(expected.metric());
    Optional<Trend> found = Trend.of(studies, study, settings, in(study, commits));
    if (found.isEmpty()) {
      return tooFewPeriods(draft, "A forecast");
    }
    String later = "On " + by + " the claim can be measured instead of forecast.";
    if (found.get().isExtrapolation(by)) {
      return draft.inconclusive(
          Drafted.codes("EXTRAPOLATION", "FORECAST"), Sentences.tooFar(by), later);
    }
    Interval limits = found.get().prediction(by, look.alone());
    double ratio = found.get().at(by);
    return draft.found(
        expected.expectation().test(limits, claim.margin(), claim.somewhat()),
        ratio,
        limits,
        OptionalDouble.empty(),
        Drafted.codes("FORECAST", look.codeAlone()),
        Sentences.forecast(ratio, limits, by),
        later);
  }

  private static TestedClaim tooFewPeriods(Drafted draft, String what) {
    return draft.inconclusive(
        "TOO_FEW_PERIODS",
        what + " takes two periods that are over, and five events on each side; there is less.",
        "More periods, or shorter ones (--period month).");
  }
}
