package dev.codeparity.analyzer.accuracy;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.PeriodLength;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What samples are drawn from, in strata from fine to coarse. Commits with evidence that was seen
 * and not counted form strata of their own, since errors gather there.
 *
 * <ul>
 *   <li>Provenance: provenance × channel of the decisive evidence × period, by ever longer periods.
 *   <li>Fixes: fix, mention of one, or neither × provenance × area; at last without the area.
 *   <li>Links: provenance blamed × method × period, by ever longer periods.
 * </ul>
 */
final class Population {
  private static final String NOT_COUNTED = "NOT_COUNTED";
  private static final String NO_EVIDENCE = "NO_EVIDENCE";
  private static final String MENTION = "MENTION";

  private final Measures measures;
  private final PeriodLength finest;
  private final Map<EvidenceRecord.Kind, Set<String>> seen =
      new EnumMap<>(EvidenceRecord.Kind.class);

  Population(Measures measures, PeriodLength finest) {
    this.measures = measures;
    this.finest = finest;
    for (EvidenceRecord.Kind kind : EvidenceRecord.Kind.values()) {
      seen.put(
          kind,
          measures.evidence().stream()
              .filter(row -> row.kind() == kind)
              .map(EvidenceRecord::commit)
              .collect(Collectors.toCollection(HashSet::new)));
    }
  }

  List<Unit> units(SampleKind kind, Predicate<String> inRange) {
    return switch (kind) {
      case PROVENANCE -> commits(inRange).stream().map(this::provenance).toList();
      case FIX -> commits(inRange).stream().map(this::fix).toList();
      case LINK -> links(inRange);
    };
  }

  private List<CommitRecord> commits(Predicate<String> inRange) {
    return measures.commits().stream()
        .filter(row -> !row.merge() && inRange.test(row.commit()))
        .toList();
  }

  private Unit provenance(CommitRecord row) {
    String channel =
        row.label()
            .channel()
            .map(Enum::name)
            .orElse(sawAny(EvidenceRecord.Kind.PROVENANCE, row) ? NOT_COUNTED : NO_EVIDENCE);
    String provenance = row.label().provenance().name();
    return new Unit(
        new UnitId(row.commit(), ""),
        byPeriod(provenance + " " + channel, row.landingTime()),
        provenance,
        row.label().ruleId());
  }

  private Unit fix(CommitRecord row) {
    boolean fix = row.repair().fix();
    String evidence =
        fix ? SampleKind.YES_FIX : sawAny(EvidenceRecord.Kind.FIX, row) ? MENTION : NO_EVIDENCE;
    String base = evidence + " " + row.label().provenance();
    return new Unit(
        new UnitId(row.commit(), ""),
        List.of(base + " " + (row.area().isEmpty() ? "-" : row.area()), base),
        fix ? SampleKind.YES_FIX : SampleKind.NO_FIX,
        row.repair().ruleId());
  }

  private boolean sawAny(EvidenceRecord.Kind kind, CommitRecord row) {
    return seen.getOrDefault(kind, Set.of()).contains(row.commit());
  }

  private List<Unit> links(Predicate<String> inRange) {
    Map<UnitId, Unit> units = new TreeMap<>();
    for (DefectRecord row : measures.defects()) {
      if (row.inForce() && inRange.test(row.inducingCommit())) {
        UnitId id = new UnitId(row.fixCommit(), row.inducingCommit());
        String blamed = row.inducingProvenance().name();
        units.putIfAbsent(
            id,
            new Unit(
                id,
                byPeriod(blamed + " " + row.method(), row.fixTime()),
                blamed,
                row.method().name()));
      }
    }
    return List.copyOf(units.values());
  }

  private List<String> byPeriod(String base, Instant time) {
    List<String> strata = new ArrayList<>();
    Arrays.stream(PeriodLength.values())
        .filter(length -> length.compareTo(finest) >= 0)
        .forEach(length -> strata.add(base + " " + length.nameOf(time)));
    strata.add(base);
    return strata;
  }
}
