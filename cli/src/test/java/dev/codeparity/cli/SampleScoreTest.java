package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a repository to a sheet, from the sheet's labels to a score. */
class SampleScoreTest {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private Path home;

  private Path sheet() {
    return home.resolve("sheet.csv");
  }

  private Path key() {
    return home.resolve("sheet-key.csv");
  }

  /** 72 commits in a quarter: a third of them by people, with Claude, by a bot; and a fix. */
  private GitFixture story() {
    GitFixture repo = GitFixture.in(home.resolve("app")).ticking(Duration.ofHours(9));
    for (int i = 0; i < 72; i++) {
      repo.commit("c" + i).message("Add part " + i).write("Part" + i + ".java", "int part = 1;");
      if (i % 3 == 1) {
        repo.coAuthor("Claude", "noreply@anthropic.com");
      } else if (i % 3 == 2) {
        repo.by("renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com");
      }
    }
    repo.commit("fix").message("Fix crash in part 4").replace("Part4.java", "1", "2");
    repo.branch("topic").commit("side").write("Side.java", "int side;");
    repo.checkout("main").merge("merge", "topic").folder();
    return repo;
  }

  private Run sample(String... options) {
    return Run.of(
        Stream.concat(
                Stream.of("sample", home.resolve("app").toString(), "--out", sheet().toString()),
                Arrays.stream(options))
            .toArray(String[]::new));
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, UTF_8, FORMAT)) {
      return parser.getRecords();
    }
  }

  private static List<String> commits(Path file) throws IOException {
    return rows(file).stream().map(row -> row.get("commit")).toList();
  }

  /** Labels every row as {@code truth} says, by the commit's place in the story. */
  private Path label(GitFixture repo, Map<Integer, String> truth) throws IOException {
    Map<String, String> names =
        repo.ids().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    List<String> lines = new ArrayList<>(List.of("commit,label"));
    for (String commit : commits(sheet())) {
      String name = names.getOrDefault(commit, "");
      int number = name.startsWith("c") ? Integer.parseInt(name.substring(1)) : 0;
      lines.add(commit + "," + truth.getOrDefault(number % 3, ""));
    }
    return Files.write(home.resolve("labels.csv"), lines);
  }

  private static final Map<Integer, String> TRUTH =
      Map.of(0, "HUMAN", 1, "AI_ASSISTED", 2, "AUTOMATION");

  @Test
  void a_sample_is_drawn_labelled_and_scored() throws IOException {
    GitFixture repo = story();
    assertThat(sample("--size", "30").out())
        .isEqualTo(
            "30 rows to label: %s%nWhat the labels mean:  %s%nNot for the labeller:  %s%n"
                .formatted(sheet(), home.resolve("sheet.md"), key()));
    Run run = Run.of("score", label(repo, TRUTH).toString(), "--key", key().toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(
            "30 of 30 rows decided, 0 unsure, 0 without a label; weighted back to 74 commits.\n")
        .containsPattern("\nAI or not +10 +10 +100.0%  69.2% to 100.0% +100.0%  74.0% to 100.0%\n")
        .contains("Kappa of labels and ours: 1.00 (")
        .doesNotContain("differ");
  }

  @Test
  void merges_are_not_drawn() throws IOException {
    GitFixture repo = story();
    sample("--size", "500");

    assertThat(commits(sheet()))
        .hasSize(74)
        .doesNotContain(repo.id("merge"))
        .contains(repo.id("side"), repo.id("fix"));
  }

  @Test
  void a_wrong_answer_lowers_the_score_and_is_named() throws IOException {
    GitFixture repo = story();
    sample("--size", "30");
    Path labels = label(repo, Map.of(0, "HUMAN", 1, "HUMAN", 2, "AUTOMATION"));
    Run run = Run.of("score", labels.toString(), "--key", key().toString(), "--json");

    assertThat(run.out()).contains("\"schema\": \"codeparity-score/1\"", "\"label\": \"HUMAN\"");
    assertThat(Run.of("score", labels.toString(), "--key", key().toString()).out())
        .contains("labelled HUMAN, ours AI_ASSISTED by ");
  }

  @Test
  void labels_can_be_partial_and_that_is_said() throws IOException {
    GitFixture repo = story();
    sample("--size", "30");
    Path labels = label(repo, Map.of(0, "HUMAN", 1, "AI_ASSISTED"));
    Run run = Run.of("score", labels.toString(), "--key", key().toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(" without a label; weighted back to 50 commits.");
    assertThat(run.err())
        .isEqualTo(
            "codeparity: warning: 24 of 74 are in strata without a label that decides; the score"
                + " does not speak of them\n");
  }

  @Test
  void answers_of_a_later_run_can_be_scored() throws IOException {
    GitFixture repo = story();
    sample("--size", "30");
    Path labels = label(repo, TRUTH);
    String report = home.resolve("report").toString();
    Run.of("analyze", repo.folder().toString(), "--quality", "off", "--out", report);
    Run run =
        Run.of(
            "score",
            labels.toString(),
            "--key=" + key(),
            "--answers=" + report + "/commits.csv",
            "--second=" + labels);

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Kappa of labels and ours: 1.00")
        .contains("The two labellers agree on 30 of the 30 rows that both labelled; kappa 1.00");
  }

  @Test
  void the_same_seed_gives_the_same_bytes_with_any_number_of_threads() throws IOException {
    story();
    sample("--size", "20", "--threads", "1");
    String sheet = Files.readString(sheet());
    String key = Files.readString(key());
    for (Path file : List.of(sheet(), key(), home.resolve("sheet.md"))) {
      Files.delete(file);
    }
    sample("--size", "20", "--threads", "3");

    assertThat(sheet()).hasContent(sheet);
    assertThat(key()).hasContent(key);
  }

  @Test
  void an_anonymised_sample_has_the_same_rows_without_names_and_texts() throws IOException {
    story();
    sample("--size", "20");
    List<String> named = commits(sheet());
    for (Path file : List.of(sheet(), key(), home.resolve("sheet.md"))) {
      Files.delete(file);
    }
    sample("--size", "20", "--anonymise");

    assertThat(commits(sheet())).isEqualTo(named);
    assertThat(Files.readString(sheet())).doesNotContain("@", "Claude", "Add part");
  }

  @Test
  void another_seed_draws_other_commits() throws IOException {
    story();
    sample("--size", "20");
    List<String> one = commits(sheet());
    Run.of(
        "sample",
        home.resolve("app").toString(),
        "--out=" + home.resolve("two.csv"),
        "--size=20",
        "--seed=another");

    assertThat(new HashSet<>(commits(home.resolve("two.csv")))).isNotEqualTo(new HashSet<>(one));
  }

  @Test
  void rows_of_one_answer_do_not_stand_together() throws IOException {
    story();
    sample("--size", "60");
    List<String> answers = rows(key()).stream().map(row -> row.get("answer")).toList();
    long changes = 0;
    for (int i = 1; i < answers.size(); i++) {
      changes += answers.get(i).equals(answers.get(i - 1)) ? 0 : 1;
    }

    assertThat(changes).isGreaterThan(20);
    assertThat(commits(key())).isEqualTo(commits(sheet()));
  }

  @Test
  void fixes_and_links_are_sampled_too() throws IOException {
    GitFixture repo = story();
    sample("--of", "fix", "--size", "40");
    assertThat(commits(sheet())).contains(repo.id("fix"));
    Run.of("sample", home.resolve("app").toString(), "--of=link", "--out=" + home.resolve("l.csv"));
    CSVRecord link = rows(home.resolve("l.csv")).get(0);

    assertThat(link.get("commit")).isEqualTo(repo.id("fix"));
    assertThat(link.get("inducing_commit")).isEqualTo(repo.id("c4"));
    assertThat(link.get("paths")).isEqualTo("Part4.java");
    assertThat(link.get("blamed_lines")).isEqualTo("1");
    assertThat(rows(home.resolve("l-key.csv")).get(0).get("answer")).isEqualTo("AI_ASSISTED");
  }

  @Test
  void labels_are_not_overwritten() throws IOException {
    story();
    sample("--size", "20");
    Run again = sample("--size", "20");

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("sheet.csv is there already, and may hold labels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--size 0        | --size must be 1 to 100000, was 0",
        "--size many     | --size must be whole rows, 1 to 100000; was 'many'",
        "--size 2        | --size must be at least",
        "--of author     | --of must be one of provenance, fix, link; was 'author'",
        "--since 2400-01-01 | there is no commit to draw from. Try another --since",
        "--margin 2      | unknown option"
      })
  void what_cannot_be_drawn_is_refused(String options, String problem) {
    story();
    Run run = sample(options.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains(problem);
    assertThat(sheet()).doesNotExist();
  }

  @Test
  void a_repository_without_a_link_has_none_to_label() {
    GitFixture.in(home.resolve("app")).commit("one").write("A.java", "int a;").folder();

    assertThat(sample("--of", "link").err())
        .isEqualTo("codeparity: there is no defect link to draw from. Try another --szz\n");
  }

  @Test
  void labels_that_cannot_be_read_are_refused_in_one_line() throws IOException {
    Run none = Run.of("score", home.resolve("none.csv").toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).hasLineCount(1).contains("there is no file");

    story();
    sample("--size", "20");
    assertThat(Run.of("score", sheet().toString()).err())
        .hasLineCount(1)
        .contains("sheet.csv: no row has a label yet. Fill in column 'label' with one of");
    assertThat(Run.of("score", sheet().toString(), "--confidence", "95").err())
        .contains("--confidence must be from 0.5 to 0.9999; was '95'");
    assertThat(Run.of("score").err()).contains("missing required parameter");
  }
}
