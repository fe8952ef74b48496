package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that Aider publishes of itself. */
class PublishedShareTest {

  @Test
  void a_release_has_its_tags_and_its_counts() {
    List<PublishedShare> releases =
        PublishedShare.parse(
            List.of(
                "- aider_percentage: 31.33",
                "  aider_total: 47",
                "  end_tag: v0.6.0",
                "  file_counts:",
                "    total_lines.py:",
                "      end_tag: 4",
                "  start_tag: v0.5.0",
                "  total_lines: 150",
                "- aider_total: 0",
                "  end_tag: v0.7.0",
                "  start_tag: v0.6.0",
                "  total_lines: 0"));

    assertThat(releases)
        .containsExactly(
            new PublishedShare("v0.5.0", "v0.6.0", 47, 150),
            new PublishedShare("v0.6.0", "v0.7.0", 0, 0));
    assertThat(releases.get(0).percent()).isBetween(31.33, 31.34);
    assertThat(releases.get(1).percent()).isZero();
  }
}
