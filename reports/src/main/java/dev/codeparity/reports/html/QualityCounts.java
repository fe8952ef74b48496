package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.Clone;
import dev.codeparity.analyzer.quality.MethodChange;
import dev.codeparity.analyzer.quality.MethodFacts;
import dev.codeparity.analyzer.quality.ViolationEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What the tables of static quality say of a side. Merges and imports count on neither, as in all
 * rates.
 */
final class QualityCounts {
  private final Analysis analysis;
  private final Map<String, Side> sides = new HashMap<>();
  private final Map<Side, Double> javaKloc = new HashMap<>();

  QualityCounts(Analysis analysis) {
    this.analysis = analysis;
    for (CommitRecord commit : analysis.commits()) {
      if (!commit.merge() && !commit.imported()) {
        of(commit.label().provenance())
            .ifPresent(
                side -> {
                  sides.put(commit.commit(), side);
                  javaKloc.merge(side, commit.size().javaCodeLinesAdded() / 1000.0, Double::sum);
                });
      }
    }
  }

  private static Optional<Side> of(Provenance who) {
    return Side.BOTH.stream().filter(side -> side.wrote(who)).findFirst();
  }

  /** The side of a commit; empty where it counts on neither. */
  Optional<Side> side(String commit) {
    return Optional.ofNullable(sides.get(commit));
  }

  private boolean isOf(Side side, String commit) {
    return sides.get(commit) == side;
  }

  /** Thousands of Java code lines added. */
  double javaKloc(Side side) {
    return javaKloc.getOrDefault(side, 0.0);
  }

  long violations(Side side, ViolationEvent.Kind event) {
    return violations(side, event, row -> true);
  }

  /** Violations that it introduced and that stand at the end. */
  long open(Side side) {
    return violations(side, ViolationEvent.Kind.INTRODUCED, ViolationRecord::open);
  }

  private long violations(Side side, ViolationEvent.Kind event, Predicate<ViolationRecord> which) {
    return analysis.violations().stream()
        .filter(row -> row.event() == event)
        .filter(row -> row.commit().filter(id -> isOf(side, id)).isPresent())
        .filter(which)
        .count();
  }

  /** Thousands of code lines of any language that are live at the end. */
  double liveKloc(Side side) {
    Optional<LocalDate> last =
        analysis.liveLines().stream().map(LiveLinesRecord::date).max(Comparator.naturalOrder());
    return analysis.liveLines().stream()
            .filter(row -> last.filter(row.date()::equals).isPresent())
            .filter(row -> side.wrote(row.provenance()))
            .mapToLong(LiveLinesRecord::codeLines)
            .sum()
        / 1000.0;
  }

  private List<MethodRecord> methods(Side side, MethodChange.Kind change) {
    return analysis.methods().stream()
        .filter(row -> row.change() == change && isOf(side, row.commit()))
        .toList();
  }

  long methodsAdded(Side side) {
    return methods(side, MethodChange.Kind.ADDED).size();
  }

  long methodsChanged(Side side) {
    return methods(side, MethodChange.Kind.CHANGED).size();
  }

  /** Added methods whose cognitive complexity is above a bound. */
  long tangled(Side side, int bound) {
    return methods(side, MethodChange.Kind.ADDED).stream()
        .filter(row -> row.now().filter(facts -> facts.cognitive() > bound).isPresent())
        .count();
  }

  /** By how much changes moved the cognitive complexity of a method, on average. */
  OptionalDouble tangling(Side side) {
    return methods(side, MethodChange.Kind.CHANGED).stream()
        .mapToInt(row -> cognitive(row.now()) - cognitive(row.before()))
        .average();
  }

  private static int cognitive(Optional<MethodFacts> facts) {
    return facts.map(MethodFacts::cognitive).orElse(0);
  }

  /** Blocks that it copied from code that is there still. */
  long copies(Side side) {
    return analysis.clones().stream()
        .filter(row -> row.kind() == Clone.Kind.COPIED && isOf(side, row.commit()))
        .count();
  }
}
