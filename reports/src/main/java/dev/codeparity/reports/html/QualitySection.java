package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.reports.html.SurvivalChart.Curve;
import dev.codeparity.reports.text.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Violations of rules, complexity and clones by side; where they were not looked at, that. */
final class QualitySection {
  /**
   * The cognitive complexity above which a method is hard to follow.
   *
   * @see <a href="https://www.sonarsource.com/resources/cognitive-complexity/">the measure, whose
   *     rule has this bound unless told otherwise</a>
   */
  private static final int TANGLED = 15;

  private final Analysis analysis;
  private final QualityCounts counts;
  private final boolean headOnly;

  private QualitySection(Analysis analysis) {
    this.analysis = analysis;
    this.counts = new QualityCounts(analysis);
    this.headOnly = scope(analysis).equals("head");
  }

  private static String scope(Analysis analysis) {
    return analysis.run().configuration().getOrDefault("quality", "off");
  }

  /** Empty where there is no Java code to look at. */
  static Optional<ChartSection> of(Analysis analysis) {
    boolean java = analysis.commits().stream().anyMatch(row -> row.size().javaCodeLinesAdded() > 0);
    if (!java) {
      return Optional.empty();
    }
    boolean looked = !analysis.violations().isEmpty() || !analysis.methods().isEmpty();
    return Optional.of(looked ? new QualitySection(analysis).section() : unknown(analysis));
  }

  private static ChartSection unknown(Analysis analysis) {
    return section(
        scope(analysis).equals("off")
            ? "Not looked at in this run. With --quality history, violations of rules, complexity"
                + " and copied blocks of Java code are counted for either side here."
            : "No rule was broken, and no method was written, by the commits that were looked at.",
        List.of(),
        List.of());
  }

  private static ChartSection section(String lead, List<DataTable> tables, List<Chart> charts) {
    return new ChartSection(
        "quality", "Quality", "How good the code itself is", lead, false, tables, true, charts);
  }

  private ChartSection section() {
    Stream<DataTable> tables = Stream.concat(Stream.of(sides()), rules().stream());
    if (headOnly) {
      return section(
          "Violations of rules in the Java code of the newest commit, by who wrote their lines."
              + " With --quality history the whole history is looked at.",
          tables.toList(),
          List.of());
    }
    return section(
        "What static analysis says of the Java code of each side: counted, not compared like with"
            + " like. Ratios that are, stand above.",
        tables.toList(),
        SurvivalChart.of(analysis, Curve.VIOLATIONS).stream().toList());
  }

  private DataTable sides() {
    DataTable.Builder table =
        DataTable.titled(headOnly ? "Violations that stand" : "Java code by side")
            .words("What")
            .numbers("AI", "Human");
    if (headOnly) {
      row(table, "Violations that stand", side -> plain(standing(side)));
      row(
          table,
          "Standing violations per KLOC of live code, all languages",
          side -> perLive(side, standing(side)));
      return table.table();
    }
    row(table, "Java code lines added", side -> plain(Math.round(1000 * counts.javaKloc(side))));
    row(table, "Violations introduced", this::introduced);
    row(table, "Violations introduced per KLOC added", side -> perAdded(side, broken(side)));
    row(
        table,
        "Violations removed",
        side -> plain(counts.violations(side, ViolationEvent.Kind.REMOVED)));
    row(table, "Introduced violations that stand", side -> plain(counts.open(side)));
    row(
        table,
        "Standing violations per KLOC of live code, all languages",
        side -> perLive(side, counts.open(side)));
    row(table, "Methods added", side -> plain(counts.methodsAdded(side)));
    row(
        table,
        "Added methods with cognitive complexity over " + TANGLED,
        side -> share(counts.tangled(side, TANGLED), counts.methodsAdded(side)));
    row(table, "Methods changed", side -> plain(counts.methodsChanged(side)));
    row(table, "Mean change of their cognitive complexity", this::tangling);
    row(table, "Blocks copied from code that stands", side -> plain(counts.copies(side)));
    row(table, "Blocks copied per KLOC added", side -> perAdded(side, counts.copies(side)));
    return table.table();
  }

  private static void row(
      DataTable.Builder table, String name, Function<Side, DataTable.Cell> cell) {
    table.row(DataTable.Cell.of(name), cell.apply(Side.AI), cell.apply(Side.HUMAN));
  }

  private long standing(Side side) {
    return counts.violations(side, ViolationEvent.Kind.STANDING);
  }

  private long broken(Side side) {
    return counts.violations(side, ViolationEvent.Kind.INTRODUCED);
  }

  private DataTable.Cell introduced(Side side) {
    return DataTable.Cell.linked(
        Figures.count(broken(side)), Evidence.side(side.name()).with("what", "broke").link());
  }

  private DataTable.Cell tangling(Side side) {
    OptionalDouble mean = counts.tangling(side);
    return DataTable.Cell.of(
        mean.isPresent() ? String.format(Locale.ROOT, "%+.2f", mean.getAsDouble()) : Figures.NONE);
  }

  private static DataTable.Cell plain(long count) {
    return DataTable.Cell.of(Figures.count(count));
  }

  private DataTable.Cell perAdded(Side side, long count) {
    return per(count, counts.javaKloc(side));
  }

  private DataTable.Cell perLive(Side side, long count) {
    return per(count, counts.liveKloc(side));
  }

  private static DataTable.Cell per(long count, double kloc) {
    return DataTable.Cell.of(kloc > 0 ? Figures.rate(count / kloc) : Figures.NONE);
  }

  private static DataTable.Cell share(long part, long all) {
    return DataTable.Cell.of(
        all == 0
            ? Figures.NONE
            : Figures.count(part) + " (" + Figures.percent((double) part / all) + ")");
  }

  private Optional<DataTable> rules() {
    return RuleTable.of(analysis, counts, headOnly);
  }
}
