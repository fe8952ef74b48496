package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Events;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Violations of rules for Java, by the commits under observation that introduced them. Exposure is
 * the Java code that a commit added; a commit that added none has no events either, or its rate
 * would be without bounds. Of a commit that a record splits, a violation falls on who wrote its
 * line.
 */
final class ViolationStudies {
  private final List<CommitRecord> commits;
  private final Observations observations;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<ViolationRecord> introduced = new ArrayList<>();

  /**
   * @param observations the same commits, each watched for {@link ComparisonSettings#AT_LANDING}
   */
  ViolationStudies(
      List<CommitRecord> commits, List<ViolationRecord> violations, Observations observations) {
    this.commits = commits;
    this.observations = observations;
    for (int i = 0; i < commits.size(); i++) {
      if (commits.get(i).size().javaCodeLinesAdded() > 0) {
        numbers.put(commits.get(i).commit(), i);
      }
    }
    for (ViolationRecord row : violations) {
      if (row.event() == ViolationEvent.Kind.INTRODUCED
          && row.rule().language() == QualityLanguage.JAVA
          && row.commit().filter(numbers::containsKey).isPresent()) {
        introduced.add(row);
      }
    }
  }

  /** Whether the commits were looked at, and any added Java code. */
  boolean known() {
    return !numbers.isEmpty()
        && commits.stream().anyMatch(c -> c.outcome().violationsIntroduced().isPresent());
  }

  /** Those introduced by commits under observation. */
  List<ViolationRecord> introduced() {
    return introduced;
  }

  /** Some of the violations over the Java code added. */
  Study introduced(Predicate<ViolationRecord> which) {
    Map<Writer, Integer> counts = new LinkedHashMap<>();
    for (ViolationRecord row : introduced) {
      if (which.test(row)) {
        counts.merge(writer(row), 1, Integer::sum);
      }
    }
    Events.Builder events = Events.builder(observations);
    counts.forEach((writer, n) -> events.add(writer.number, writer.label, 0, n, false));
    return new Study(ComparedMetric.VIOLATIONS_PER_KLOC, observations, javaKloc(), events.build());
  }

  /**
   * Who introduced a violation.
   *
   * @param number of the commit
   * @param label of the line's author
   */
  record Writer(int number, Label label) {}

  /** Of one that was introduced by a commit under observation. */
  Writer writer(ViolationRecord row) {
    return new Writer(
        row.commit().map(numbers::get).orElseThrow(),
        Studies.label(row.provenance().orElseThrow()));
  }

  /** Thousands of code lines of Java that a row's commit added, by the row's share of its lines. */
  Exposure javaKloc() {
    double[] kloc = new double[observations.size()];
    for (int row = 0; row < kloc.length; row++) {
      Integer number = numbers.get(observations.name(row));
      kloc[row] =
          number == null
              ? 0
              : commits.get(number).size().javaCodeLinesAdded() / 1000.0 * observations.share(row);
    }
    return (row, from, to) -> kloc[row] * (to - from) / ComparisonSettings.AT_LANDING;
  }
}
