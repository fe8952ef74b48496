package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.quality.Clone;
import dev.codeparity.analyzer.quality.MethodChange;
import dev.codeparity.analyzer.quality.MethodFacts;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Events;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Lives;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The complexity of the methods that commits added, the cloned lines among what they added, and how
 * long the violations that they introduced stood. Methods and clones of a commit that a record
 * splits count on each side by its share of the lines.
 */
final class CodeStudies {
  private final List<CommitRecord> commits;
  private final List<List<Part>> parts;
  private final Observations atLanding;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ViolationStudies violations;

  /**
   * @param parts of each commit, its code lines by who wrote them
   * @param atLanding the commits, each watched for {@link ComparisonSettings#AT_LANDING}
   */
  CodeStudies(
      List<CommitRecord> commits,
      List<List<Part>> parts,
      Observations atLanding,
      ViolationStudies violations) {
    this.commits = commits;
    this.parts = parts;
    this.atLanding = atLanding;
    this.violations = violations;
    for (int i = 0; i < commits.size() && violations.known(); i++) {
      numbers.put(commits.get(i).commit(), i);
    }
  }

  /** Complexity over the number of methods. */
  Study methods(
      ComparedMetric metric, List<MethodRecord> methods, ToIntFunction<MethodFacts> complexity) {
    double[] sums = new double[commits.size()];
    double[] counts = new double[commits.size()];
    for (MethodRecord method : methods) {
      Integer number = numbers.get(method.commit());
      if (number != null && method.change() == MethodChange.Kind.ADDED) {
        sums[number] += method.now().map(complexity::applyAsInt).orElse(0);
        counts[number]++;
      }
    }
    return new Study(metric, atLanding, perCommit(counts), shared(sums));
  }

  /** Cloned lines over the Java code added; what moved is no clone. */
  Study clones(List<CloneRecord> clones) {
    double[] lines = new double[commits.size()];
    for (CloneRecord clone : clones) {
      Integer number = numbers.get(clone.commit());
      if (number != null
          && clone.kind() == Clone.Kind.COPIED
          && commits.get(number).size().javaCodeLinesAdded() > 0) {
        lines[number] += clone.lines();
      }
    }
    return new Study(
        ComparedMetric.CLONED_LINES_PER_KLOC, atLanding, violations.javaKloc(), shared(lines));
  }

  /** By each side's share of the lines. */
  private Events shared(double[] perCommit) {
    Events.Builder events = Events.builder(atLanding);
    for (int i = 0; i < perCommit.length; i++) {
      double lines = parts.get(i).stream().mapToInt(Part::codeLines).sum();
      for (Part part : parts.get(i)) {
        double share = perCommit[i] * part.codeLines() / lines;
        if (share > 0) {
          events.add(i, Studies.label(part.provenance()), 0, share, false);
        }
      }
    }
    return events.build();
  }

  private Exposure perCommit(double[] amounts) {
    double[] amountOfRow = new double[atLanding.size()];
    for (int row = 0; row < amountOfRow.length; row++) {
      amountOfRow[row] = amounts[atLanding.number(row)] * atLanding.share(row);
    }
    return (row, from, to) -> amountOfRow[row] * (to - from) / ComparisonSettings.AT_LANDING;
  }

  /**
   * Days that violations stood over days that they were watched.
   *
   * @param followed the commits, each watched as long as it was
   * @param windowDays age at which watching ends
   */
  Study survival(Observations followed, double windowDays) {
    Events.Builder stood = Events.builder(followed);
    Lives.Builder lives = Lives.builder(followed);
    double[] bands = PersonTime.ageBands(windowDays);
    for (ViolationRecord row : violations.introduced()) {
      if (row.daysOpen().isEmpty()) {
        continue;
      }
      ViolationStudies.Writer writer = violations.writer(row);
      double days = row.daysOpen().getAsDouble();
      lives.add(writer.number(), writer.label(), days, !row.open(), 1);
      double watched = Math.min(windowDays, commits.get(writer.number()).outcome().followUpDays());
      double end = row.open() ? watched : Math.min(days, watched);
      for (int band = 0; band + 1 < bands.length && bands[band] < end; band++) {
        double in = Math.min(end, bands[band + 1]) - bands[band];
        stood.add(writer.number(), writer.label(), bands[band], in, false);
      }
    }
    Lives all = lives.build();
    return new Study(
            ComparedMetric.VIOLATION_SURVIVAL,
            followed,
            (row, from, to) -> all.count(row) * (to - from),
            stood.build())
        .of(all);
  }
}
