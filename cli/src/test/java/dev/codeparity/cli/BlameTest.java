package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import dev.codeparity.fixtures.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code blame}: each line's commit and author, and shares by path and release. */
class BlameTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private Run blame(String... arguments) {
    return Run.of(
        Stream.concat(Stream.of("blame", "--repo", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private String told(String... arguments) {
    Run run = blame(arguments);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private List<JsonNode> objects(String... arguments) {
    return told(arguments).lines().map(JSON::readTree).toList();
  }

  @Test
  void each_line_stands_with_its_commit_author_date_and_provenance() {
    SharedWork.in(folder).folder();

    Golden.assertIsGolden("blame.txt", told("src/Sum.java"));
  }

  @Test
  void several_files_stand_under_their_paths() {
    SharedWork.in(folder).folder();

    Golden.assertIsGolden("blame-files.txt", told("test/SumTest.java", "build.gradle"));
  }

  @Test
  void json_has_one_object_a_line() {
    GitFixture repo = SharedWork.in(folder);
    String assisted = repo.id("assisted");

    List<JsonNode> lines = objects("--json", "src/Sum.java");

    assertThat(lines).hasSize(8);
    assertThat(lines.get(4).toString())
        .isEqualTo(
            "{\"path\":\"src/Sum.java\",\"line\":5,\"commit\":\""
                + assisted
                + "\",\"provenance\":\"AI_ASSISTED\",\"tool\":\"Claude Code\",\"author_id\":\"a0002\",\"recorded\":false}");
    assertThat(lines.get(0).get("tool").isNull()).isTrue();
  }

  @Test
  void lines_of_one_commit_differ_where_a_record_tells_them_apart() {
    String log =
        """
        Sum.java
          s_1::t_1 1-2
          h_1 3
        ---
        {"schema_version": "authorship/3.0.0", "sessions": {"s_1": {"agent_id": {"tool": "claude",
         "model": "claude-opus-4-6"}}}}
        """;
    GitFixture.in(folder)
        .startingAt(Instant.parse("2026-01-05T09:00:00Z"))
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("work")
        .write("Sum.java", "int a;", "int b;", "int c;", "int d;")
        .note("ai", "work", log)
        .folder();

    assertThat(objects("--json", "Sum.java"))
        .extracting(line -> line.get("provenance").asString() + " " + line.get("recorded"))
        .containsExactly("AI_ASSISTED true", "AI_ASSISTED true", "HUMAN true", "MIXED false");
    assertThat(objects("--json", "--summary").get(0).get("ai_share").asDouble()).isEqualTo(0.4);
  }

  @Test
  void shares_count_code_lines() {
    SharedWork.in(folder).folder();

    Golden.assertIsGolden("blame-summary.txt", told("--summary", "src", "test/SumTest.java"));
  }

  @Test
  void shares_of_the_whole_tree_add_up() {
    SharedWork.in(folder).folder();

    JsonNode tree = objects("--summary", "--json").get(0);
    JsonNode every = objects("--summary", "--json", "--all-lines").get(0);

    assertThat(tree.toString())
        .isEqualTo(
            "{\"path\":\"\",\"unit\":\"code lines\",\"lines\":10,\"ai_authored\":2,"
                + "\"ai_assisted\":4,\"mixed\":0,\"human\":3,\"automation\":1,\"unknown\":0,"
                + "\"ai_share\":0.6}");
    assertThat(every.get("lines").asInt()).isEqualTo(12);
    assertThat(every.get("unit").asString()).isEqualTo("lines");
  }

  @Test
  void every_release_has_its_live_and_its_new_lines() {
    SharedWork.in(folder).folder();

    Golden.assertIsGolden("blame-by-tag.txt", told("--summary", "--by-tag"));
    Golden.assertIsGolden("blame-by-tag.csv", told("--summary", "--by-tag", "--csv"));
    assertThat(objects("--summary", "--by-tag", "--json"))
        .extracting(row -> row.get("tag").asString())
        .containsExactly("v0.1", "v0.2", "v1.0", "HEAD");
  }

  @Test
  void releases_can_be_chosen_by_name() {
    SharedWork.in(folder).folder();

    assertThat(objects("--summary", "--by-tag", "--json", "--tags", "v0.*", "--rev", "v1.0"))
        .extracting(row -> row.get("tag").asString() + " " + row.get("added_lines").asInt())
        .containsExactly("v0.1 3", "v0.2 5", "v1.0 2");
  }

  @Test
  void a_tag_outside_of_the_revision_is_no_release() {
    SharedWork.in(folder).folder();

    assertThat(objects("--summary", "--by-tag", "--json", "--rev", "v0.2"))
        .extracting(row -> row.get("tag").asString())
        .containsExactly("v0.1", "v0.2");
  }

  @Test
  void new_lines_of_releases_add_up_where_nothing_is_deleted() {
    GitFixture.in(folder)
        .commit("one")
        .write("a.java", "int a;")
        .tag("v1.0", "one")
        .branch("maintenance")
        .commit("mended")
        .write("b.java", "int b;")
        .tag("v1.1", "mended")
        .checkout("main")
        .commit("two")
        .write("c.java", "int c;", "int d;")
        .merge("back", "maintenance")
        .tag("v2.0", "back")
        .folder();

    assertThat(objects("--summary", "--by-tag", "--json"))
        .extracting(
            row -> row.get("live_lines").asInt() + " live, " + row.get("added_lines").asInt())
        .containsExactly("1 live, 1", "2 live, 1", "4 live, 2");
  }

  @Test
  void a_move_keeps_its_writer_where_the_writer_is_asked_for() {
    String[] block = {"int alpha(int x) { return x; }", "int beta() { return 2; }", "int gamma;"};
    GitFixture repo =
        GitFixture.in(folder)
            .commit("written")
            .write("a.java", block)
            .write("b.java", "int other;")
            .commit("moved")
            .delete("a.java")
            .write("b.java", "int other;", block[0], block[1], block[2]);
    String written = repo.id("written");
    String moved = repo.id("moved");

    assertThat(objects("--json", "b.java"))
        .extracting(line -> line.get("commit").asString())
        .containsExactly(written, moved, moved, moved);
    assertThat(objects("--json", "--written", "b.java"))
        .extracting(line -> line.get("commit").asString())
        .containsOnly(written);
  }

  @Test
  void a_file_is_named_from_the_folder_that_is_given() throws IOException {
    SharedWork.in(folder).withWorkTree().folder();
    Path src = folder.resolve("src");

    assertThat(Run.of("blame", "--repo", src.toString(), "Sum.java").out())
        .isEqualTo(told("src/Sum.java"))
        .isEqualTo(told("./src/../src/Sum.java"))
        .isEqualTo(told(src.toRealPath().resolve("Sum.java").toString()));
  }

  @Test
  void a_revision_shows_the_file_as_it_was() {
    SharedWork.in(folder).folder();

    assertThat(told("--rev", "v0.1", "src/Sum.java").lines()).hasSize(4);
  }

  @Test
  void names_are_kept_back_on_demand() {
    SharedWork.in(folder).folder();

    assertThat(told("--anonymise", "src/Sum.java")).contains("a0001").doesNotContain("Ann", "Bob");
  }

  @Test
  void colours_show_who_wrote_a_line_where_the_terminal_has_them() {
    SharedWork.in(folder).folder();

    assertThat(Run.coloured("blame", "--repo", folder.toString(), "src/Sum.java").out())
        .contains("\u001b[36mAI-assisted Claude Code\u001b[0m");
    assertThat(told("src/Sum.java")).doesNotContain("\u001b");
  }

  @Test
  void hostile_content_cannot_steer_the_terminal() {
    GitFixture.in(folder)
        .commit("hostile")
        .by("\u001b[31mEve", "eve@example.org")
        .text("\u001b]0;x\u0007.java", "int a; // \u001b[2J\u202e\r\n\tint b;\n")
        .commit("other")
        .write("b.java", "int b;")
        .folder();

    assertThat(told("\u001b]0;x\u0007.java", "b.java"))
        .doesNotContain("\u001b", "\u202e", "\u0007", "\r")
        .contains("2) \tint b;");
    assertThat(objects("--json", "\u001b]0;x\u0007.java").get(0).get("path").asString())
        .isEqualTo("\u001b]0;x\u0007.java");
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void every_line_is_of_the_commit_that_git_blame_names(long seed) {
    assumeTrue(RealGit.isInstalled());
    GitFixture repo = RandomHistory.in(folder, seed, 60);
    repo.folder();
    List<String> ours = new ArrayList<>();
    List<String> gits = new ArrayList<>();
    List<String> files =
        repo.git().lines("grep", "-I", "-l", "", "HEAD").stream()
            .map(file -> file.substring("HEAD:".length()))
            .toList();

    objects(Stream.concat(Stream.of("--json"), files.stream()).toArray(String[]::new))
        .forEach(
            line -> ours.add(line.get("path").asString() + " " + line.get("commit").asString()));
    for (String file : files) {
      repo.git()
          .lines("blame", "-s", "-l", "--root", "HEAD", "--", file)
          .forEach(line -> gits.add(file + " " + line.substring(0, 40)));
    }

    assertThat(ours).isNotEmpty().isEqualTo(gits);
  }

  private void assertRefused(String problem, String... arguments) {
    Run run = blame(arguments);

    assertThat(run.err()).startsWith("codeparity: ").hasLineCount(1).contains(problem);
    assertThat(run.err()).doesNotContain("unexpected", "\u001b");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void what_has_no_lines_is_refused() {
    SharedWork.in(folder)
        .commit("odd")
        .bytes("picture", (byte) 0, (byte) 1)
        .symlink("link", "/etc/passwd")
        .submodule("lib", "1234567890123456789012345678901234567890")
        .folder();

    assertRefused("'picture' is binary", "picture");
    assertRefused("'link' is a symbolic link", "link");
    assertRefused("'lib' is a submodule", "lib");
    assertRefused("'src' is a folder", "src");
    assertRefused("'src/' is a folder", "src/Sum.java", "src/");
  }

  @Test
  void a_path_that_is_not_there_is_refused_with_the_nearest() {
    GitFixture repo = SharedWork.in(folder).commit("gone").delete("notes.txt");
    String last = repo.id("later").substring(0, 10);

    assertRefused("no file 'src/Sun.java' at HEAD: did you mean 'src/Sum.java'?", "src/Sun.java");
    assertRefused("did you mean 'src/Sum.java'?", "Sum.java");
    assertRefused("no file 'x\u001b[1m' at HEAD".replace('\u001b', ' '), "x\u001b[1m");
    assertRefused(
        "'notes.txt' is gone at HEAD. The last commit that has it: --rev " + last, "notes.txt");
    assertRefused("lies outside of the repository", "../elsewhere");
    assertRefused("lies outside of the repository", "/etc/passwd");
    assertRefused("unknown revision 'v0.9'", "--rev", "v0.9", "src/Sum.java");
  }

  @Test
  void a_history_without_releases_is_refused() {
    SharedWork.in(folder).folder();

    assertRefused(
        "no release tag among the ancestors of HEAD matches x*",
        "--summary",
        "--by-tag",
        "--tags",
        "x*");
  }

  @Test
  void a_missing_content_is_a_warning() {
    GitFixture repo = SharedWork.in(folder);
    repo.damage().delete(repo.blobId("later", "src/Sum.java"));

    Run run = blame("src/Sum.java");

    assertThat(run.code()).isZero();
    assertThat(run.err()).startsWith("codeparity: warning: ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "                       | name a FILE",
        "--by-tag a             | --by-tag counts lines: add --summary",
        "--tags v* a            | --tags chooses releases: add --summary --by-tag",
        "--all-lines a          | --all-lines is about counting: add --summary",
        "--csv a                | --csv is for counts: add --summary, or use --json",
        "--summary --csv --json | --csv and --json: choose one",
        "--threads 0 a          | --threads must be 1 to 256, was 0",
        "--config none a        | --config: there is no file none"
      })
  void bad_usage_is_refused(String arguments, String problem) {
    GitFixture.in(folder).commit("one").write("a", "a").folder();

    assertRefused(problem, arguments == null ? new String[0] : arguments.split(" "));
  }

  @Test
  void the_repository_is_not_changed() throws IOException {
    SharedWork.in(folder).folder();
    Workplace place = new Workplace(folder.resolve("other")).withFolder(folder);
    var before = place.contents();

    told("src/Sum.java");
    told("--summary", "--by-tag");

    assertThat(place.contents()).isEqualTo(before);
    assertThat(Files.exists(folder.resolve("codeparity-report"))).isFalse();
  }
}
