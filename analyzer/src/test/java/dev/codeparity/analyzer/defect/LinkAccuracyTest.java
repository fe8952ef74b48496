package dev.codeparity.analyzer.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkAccuracyTest {
  @Test
  void a_run_is_told_of_the_variant_in_force_alone() {
    assertThat(LinkAccuracy.of(SzzVariant.B))
        .filteredOn(row -> row.method() == LinkMethod.SZZ)
        .isNotEmpty()
        .allMatch(row -> row.variant() == SzzVariant.B);
  }

  @Test
  void no_row_stands_twice() {
    assertThat(LinkAccuracy.measured())
        .extracting(row -> row.method() + " " + row.variant() + " " + row.truth())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      value = SzzVariant.class,
      names = {"OFF", "RA", "AGELESS"},
      mode = EnumSource.Mode.EXCLUDE)
  void variants_have_been_measured_over_all_truths(SzzVariant variant) {
    assertThat(LinkAccuracy.pooled(variant))
        .hasValueSatisfying(
            row -> {
              assertThat(row.precision())
                  .isCloseTo((double) row.hits() / row.answers(), within(.02));
              assertThat(row.recall()).isCloseTo((double) row.hits() / row.links(), within(.02));
            });
  }

  @Test
  void what_was_not_measured_is_not_made_up() {
    assertThat(LinkAccuracy.pooled(SzzVariant.OFF)).isEmpty();
  }

  @Test
  void more_hits_than_answers_are_refused() {
    assertThatThrownBy(
            () -> new LinkAccuracy(LinkMethod.SZZ, SzzVariant.B, "truth", 9, 5, 6, 9, 10, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
