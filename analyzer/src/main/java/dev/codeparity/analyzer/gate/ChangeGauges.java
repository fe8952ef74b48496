package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.quality.NewViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Figures of a change. All its commits are known, so these are counts, not estimates.
 *
 * @param commits of the change, oldest first
 */
record ChangeGauges(List<ChangedCommit> commits, MeasureSettings settings) {

  Figure of(Gauge gauge) {
    if (gauge instanceof Gauge.NewViolations violations) {
      return violations(violations);
    }
    if (gauge instanceof Gauge.Level level) {
      return share(level);
    }
    throw new IllegalArgumentException("a change has no " + gauge.metric());
  }

  private Figure violations(Gauge.NewViolations gauge) {
    List<Finding> found = new ArrayList<>();
    for (ChangedCommit commit : commits) {
      if (settings.holds(gauge.group(), commit.provenance())) {
        commit.violations().stream()
            .filter(violation -> violation.rule().priority() <= gauge.gravest())
            .forEach(violation -> found.add(finding(commit, violation)));
      }
    }
    return Figure.counted(found.size(), found);
  }

  private static Finding finding(ChangedCommit commit, NewViolation violation) {
    return new Finding(
        commit.commit(),
        commit.subject(),
        violation.path(),
        violation.line(),
        violation.rule().name());
  }

  private Figure share(Gauge.Level level) {
    ToDoubleFunction<ChangedCommit> ofGroup = c -> holds(level.group(), c) ? 1 : 0;
    ToDoubleFunction<ChangedCommit> lines = c -> codeLines(level.group(), c);
    return switch (level.of()) {
      case COMMIT_SHARE -> share(c -> 1, ofGroup, c -> holds(level.group(), c));
      case CODE_LINE_SHARE ->
          share(c -> codeLines(ProvenanceGroup.ALL, c), lines, c -> lines.applyAsDouble(c) > 0);
      case REVIEWED_COMMIT_SHARE -> reviewed(ofGroup);
      case REVIEWED_CODE_LINE_SHARE -> reviewed(lines);
      default -> throw new IllegalArgumentException("a change has no " + level.metric());
    };
  }

  private Figure reviewed(ToDoubleFunction<ChangedCommit> weight) {
    return share(
        weight,
        c -> c.reviewed() ? weight.applyAsDouble(c) : 0,
        c -> !c.reviewed() && weight.applyAsDouble(c) > 0);
  }

  private Figure share(
      ToDoubleFunction<ChangedCommit> whole,
      ToDoubleFunction<ChangedCommit> part,
      Predicate<ChangedCommit> shown) {
    double all = commits.stream().mapToDouble(whole).sum();
    if (!(all > 0)) {
      return Figure.none("the change has no such commit");
    }
    List<Finding> findings =
        commits.stream()
            .filter(shown)
            .sorted(Comparator.comparingInt(c -> -codeLines(ProvenanceGroup.ALL, c)))
            .map(c -> new Finding(c.commit(), c.subject(), "", 0, lines(c)))
            .toList();
    return Figure.counted(commits.stream().mapToDouble(part).sum() / all, findings);
  }

  private String lines(ChangedCommit commit) {
    int lines = codeLines(ProvenanceGroup.ALL, commit);
    return lines == 1 ? "1 code line" : lines + " code lines";
  }

  private boolean holds(ProvenanceGroup group, ChangedCommit commit) {
    return settings.holds(group, commit.provenance());
  }

  private int codeLines(ProvenanceGroup group, ChangedCommit commit) {
    return commit.codeLines().entrySet().stream()
        .filter(entry -> settings.holds(group, entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
