package dev.codeparity.cli;

import static java.util.stream.Collectors.toSet;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.fixtures.DemoTruth;
import dev.codeparity.fixtures.DemoTruth.LinkTruth;
import dev.codeparity.fixtures.DemoTruth.YearTruth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an analysis of the demo found, beside what was written into it.
 *
 * @param truth what the script of the demo wrote
 * @param analysis what was found
 */
record DemoComparison(DemoTruth truth, Analysis analysis) {
  private static final String ROW = "  %-6s %-20s %-34s %s%n";

  private record Link(String fix, String inducing) {}

  String text() {
    StringBuilder text = new StringBuilder("\nFound beside the truth, by year of landing:\n\n");
    text.append(row("year", "truth", "found: ratio and interval", ""));
    for (YearTruth year : truth.years()) {
      Optional<Comparison> found = found(year);
      text.append(
          row(
              Integer.toString(year.year()),
              year.verdict() + format(" %.2f", year.ratio()),
              found.map(DemoComparison::verdict).orElse("nothing"),
              agrees(year) ? "as written" : "NOT as written"));
    }
    long right = truth.years().stream().filter(this::agrees).count();
    return text.append(format("%n%d of %d verdicts are those written.%n", right, years()))
        .append(provenances())
        .append(links())
        .append('\n')
        .toString();
  }

  private int years() {
    return truth.years().size();
  }

  private boolean agrees(YearTruth year) {
    return found(year).filter(row -> row.verdict().name().equals(year.verdict())).isPresent();
  }

  private Optional<Comparison> found(YearTruth year) {
    return analysis.comparisons().stream()
        .filter(Comparison::isAnswer)
        .filter(row -> row.subject().metric() == ComparedMetric.DEFECT_DENSITY)
        .filter(row -> row.subject().period().equals(Integer.toString(year.year())))
        .filter(row -> row.subject().population().equals("all"))
        .findFirst();
  }

  private static String verdict(Comparison row) {
    Comparison.Result result = row.result();
    return row.verdict()
        + " "
        + number(result.ratio())
        + " ["
        + number(result.low())
        + ", "
        + number(result.high())
        + "]";
  }

  private String provenances() {
    Map<String, String> written =
        truth.commits().stream()
            .collect(Collectors.toMap(commit -> commit.id(), commit -> commit.writer().name()));
    List<CommitRecord> commits = analysis.commits();
    long right =
        commits.stream()
            .filter(row -> row.label().provenance().name().equals(written.get(row.commit())))
            .count();
    return format("%d of %d commits have the provenance written.%n", right, written.size());
  }

  private String links() {
    Set<Link> written = truth.links().stream().map(DemoComparison::link).collect(toSet());
    Set<Link> found =
        analysis.defects().stream()
            .filter(DefectRecord::inForce)
            .map(row -> new Link(row.fixCommit(), row.inducingCommit()))
            .collect(toSet());
    long right = found.stream().filter(written::contains).count();
    return format(
        "%d of %d pairs of a fix and the commit that it repairs are found, and %d others.%n",
        right, written.size(), found.size() - right);
  }

  private static Link link(LinkTruth link) {
    return new Link(link.fix(), link.inducing());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? format("%.2f", value.getAsDouble()) : "?";
  }

  private static String row(String year, String truth, String found, String mark) {
    return format(ROW, year, truth, found, mark).stripTrailing() + "\n";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}
