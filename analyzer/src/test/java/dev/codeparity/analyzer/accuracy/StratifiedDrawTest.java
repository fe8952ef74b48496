package dev.codeparity.analyzer.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.statistics.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedDrawTest {
  private static List<Unit> units(String stratum, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> unit("%s%04d".formatted(stratum, i), stratum))
        .toList();
  }

  private static Unit unit(String commit, String... strata) {
    return new Unit(new UnitId(commit, ""), List.of(strata), "HUMAN", "");
  }

  private static List<Unit> join(List<Unit> first, List<Unit> second) {
    List<Unit> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private static List<DrawnUnit> draw(List<Unit> units, int size, String seed) {
    return StratifiedDraw.draw(units, size, SeededRandom.of(List.of(seed)));
  }

  private static Map<String, Long> rows(List<DrawnUnit> drawn) {
    return drawn.stream()
        .collect(Collectors.groupingBy(DrawnUnit::stratum, TreeMap::new, Collectors.counting()));
  }

  @Test
  void rows_go_by_the_square_root_of_the_stratum() {
    List<DrawnUnit> drawn = draw(join(units("a", 900), units("b", 100)), 80, "1");

    assertThat(rows(drawn)).isEqualTo(Map.of("a", 60L, "b", 20L));
    assertThat(drawn)
        .allMatch(unit -> unit.population() == (unit.stratum().equals("a") ? 900 : 100));
  }

  @Test
  void a_small_stratum_is_taken_whole_and_a_large_one_takes_what_is_left() {
    assertThat(rows(draw(join(units("a", 900), units("b", 3)), 100, "1")))
        .isEqualTo(Map.of("a", 97L, "b", 3L));
  }

  @Test
  void every_stratum_gets_two_rows() {
    assertThat(rows(draw(join(units("a", 1_000_000 / 100), units("b", 2)), 5, "1")))
        .isEqualTo(Map.of("a", 3L, "b", 2L));
  }

  @Test
  void a_sample_that_cannot_give_two_rows_to_each_stratum_is_refused() {
    assertThatThrownBy(() -> draw(join(units("a", 10), units("b", 10)), 3, "1"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--size must be at least 4, two rows for each of 2 strata; was 3");
  }

  @Test
  void nothing_is_drawn_twice_and_all_where_all_are_asked_for() {
    List<DrawnUnit> drawn = draw(units("a", 20), 50, "1");

    assertThat(drawn).hasSize(20).extracting(row -> row.unit().id()).doesNotHaveDuplicates();
    assertThat(drawn).allMatch(row -> row.sampled() == 20);
  }

  @Test
  void weights_add_up_to_the_population() {
    List<DrawnUnit> drawn = draw(join(units("a", 713), units("b", 59)), 61, "x");

    assertThat(drawn.stream().mapToDouble(row -> (double) row.population() / row.sampled()).sum())
        .isCloseTo(772, within(1e-9));
  }

  @Test
  void strata_are_as_fine_as_leaves_five_rows_to_each() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      units.add(unit("c%03d".formatted(i), "month " + i % 10, "year " + i % 2, "all"));
    }
    assertThat(rows(draw(units, 50, "1"))).hasSize(10);
    assertThat(rows(draw(units, 49, "1"))).hasSize(2);
    assertThat(rows(draw(units, 9, "1"))).hasSize(1);
  }

  @Test
  void the_order_of_the_units_and_of_the_strata_cannot_be_seen() {
    List<Unit> units = join(units("a", 100), units("b", 100));
    List<Unit> reversed = new ArrayList<>(units);
    Collections.reverse(reversed);

    assertThat(draw(reversed, 40, "1")).isEqualTo(draw(units, 40, "1"));
    assertThat(draw(units, 40, "2")).isNotEqualTo(draw(units, 40, "1"));
    assertThat(draw(units, 40, "1").stream().map(DrawnUnit::stratum).limit(20).distinct())
        .hasSize(2);
  }

  @Test
  void every_unit_of_a_stratum_is_as_likely_as_any_other() {
    Map<String, Integer> hits = new TreeMap<>();
    for (int seed = 0; seed < 2000; seed++) {
      draw(units("a", 10), 3, "seed " + seed)
          .forEach(row -> hits.merge(row.unit().id().commit(), 1, Integer::sum));
    }
    // 600 expected, standard deviation 20
    assertThat(hits.values()).hasSize(10).allSatisfy(n -> assertThat(n).isBetween(510, 690));
  }
}
