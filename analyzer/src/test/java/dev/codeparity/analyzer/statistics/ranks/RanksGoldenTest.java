package dev.codeparity.analyzer.statistics.ranks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.codeparity.analyzer.statistics.Golden;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class RanksGoldenTest {
  private static final double PARTS_PER_BILLION_IN_PERCENT = 1e-7;

  private final Golden golden = Golden.of("sizes");

  @Test
  void sizes_of_commits_of_two_groups_differ_as_r_says() {
    MannWhitney found = MannWhitney.of(lines("AI_AUTHORED"), lines("HUMAN"));
    golden.check("mann_whitney_u", found.u());
    golden.check("cliffs_delta", found.delta());
    assertThat(found.p()).isCloseTo(r("p"), withinPercentage(PARTS_PER_BILLION_IN_PERCENT));
  }

  @Test
  void lines_and_files_rise_together_as_r_says() {
    Spearman found =
        Spearman.of(
                numbers(row -> number(row, "code_lines_added")),
                numbers(row -> number(row, "files_changed")))
            .orElseThrow();
    golden.check("spearman", found.correlation());
    assertThat(found.p())
        .isCloseTo(r("spearman_p"), withinPercentage(PARTS_PER_BILLION_IN_PERCENT));
  }

  @Test
  void swapping_the_groups_turns_the_sign_alone() {
    double[] ai = lines("AI_AUTHORED");
    double[] human = lines("HUMAN");
    MannWhitney one = MannWhitney.of(ai, human);
    MannWhitney other = MannWhitney.of(human, ai);
    assertThat(other.delta()).isCloseTo(-one.delta(), within(1e-15));
    assertThat(other.p()).isEqualTo(one.p());
    assertThat(one.u() + other.u()).isEqualTo((double) ai.length * human.length);
  }

  @Test
  void what_keeps_the_order_changes_nothing() {
    double[] ai = lines("AI_AUTHORED");
    double[] human = lines("HUMAN");
    assertThat(MannWhitney.of(logs(ai), logs(human))).isEqualTo(MannWhitney.of(ai, human));
    assertThat(Spearman.of(logs(ai), squares(ai))).contains(new Spearman(1, 0));
  }

  @Test
  void u_counts_the_pairs_and_takes_equal_ones_by_half() {
    var random = new SplittableRandom(7);
    double[] first = random.ints(60, 0, 9).asDoubleStream().toArray();
    double[] second = random.ints(45, 2, 11).asDoubleStream().toArray();
    double above = 0;
    for (double x : first) {
      for (double y : second) {
        above += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    assertThat(MannWhitney.of(first, second).u()).isEqualTo(above);
  }

  @Test
  void equal_figures_show_no_difference_and_no_correlation() {
    double[] same = {3, 3, 3};
    assertThat(MannWhitney.of(same, same)).isEqualTo(new MannWhitney(4.5, 0, 1));
    assertThat(Spearman.of(same, new double[] {1, 2, 3})).isEmpty();
    assertThat(Spearman.of(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
  }

  private double r(String name) {
    return golden.values().get(name).asDouble();
  }

  private static double[] lines(String provenance) {
    return Golden.rows("commits.csv").stream()
        .filter(row -> row.get("provenance").equals(provenance))
        .mapToDouble(row -> number(row, "code_lines_added"))
        .toArray();
  }

  private static double[] numbers(ToDoubleFunction<CSVRecord> figure) {
    return Golden.rows("commits.csv").stream().mapToDouble(figure).toArray();
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  private static double[] squares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).toArray();
  }
}
