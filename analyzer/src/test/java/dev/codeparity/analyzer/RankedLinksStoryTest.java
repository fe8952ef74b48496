package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit the ranking takes for the one that broke what a fix mends. */
class RankedLinksStoryTest {
  @TempDir private Path folder;

  private static GitFixture shop(Path folder) {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(3))
        .commit("root")
        .write(
            "Shop.java",
            "class Shop {",
            "  int total(List<Item> items) {",
            "    int sum = 0;",
            "    for (Item item : items) {",
            "      sum += item.price();",
            "    }",
            "    return sum;",
            "  }",
            "",
            "  int count(List<Item> items) {",
            "    return items.size();",
            "  }",
            "}");
  }

  @Test
  void a_fix_points_at_who_wrote_the_line_that_it_deletes() {
    GitFixture repo =
        shop(folder)
            .commit("discount")
            .message("Add a discount")
            .replace("Shop.java", "return sum;", "return sum - discount(items);")
            .commit("other")
            .write("Other.java", "class Other {", "  int other = 1;", "}")
            .commit("fix")
            .message("Fix the total")
            .replace("Shop.java", "return sum - discount(items);", "return sum + discount(items);");

    DefectRecord link = ranked(repo).linkOf("fix");

    assertThat(link.inducingCommit()).isEqualTo(repo.id("discount"));
    assertThat(link.path()).isEqualTo("Shop.java");
    assertThat(link.lines()).isEqualTo(1);
    assertThat(link.weight()).isEqualTo(1);
    assertThat(link.score().orElse(0)).isBetween(0.2, 1.0);
  }

  @Test
  void a_fix_that_only_adds_points_at_who_wrote_the_lines_around() {
    GitFixture repo =
        shop(folder)
            .commit("discount")
            .message("Add a discount")
            .insert("Shop.java", 7, "    int discount = loyalty(items) / visits(items);")
            .commit("fix")
            .message("Fix a division by zero")
            .insert("Shop.java", 7, "    if (visits(items) == 0) return sum;");

    DefectRecord link = ranked(repo).linkOf("fix");

    assertThat(link.inducingCommit()).isEqualTo(repo.id("discount"));
    assertThat(link.lines()).isZero();
    assertThat(link.path()).isEqualTo("Shop.java");
  }

  @Test
  void a_fix_of_imports_alone_points_at_who_wrote_them() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(9))
            .commit("shop")
            .write(
                "Shop.java", "import java.util.List;", "", "class Shop {", "  int shop = 1;", "}")
            .commit("import")
            .message("Use maps")
            .replace("Shop.java", "import java.util.List;", "import java.utl.Map;")
            .commit("part")
            .replace("Shop.java", "shop = 1", "shop = 2")
            .commit("fix")
            .message("Fix a crash of the map")
            .replace("Shop.java", "java.utl.Map", "java.util.Map");

    assertThat(ranked(repo).linkOf("fix").inducingCommit()).isEqualTo(repo.id("import"));
  }

  @Test
  void the_message_of_a_fix_that_names_no_commit_changes_no_link() {
    assertThat(labels(story(folder.resolve("a"), "Fix the total", "Ann")))
        .isEqualTo(labels(story(folder.resolve("b"), "Fix discount, loyalty and visits", "Ann")))
        .isNotEmpty();
  }

  @Test
  void who_wrote_the_commits_changes_no_link() {
    GitFixture people = story(folder.resolve("people"), "Fix the total", "Ann");
    GitFixture agents = story(folder.resolve("agents"), "Fix the total", "Claude");

    assertThat(labels(agents)).isEqualTo(labels(people)).isNotEmpty();
    assertThat(scores(agents)).isEqualTo(scores(people));
  }

  @Test
  void no_candidate_that_is_likely_enough_is_no_link() {
    GitFixture repo = shop(folder);
    for (int i = 0; i < 24; i++) {
      repo.commit("c" + i)
          .append("Shop.java", "class Part" + i + " {", "  int part" + i + " = " + i + ";", "}");
    }
    repo.commit("fix").message("Fix it").insert("Shop.java", 13, "class Unlike { int un = 7; }");

    assertThat(ranked(repo).linksOf("fix"))
        .allSatisfy(link -> assertThat(link.score().orElse(0)).isGreaterThanOrEqualTo(0.2));
  }

  @Test
  void the_candidates_of_a_fix_are_explained_each_with_its_reasons() {
    GitFixture repo = story(folder, "Fix the total", "Ann");
    AnalysisRequest request =
        AnalysisRequest.defaults(folder).toBuilder()
            .quality(QualityScope.OFF)
            .szz(SzzVariant.RANKED)
            .build();

    List<Explanation.Suspect> suspects =
        new Analyzer().explain(request, repo.id("fix")).value().suspects();

    assertThat(suspects).hasSizeBetween(1, 3).first().matches(Explanation.Suspect::answer);
    assertThat(suspects.get(0).commit().commit()).isEqualTo(repo.id("discount"));
    assertThat(suspects)
        .allSatisfy(suspect -> assertThat(suspect.reasons()).isNotEmpty())
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
  }

  private static GitFixture story(Path folder, String message, String author) {
    return shop(folder)
        .commit("discount")
        .by(author, author.equals("Claude") ? "noreply@anthropic.com" : "ann@example.org")
        .message("Add a discount")
        .replace("Shop.java", "return sum;", "return sum - discount(items);")
        .commit("loyalty")
        .message("Add loyalty")
        .replace("Shop.java", "return items.size();", "return items.size() + loyalty(items);")
        .commit("fix")
        .message(message)
        .replace("Shop.java", "return sum - discount(items);", "return sum + discount(items);");
  }

  private static Analysed ranked(GitFixture repo) {
    return Analysed.of(repo, options -> options.szz(SzzVariant.RANKED));
  }

  private static List<String> labels(GitFixture repo) {
    return ranked(repo).linksOf("fix").stream()
        .map(DefectRecord::inducingCommit)
        .map(id -> id.equals(repo.id("discount")) ? "discount" : "another")
        .toList();
  }

  private static List<OptionalDouble> scores(GitFixture repo) {
    return ranked(repo).linksOf("fix").stream().map(DefectRecord::score).toList();
  }
}
