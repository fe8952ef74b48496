package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code explain}: all that is known of one commit. */
class ExplainTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private Run explain(String... arguments) {
    return Run.of(
        Stream.concat(Stream.of("explain", "--repo", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private String told(String... arguments) {
    Run run = explain(arguments);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    return run.out();
  }

  private JsonNode object(String commit, String... arguments) {
    Run run =
        explain(
            Stream.concat(Stream.of(commit, "--json"), Stream.of(arguments))
                .toArray(String[]::new));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out());
  }

  private GitFixture story() {
    GitFixture repo =
        SharedWork.in(folder)
            .commit("read")
            .by("Ann Reed")
            .committedBy("Bob Stone")
            .message("Read numbers (#12)")
            .paragraph(
                "Of Claude I only know this:", "> Co-Authored-By: Claude <noreply@anthropic.com>")
            .coAuthor("Claude Opus 4.5", "noreply@anthropic.com")
            .append("src/Sum.java", "int read(String text) {", "  return parse(text);", "}");
    String read = repo.id("read").substring(0, 12);
    repo.commit("mended")
        .by("Cleo Park")
        .message("Fix crash on blanks")
        .paragraph("Fixes: " + read + " (\"Read numbers\")")
        .replace("src/Sum.java", "parse(text)", "parse(text.strip())");
    return repo;
  }

  @Test
  void a_commit_stands_with_its_evidence_and_what_mended_it() {
    GitFixture repo = story();

    Golden.assertIsGolden("explain.txt", told(repo.id("read").substring(0, 8)));
  }

  @Test
  void a_fix_stands_with_what_it_mended() {
    GitFixture repo = story();

    Golden.assertIsGolden("explain-fix.txt", told(repo.id("mended")));
  }

  @Test
  void the_same_as_json() {
    GitFixture repo = story();
    JsonNode told = object(repo.id("read"));

    assertThat(told.get("commit").asString()).isEqualTo(repo.id("read"));
    assertThat(told.get("provenance").asString()).isEqualTo("AI_ASSISTED");
    assertThat(told.get("standing").asString()).isEqualTo("IN_HISTORY");
    assertThat(told.get("evidence"))
        .extracting(row -> row.get("counted").asBoolean() + " " + row.get("line"))
        .contains("true 6", "false 4");
    JsonNode broke = told.get("broke").get(0);
    assertThat(broke.get("commit").asString()).isEqualTo(repo.id("mended"));
    assertThat(broke.get("method").asString()).isEqualTo("FIXES_TRAILER");
    assertThat(broke.get("counted").asBoolean()).isTrue();
    JsonNode rewritten = told.get("lines").get("rewritten_by").get(0);
    assertThat(rewritten.get("name").asString()).isEqualTo("Cleo Park");
    assertThat(rewritten.get("lines").asInt()).isEqualTo(1);
    assertThat(told.get("lines").get("surviving").asInt()).isEqualTo(2);
  }

  @Test
  void what_was_matched_is_shown_by_colour_where_the_terminal_has_it() {
    story().folder();

    assertThat(Run.coloured("explain", "HEAD~1", "--repo", folder.toString()).out())
        .contains("Co-authored-by: \u001b[1;4mClaude Opus 4.5 <noreply@anthropic.com>\u001b[0m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "v1.0      | Fix wrong sum",
        "v0.1      | Add sums",
        "HEAD~2    | Say more",
        "main      | Fix crash on blanks"
      })
  void a_tag_a_branch_and_an_ancestor_name_a_commit(String name, String subject) {
    story().folder();

    assertThat(told(name).lines().skip(1).findFirst()).hasValue(subject);
  }

  @Test
  void a_merge_is_said_to_be_one() {
    SharedWork.in(folder)
        .branch("side")
        .commit("aside")
        .write("side.java", "int side;")
        .checkout("main")
        .commit("meanwhile")
        .write("main.java", "int main;")
        .merge("joined", "side")
        .folder();

    assertThat(told("HEAD"))
        .contains("Left out of all comparisons: a merge, whose lines belong to the commits merged");
    assertThat(told("side")).contains(", with ").contains("Merge branch 'side'");
  }

  @Test
  void an_import_is_said_to_be_one() {
    story().folder();

    assertThat(told("v0.1")).contains("Left out of all comparisons: an import");
  }

  @Test
  void a_commit_outside_of_the_history_is_told_from_what_came_before() {
    GitFixture repo = story();
    repo.branch("side", "fix")
        .commit("aside")
        .by("Bob Stone")
        .message("Fix products")
        .coAuthor("Claude", "noreply@anthropic.com")
        .replace("src/Sum.java", "a * b", "b * a")
        .checkout("main")
        .folder();

    assertThat(told("side"))
        .contains("It is not in the history of HEAD, so nothing that followed is known.")
        .contains("AI-assisted (Claude Code)")
        .contains("Add products (src/Sum.java)");
    assertThat(object("side").get("standing").asString()).isEqualTo("ELSEWHERE");
    assertThat(object("side", "--rev", "side").get("standing").asString()).isEqualTo("IN_HISTORY");
  }

  @Test
  void a_commit_after_the_end_of_observation_is_said_to_be_one() {
    story().folder();

    assertThat(told("HEAD", "--as-of", "2026-01-09"))
        .contains("It landed after the end of observation");
  }

  @Test
  void hostile_text_cannot_steer_the_terminal() {
    GitFixture.in(folder)
        .commit("start")
        .write("a.java", "int a;")
        .commit("hostile")
        .by("\u001b[31mEve", "eve@example.org")
        .rawMessage(
            "Add \u001b]0;x\u0007 title\u202e\n\nCo-authored-by: \u001b[5m <noreply@anthropic.com>\n")
        .write("\u001b[2J.java", "int b;")
        .commit("mended")
        .message("Fix\u001b[31m b")
        .replace("\u001b[2J.java", "b", "c")
        .folder();

    assertThat(told("HEAD~1") + told("HEAD")).doesNotContain("\u001b", "\u0007", "\u202e");
    assertThat(explain("HEAD", "--json").out()).doesNotContain("\u001b");
    assertThat(object("HEAD~1").get("message").asString()).contains("\u001b]0;x");
  }

  @Test
  void names_and_texts_are_kept_back_on_demand() {
    story().folder();

    String text = told("HEAD~1", "--anonymise");
    assertThat(text)
        .contains("coauthor-claude")
        .doesNotContain("Ann", "Bob", "Cleo", "numbers", "@");
    assertThat(explain("HEAD~1", "--anonymise", "--json").out())
        .doesNotContain("Ann", "Bob", "Cleo", "numbers", "@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "                | missing required parameter: 'COMMIT'",
        "v9              | unknown revision 'v9'",
        "a b             | unmatched argument",
        "HEAD:src        | revision 'HEAD:src'",
        "HEAD --szz some | --szz must be",
        "HEAD --rev mian | unknown revision 'mian'",
        "HEAD --as-of 2001-01-01 --follow-up 0 | --follow-up must be"
      })
  void bad_usage_is_refused(String arguments, String problem) {
    story().folder();
    Run run = explain(arguments == null ? new String[0] : arguments.split(" "));

    assertThat(run.err()).startsWith("codeparity: ").hasLineCount(1).contains(problem);
    assertThat(run.err()).doesNotContain("unexpected");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }
}
