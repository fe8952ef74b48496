package dev.codeparity.reports;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Conclusion;
import dev.codeparity.analyzer.claim.Flag;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.defect.FixKind;
import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.RateRatio;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of tables, made by hand. */
final class SampleRows {
  static final String HUMAN = "1f".repeat(20);
  static final String AI = "2e".repeat(20);
  static final String FIX = "3d".repeat(20);
  static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

  private SampleRows() {}

  static CommitRecord.Label assisted() {
    return new CommitRecord.Label(
        Provenance.AI_ASSISTED,
        Optional.of(Confidence.CERTAIN),
        "tool",
        "",
        Optional.of(Channel.TRAILER),
        "trailer-co-author");
  }

  static CommitRecord commit(
      String id, String author, int day, String subject, CommitRecord.Label label, boolean fix) {
    Instant time = START.plus(Duration.ofDays(day));
    return new CommitRecord(
        id,
        author,
        author,
        time,
        time,
        time,
        Optional.of(id),
        subject,
        false,
        false,
        day == 0,
        "src",
        label,
        fix ? new CommitRecord.Repair(FixKind.FIX, "word-fix", false) : CommitRecord.Repair.none(),
        new CommitRecord.Size(
            1,
            25,
            2,
            OptionalInt.empty(),
            OptionalInt.empty(),
            20,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1,
            1,
            20,
            0),
        new CommitRecord.Outcome(
            30.5 - day,
            412.25,
            label.provenance().isAi() ? 1 : 0,
            0,
            label.provenance().isAi()
                ? Optional.of(START.plus(Duration.ofDays(12)))
                : Optional.empty(),
            Optional.empty(),
            18,
            2,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()));
  }

  static DefectRecord defect(String path, Optional<DefectRecord.NotCounted> reason) {
    return new DefectRecord(
        SzzVariant.AG,
        FIX,
        AI,
        LinkMethod.SZZ,
        path,
        1,
        OptionalDouble.empty(),
        1,
        START.plus(Duration.ofDays(12)),
        "a0001",
        11,
        Provenance.AI_ASSISTED,
        Provenance.HUMAN,
        reason);
  }

  static PeriodRecord level(
      String period, @Nullable LocalDate start, ProvenanceGroup group, Metric metric) {
    return group == ProvenanceGroup.AI
        ? level(period, start, group, metric, 12, 3.5)
        : level(period, start, group, metric, 340, 133);
  }

  static PeriodRecord level(
      String period,
      @Nullable LocalDate start,
      ProvenanceGroup group,
      Metric metric,
      double events,
      double exposure) {
    return new PeriodRecord(
        period,
        Optional.ofNullable(start),
        group,
        metric,
        events,
        exposure,
        OptionalDouble.of(events / exposure),
        OptionalDouble.of(events / exposure / 2),
        OptionalDouble.of(events / exposure * 2),
        OptionalDouble.empty(),
        OptionalDouble.of(0.25));
  }

  static Comparison comparison(
      Method method, double ratio, double low, double high, Verdict verdict, Reason... reasons) {
    RateRatio.Totals sides = new RateRatio.Totals(12, 3.5, 340, 133);
    return new Comparison(
        new Comparison.Subject(
            "all", "all", ComparedMetric.DEFECT_DENSITY, method, Level.FULL, 90, "", false),
        new Comparison.Basis(
            2,
            24,
            OptionalDouble.of(21.7),
            sides,
            sides,
            0.91,
            new Comparison.Overlap(9, 3, OptionalDouble.of(12))),
        new Comparison.Result(
            OptionalDouble.of(ratio),
            OptionalDouble.of(low),
            OptionalDouble.of(high),
            OptionalDouble.of(0.4),
            OptionalDouble.of(0.2),
            OptionalDouble.of(1.3),
            OptionalDouble.of(2.01),
            OptionalDouble.of(1.9),
            OptionalDouble.of(846)),
        new Comparison.Fragility(
            OptionalDouble.of(0.4),
            OptionalDouble.of(0.08),
            Optional.of(AI),
            OptionalDouble.of(-0.02),
            OptionalDouble.empty(),
            OptionalDouble.of(0.23),
            OptionalDouble.of(0.31)),
        Set.of(Flag.FEW_WEEKS, Flag.CONCENTRATED),
        new Conclusion(verdict, List.of(reasons)));
  }
}
