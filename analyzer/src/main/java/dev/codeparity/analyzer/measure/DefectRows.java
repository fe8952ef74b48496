package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.DefectLink;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of {@code defects.csv}. */
final class DefectRows {
  private final Findings findings;
  private final MeasureSettings settings;

  DefectRows(Findings findings, MeasureSettings settings) {
    this.findings = findings;
    this.settings = settings;
  }

  /** In order of the fix's landing, then of the inducing commit's. */
  List<DefectRecord> rows(List<DefectLink> links) {
    Map<Pair, Map<Integer, Integer>> blamed = new HashMap<>();
    for (DefectLink link : links) {
      Map<Integer, Integer> lines = blamed.computeIfAbsent(Pair.of(link), p -> new HashMap<>());
      link.linesBySource().forEach((source, n) -> lines.merge(source, n, Integer::sum));
    }
    List<DefectRecord> rows = new ArrayList<>();
    for (DefectLink link : links) {
      rows.add(row(link, blamed.getOrDefault(Pair.of(link), Map.of())));
    }
    rows.sort(
        Comparator.comparing(DefectRecord::fixTime)
            .thenComparing(DefectRecord::fixCommit)
            .thenComparing(Comparator.comparingDouble(DefectRecord::daysToFix).reversed())
            .thenComparing(DefectRecord::inducingCommit)
            .thenComparing(DefectRecord::path)
            .thenComparing(DefectRecord::variant));
    return rows;
  }

  /** What makes one event, whatever the number of paths. */
  private record Pair(SzzVariant variant, int fix, int inducing) {
    static Pair of(DefectLink link) {
      return new Pair(link.variant(), link.fix(), link.inducing());
    }
  }

  private DefectRecord row(DefectLink link, Map<Integer, Integer> blamed) {
    Subject inducing = new Subject(findings, link.inducing());
    Provenance wrote = inducing.lines().mostOf(blamed);
    Subject fix = new Subject(findings, link.fix());
    return new DefectRecord(
        link.variant(),
        fix.commit().id(),
        inducing.commit().id(),
        link.method(),
        link.path(),
        link.lines(),
        link.score(),
        link.weight(),
        fix.landing(),
        fix.accountable(),
        Ages.days(inducing.landing(), fix.landing()),
        wrote,
        fix.provenance(),
        notCounted(link, inducing, wrote, fix));
  }

  private Optional<NotCounted> notCounted(
      DefectLink link, Subject inducing, Provenance wrote, Subject fix) {
    if (link.variant() != settings.szz()) {
      return Optional.of(NotCounted.OTHER_VARIANT);
    }
    Optional<NotCounted> leftOut = LeftOut.of(inducing, wrote, settings);
    if (leftOut.isPresent()) {
      return leftOut;
    }
    if (fix.provenance() == Provenance.AUTOMATION) {
      return Optional.of(NotCounted.FIXED_BY_AUTOMATION);
    }
    return tooEarlyOrLate(inducing, fix);
  }

  private Optional<NotCounted> tooEarlyOrLate(Subject inducing, Subject fix) {
    double age = Ages.days(inducing.landing(), fix.landing());
    if (age < 0) {
      return Optional.of(NotCounted.NOT_AFTER);
    }
    if (age >= settings.followUpDays()) {
      return Optional.of(NotCounted.BEYOND_WINDOW);
    }
    if (inducing.cameWith(fix)) {
      return Optional.of(NotCounted.SAME_MERGE);
    }
    return inducing.isRepairedWithinTheDayBy(fix)
        ? Optional.of(NotCounted.SELF_REPAIR)
        : Optional.empty();
  }
}
