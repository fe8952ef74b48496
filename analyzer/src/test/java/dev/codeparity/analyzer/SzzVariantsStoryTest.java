package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.defect.SzzChoice;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commits each variant of SZZ blames for the same fix. */
class SzzVariantsStoryTest {
  @TempDir private Path folder;

  /**
   * A small commit, a large one after it and a merge that all wrote lines which a fix deletes; a
   * third commit only indented the line of the large one.
   */
  private GitFixture history() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(2))
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("large")
        .write("Sum.java", "int sum = a - b;", "int one = 1;", "int two = 2;", "int three = 3;")
        .commit("small")
        .append("Sum.java", "int four = 5;")
        .commit("indent")
        .replace("Sum.java", "int sum = a - b;", "    int sum = a - b;")
        .branch("topic")
        .commit("topic")
        .append("Sum.java", "int five = 5;")
        .checkout("main")
        .commit("other")
        .write("Other.java", "class Other {}")
        .merge("merge", "topic")
        .replace("Other.java", "class Other {}", "class Another {}")
        .commit("fix")
        .message("Fix wrong sums")
        .replace("Sum.java", "    int sum = a - b;", "    int sum = a + b;")
        .replace("Sum.java", "four = 5", "four = 4")
        .replace("Other.java", "class Another", "final class Other");
  }

  @ParameterizedTest
  @CsvSource({
    "B, indent merge small",
    "AG, large merge small",
    "MA, large small",
    "RA, large small",
    "L, large",
    "R, small",
    "OFF, ''"
  })
  void each_variant_blames_what_it_is_made_to(SzzVariant variant, String blamed) {
    GitFixture repo = history();
    Analysed found = Analysed.of(repo, options -> options.szz(variant));

    assertThat(blamed(found, variant)).isEqualTo(ids(repo, blamed));
    assertThat(found.linksOf("fix")).allMatch(DefectRecord::inForce);
  }

  @Test
  void all_variants_side_by_side_are_what_each_is_alone_and_the_usual_one_counts() {
    GitFixture repo = history();
    Analysed all = Analysed.of(repo, options -> options.szz(SzzChoice.all()));

    for (SzzVariant variant : SzzChoice.all().asked()) {
      Analysed alone = Analysed.of(repo, options -> options.szz(variant));
      assertThat(blamed(all, variant)).as("%s", variant).isEqualTo(blamed(alone, variant));
    }
    Analysed usual = Analysed.of(repo, options -> options.szz(SzzChoice.DEFAULT));
    assertThat(all.analysis().commits()).isEqualTo(usual.analysis().commits());
    assertThat(all.analysis().threats()).isEqualTo(usual.analysis().threats());
    assertThat(all.analysis().run().counts()).isEqualTo(usual.analysis().run().counts());
    assertThat(all.analysis().defects())
        .filteredOn(row -> row.variant() != SzzChoice.DEFAULT)
        .extracting(DefectRecord::notCounted)
        .allMatch(reason -> reason.filter(NotCounted.OTHER_VARIANT::equals).isPresent());
  }

  private static Set<String> blamed(Analysed found, SzzVariant variant) {
    List<DefectRecord> links =
        found.linksOf("fix").stream().filter(row -> row.variant() == variant).toList();
    assertThat(links.stream().mapToDouble(DefectRecord::weight).sum()).isIn(0.0, 1.0);
    return links.stream()
        .map(DefectRecord::inducingCommit)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(GitFixture repo, String labels) {
    return Arrays.stream(labels.split(" "))
        .filter(label -> !label.isEmpty())
        .map(repo::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
