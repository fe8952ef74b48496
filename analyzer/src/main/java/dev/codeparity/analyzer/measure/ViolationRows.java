package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.provenance.LineAttribution;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.CodeQuality;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.QualityRule;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.analyzer.quality.ViolationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Makes the rows of {@code violations.csv}. */
final class ViolationRows {
  private final History history;
  private final List<LineAttribution> lines;
  private final Optional<CodeQuality> quality;
  private final Instant asOf;
  private final Map<Integer, List<ViolationEvent>> byCommit = new HashMap<>();

  ViolationRows(Findings findings, MeasureSettings settings) {
    this.history = findings.history();
    this.lines = findings.lines();
    this.quality = findings.quality();
    this.asOf = settings.asOf();
    quality.ifPresent(
        found ->
            found
                .events()
                .forEach(
                    event ->
                        byCommit
                            .computeIfAbsent(event.commit(), c -> new ArrayList<>())
                            .add(event)));
  }

  /**
   * How many violations of rules for Java a commit introduced or removed; empty where that was not
   * looked at.
   */
  OptionalInt count(int commit, ViolationEvent.Kind kind) {
    if (quality.filter(found -> found.scope() == QualityScope.HISTORY).isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        (int)
            byCommit.getOrDefault(commit, List.of()).stream()
                .filter(e -> e.kind() == kind && isJava(e))
                .count());
  }

  private boolean isJava(ViolationEvent event) {
    QualityRule rule = quality.orElseThrow().rules().rules().get(event.rule());
    return rule.language() == QualityLanguage.JAVA;
  }

  /** The rows of a commit; −1 stands for an unknown one. */
  List<ViolationRecord> of(int commit) {
    return byCommit.getOrDefault(commit, List.of()).stream().map(this::row).toList();
  }

  private ViolationRecord row(ViolationEvent event) {
    Instant end =
        event.kind() == ViolationEvent.Kind.REMOVED
            ? history.landing(event.commit())
            : event.removed().isPresent() ? history.landing(event.removed().getAsInt()) : asOf;
    return new ViolationRecord(
        id(event.commit()),
        event.path(),
        quality.orElseThrow().rules().rules().get(event.rule()),
        event.kind(),
        event.line(),
        event.place(),
        event.kind() == ViolationEvent.Kind.STANDING ? Optional.empty() : id(event.introduced()),
        provenance(event),
        event.kind() == ViolationEvent.Kind.STANDING || event.introduced() < 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.max(0, Ages.days(history.landing(event.introduced()), end))),
        event.kind() != ViolationEvent.Kind.REMOVED && event.removed().isEmpty());
  }

  private Optional<Provenance> provenance(ViolationEvent event) {
    return event.introduced() < 0
        ? Optional.empty()
        : Optional.of(
            lines
                .get(event.introduced())
                .mostOf(event.source() < 0 ? Map.of() : Map.of(event.source(), 1)));
  }

  private Optional<String> id(int commit) {
    return commit < 0 ? Optional.empty() : Optional.of(history.commit(commit).id());
  }
}
