package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.claim.Levels;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Study;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figure of a bound on a whole history. */
final class WholeGauges {
  private final WholeGround ground;
  private final Bound bound;
  private final MeasureSettings settings;
  private final WholeFindings findings;

  WholeGauges(WholeGround ground, Bound bound) {
    this.ground = ground;
    this.bound = bound;
    this.settings = within(ground.settings(), bound);
    this.findings = new WholeFindings(ground, settings);
  }

  private static MeasureSettings within(MeasureSettings settings, Bound bound) {
    if (bound.windowDays().isEmpty()) {
      return settings;
    }
    Instant start = settings.asOf().minus(Duration.ofDays(bound.windowDays().getAsInt()));
    return settings.since().filter(start::isBefore).isPresent() ? settings : settings.since(start);
  }

  Figure figure() {
    if (bound.gauge() instanceof Gauge.Ratio ratio) {
      return ratio(ratio);
    }
    if (bound.gauge() instanceof Gauge.Level level) {
      return level(level);
    }
    if (bound.gauge() instanceof Gauge.NewViolations violations) {
      return violations(violations);
    }
    if (bound.gauge() instanceof Gauge.LiveLineShare live) {
      return live(live);
    }
    throw new IllegalArgumentException("no gauge " + bound.gauge());
  }

  private Figure ratio(Gauge.Ratio gauge) {
    Studies studies = Studies.of(ground.measures(), settings);
    Study study = studies.of(gauge.of());
    Comparisons comparisons = new Comparisons(ground.comparison());
    Comparison row = comparisons.answer(study, Comparisons.ALL, observation -> true);
    if (row.result().ratio().isEmpty()) {
      return Figure.none(reasons(row.conclusion().reasons()));
    }
    ProvenanceGroup side =
        bound.limit().side() == Limit.Side.AT_MOST ? ProvenanceGroup.AI : ProvenanceGroup.HUMAN;
    Optional<Interval> limits =
        bound.everyBuild()
            ? comparisons.anytime(study, observation -> true, row)
            : row.result().limits();
    return Figure.estimated(
        row.result().ratio().getAsDouble(),
        limits.map(l -> OptionalDouble.of(l.low())).orElseGet(OptionalDouble::empty),
        limits.map(l -> OptionalDouble.of(l.high())).orElseGet(OptionalDouble::empty),
        row.conclusion().isWithheld() ? reasons(row.conclusion().reasons()) : "",
        findings.of(gauge.of().id(), side));
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.isEmpty()
        ? "the data give no interval"
        : reasons.stream().map(Reason::meaning).collect(Collectors.joining("; "));
  }

  private Figure level(Gauge.Level gauge) {
    Optional<PeriodRecord> row =
        new Levels(ground.measures(), settings, ground.comparison()).of(gauge.of(), gauge.group());
    if (row.isEmpty() || row.get().rate().isEmpty()) {
      return Figure.none("no commit has it");
    }
    return Figure.estimated(
        row.get().rate().getAsDouble(),
        row.get().ciLow(),
        row.get().ciHigh(),
        row.get().ciLow().isEmpty() && row.get().ciHigh().isEmpty()
            ? "the data give no interval"
            : "",
        findings.of(gauge.of().key(), gauge.group()));
  }

  private Figure violations(Gauge.NewViolations gauge) {
    Map<String, String> subjects = findings.subjectsOf(gauge.group());
    List<Finding> found =
        ground.measures().violations().stream()
            .filter(row -> row.event() == ViolationEvent.Kind.INTRODUCED && row.open())
            .filter(row -> row.rule().priority() <= gauge.gravest())
            .filter(row -> row.commit().filter(subjects::containsKey).isPresent())
            .map(row -> finding(row, subjects))
            .toList();
    return Figure.counted(found.size(), found);
  }

  private static Finding finding(ViolationRecord row, Map<String, String> subjects) {
    String commit = row.commit().orElseThrow();
    return new Finding(
        commit, subjects.getOrDefault(commit, ""), row.path(), row.beginLine(), row.rule().name());
  }

  private Figure live(Gauge.LiveLineShare gauge) {
    List<LiveLines> lines = ground.live().apply(bound.paths());
    long all = lines.stream().mapToLong(LiveLines::lines).sum();
    if (all == 0) {
      return Figure.none("there is no code line" + (bound.paths().isEmpty() ? "" : " below paths"));
    }
    Map<String, Long> byCommit =
        lines.stream()
            .filter(l -> l.provenance().filter(p -> settings.holds(gauge.group(), p)).isPresent())
            .collect(
                Collectors.groupingBy(LiveLines::commit, Collectors.summingLong(LiveLines::lines)));
    long part = byCommit.values().stream().mapToLong(Long::longValue).sum();
    Function<Long, String> words = n -> n == 1 ? "1 live line" : n + " live lines";
    return Figure.counted((double) part / all, findings.byWeight(byCommit, words));
  }
}
