package dev.codeparity.analyzer.defect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
