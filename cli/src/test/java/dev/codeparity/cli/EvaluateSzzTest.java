package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of two small repositories held against a truth. */
class EvaluateSzzTest {
  @TempDir private Path home;
  private Path clones;
  private Path truth;
  private GitFixture sums;
  private GitFixture walks;

  @BeforeEach
  void two_repositories() throws IOException {
    clones = Files.createDirectories(home.resolve("clones"));
    truth = home.resolve("truth.csv");
    sums =
        GitFixture.in(clones.resolve("ann+sums"))
            .ticking(Duration.ofDays(1))
            .commit("sum")
            .write("Sum.java", "int sum(int a, int b) {", "  return a - b;", "}")
            .commit("product")
            .write("Product.java", "int product(int a, int b) {", "  return a + b;", "}")
            .commit("fix sum")
            .message("Fix sum")
            .replace("Sum.java", "a - b", "a + b");
    walks =
        GitFixture.bare(clones.resolve("bob+walks/repo"))
            .ticking(Duration.ofDays(1))
            .commit("walk")
            .write("walk.c", "int walk(void) {", "  return left();", "}")
            .commit("comment")
            .write("walk.c", "int walk(void) {", "  // to the left", "  return left();", "}");
    walks
        .branch("old")
        .commit("fix walk")
        .message("Fix walk\n\nThis is wrong since the comment.")
        .write("walk.c", "int walk(void) {", "  // to the right", "  return right();", "}");
    walks.folder();
    sums.folder();
  }

  private void truth(String... rows) throws IOException {
    Files.writeString(
        truth, "repo,note,fix_sha,inducing_shas,kind\n" + String.join("\n", rows) + "\n");
  }

  private String sumsRow() {
    return "ann/sums,x,%s,%s,easy".formatted(sums.id("fix sum"), sums.id("sum"));
  }

  private String walksRow() {
    return "bob/walks,\"y, z\",%s,%s,hard"
        .formatted(walks.id("fix walk").substring(0, 12), walks.id("walk"));
  }

  private Run run(String... options) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("evaluate-szz", truth.toString(), "--repos", clones.toString(), "--quiet"));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void variants_are_scored_over_all_links_and_by_kind() throws IOException {
    truth(sumsRow(), walksRow());

    Run run = run("--hide-messages", "--szz", "b,ag");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll("\\s+", " ")))
        .contains(
            "Defect links of 2 of 2 fixes, the fixes' own messages hidden; 95% intervals"
                + " from 2,000 resamples of rows.")
        .contains("kind easy", "kind hard")
        .anySatisfy(line -> assertThat(line).startsWith("b 2 2 3 2 .667 [.500, 1.000] 1.000"))
        .anySatisfy(line -> assertThat(line).startsWith("ag 2 2 2 2 1.000"));
  }

  @Test
  void fixes_on_other_branches_and_abbreviated_ids_are_found() throws IOException {
    truth(walksRow());
    Path predictions = home.resolve("answers.csv");

    run("--hide-messages", "--szz", "ag,b", "--predictions", predictions.toString());

    assertThat(predictions)
        .content()
        .isEqualTo(
            "repo,fix_sha,variant,predicted_shas\n"
                + "bob/walks,%1$s,b,%2$s %3$s\n"
                    .formatted(walks.id("fix walk"), walks.id("comment"), walks.id("walk"))
                + "bob/walks,%1$s,ag,%2$s\n".formatted(walks.id("fix walk"), walks.id("walk")));
  }

  @Test
  void rows_that_cannot_be_run_are_counted_and_named() throws IOException {
    truth(
        sumsRow(),
        "eve/none,x,0123456789,abcdef0123,easy",
        "ann/sums,x,0123456789,abcdef0123,easy");

    Run run = run("--hide-messages");

    assertThat(run.out())
        .contains("Defect links of 1 of 3 fixes")
        .contains("  eve/none 0123456789: no clone of the repository\n")
        .contains("  ann/sums 0123456789: no such fix commit\n");
  }

  @Test
  void an_unknown_inducing_commit_counts_as_a_link_that_nobody_finds() throws IOException {
    truth("ann/sums,x,%s,%s 0123456789,".formatted(sums.id("fix sum"), sums.id("sum")));

    Run run = run("--hide-messages", "--szz", "b", "--json");

    assertThat(run.out())
        .contains("\"links\": 2", "\"hits\": 1", "\"recall\": 0.5")
        .contains("no such bug-inducing commit: 0123456789");
  }

  @Test
  void a_written_link_leaks_unless_messages_are_hidden() throws IOException {
    GitFixture liar =
        GitFixture.in(clones.resolve("cyd+liar"))
            .ticking(Duration.ofDays(1))
            .commit("one")
            .write("One.java", "int one = 2;")
            .commit("other")
            .message("Other thing")
            .write("Two.java", "int two = 2;")
            .commit("fix")
            .message("Revert \"Other thing\"")
            .write("One.java", "int one = 1;");
    liar.folder();
    truth("cyd/liar,x,%s,%s,".formatted(liar.id("fix"), liar.id("other")));

    assertThat(run("--szz", "b", "--json").out()).contains("\"hits\": 1");
    assertThat(run("--szz", "b", "--json", "--hide-messages").out()).contains("\"hits\": 0");
  }

  @Test
  void the_result_is_the_same_with_any_number_of_threads() throws IOException {
    truth(sumsRow(), walksRow());

    assertThat(run("--json", "--threads", "1").out())
        .isEqualTo(run("--json", "--threads", "4").out());
  }

  @Test
  void a_truth_of_another_form_is_refused_with_its_place() throws IOException {
    truth(sumsRow(), "nobody,x,0123456789,abcdef0123,");

    Run run = run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("truth.csv:3: repo must be owner/name; was 'nobody'");
    Files.writeString(truth, "repo,fix\n");
    assertThat(run().err()).contains("has no column 'fix_sha'").hasLineCount(1);
  }
}
