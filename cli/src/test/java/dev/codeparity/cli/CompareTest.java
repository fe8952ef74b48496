package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.fixtures.SharedDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The statistics alone, on tables. */
@TestInstance(Lifecycle.PER_CLASS)
class CompareTest {
  private static final List<String> OF_LINES =
      Arrays.stream(ComparedMetric.values())
          .filter(ComparedMetric::byLineDays)
          .map(ComparedMetric::id)
          .toList();

  private Path home;
  private Path report;

  @BeforeAll
  void analyse(@TempDir Path folder) {
    home = folder;
    report = folder.resolve("report");
    Path demo = SharedDemo.repository().folder();
    Run run =
        Run.of(
            "analyze",
            demo.toString(),
            "--quality",
            "off",
            "--out",
            report.toString(),
            "--margin",
            "1.4");
    assertThat(run.code()).isZero();
  }

  /** Rows of metrics that tables of commits and links tell. */
  private static List<String> rows(Path folder, String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .filter(row -> OF_LINES.stream().noneMatch(metric -> row.contains("," + metric + ",")))
        .filter(row -> !row.contains(",LINKS_WITHOUT_AGE,"))
        .toList();
  }

  @Test
  void the_answers_equal_those_of_the_analysis_that_wrote_the_tables() throws IOException {
    Path out = home.resolve("same");
    Run run = Run.of("compare", report.toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    for (String file : List.of("comparisons.csv", "sensitivity.csv", "claims.csv")) {
      assertThat(rows(out, file)).isEqualTo(rows(report, file));
    }
    assertThat(rows(out, "tornado.csv")).isNotEmpty();
  }

  @Test
  void threats_and_the_time_to_the_first_fix_equal_those_of_the_analysis() throws IOException {
    Path out = home.resolve("threats");
    Run run = Run.of("compare", report.toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(Files.readAllLines(report.resolve("threats.csv")))
        .containsAll(Files.readAllLines(out.resolve("threats.csv")));
    assertThat(Files.readString(out.resolve("threats.csv")))
        .contains("follow_up_median", "tipping_q", "largest_merge_share");
    assertThat(Files.readAllLines(out.resolve("survival.csv")))
        .isEqualTo(
            Files.readAllLines(report.resolve("survival.csv")).stream()
                .filter(row -> row.startsWith("metric") || row.contains("first_fix"))
                .toList());
  }

  @Test
  void a_label_corrected_by_hand_changes_the_answer() throws IOException {
    Path corrected = Files.createDirectories(home.resolve("corrected"));
    Files.copy(report.resolve("defects.csv"), corrected.resolve("defects.csv"));
    List<String> commits =
        Files.readAllLines(report.resolve("commits.csv")).stream()
            .map(row -> row.replace(",AI_AUTHORED,", ",HUMAN,").replace(",AI_ASSISTED,", ",HUMAN,"))
            .toList();
    Files.write(corrected.resolve("commits.csv"), commits);

    Run run = Run.of("compare", corrected.toString(), "--out", home.resolve("none").toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("No commit shows a sign of AI");
  }

  @Test
  void few_columns_are_enough() throws IOException {
    Path small = Files.createDirectories(home.resolve("small"));
    Files.write(
        small.resolve("commits.csv"),
        List.of(
            "commit,landing_time,author_id,provenance,code_lines_added",
            "a".repeat(40) + ",2026-01-05T10:00:00Z,ann,HUMAN,10",
            "b".repeat(40) + ",2026-01-06T10:00:00Z,ann,AI_AUTHORED,12",
            "c".repeat(40) + ",2026-02-06T10:00:00Z,ben,HUMAN,3",
            "d".repeat(40) + ",2026-03-06T10:00:00Z,ben,HUMAN,3"));
    Files.write(
        small.resolve("defects.csv"),
        List.of("fix_commit,inducing_commit", "c".repeat(40) + "," + "b".repeat(40)));
    Path out = home.resolve("small-out");

    Run run = Run.of("compare", small.toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(rows(out, "comparisons.csv").get(1))
        .startsWith("all,all,defect_density,EXACT,FULL,90,,1,");
  }

  private Run compareWith(String commits) throws IOException {
    Path broken = Files.createDirectories(home.resolve("broken"));
    Files.writeString(broken.resolve("commits.csv"), commits);
    Files.writeString(broken.resolve("defects.csv"), "fix_commit,inducing_commit\n");
    return Run.of("compare", broken.toString(), "--out", home.resolve("never").toString());
  }

  @Test
  void a_wrong_cell_is_named_by_file_row_and_column() throws IOException {
    String id = "a".repeat(40);
    String header = "commit,landing_time,author_id,provenance,code_lines_added\n";

    assertThat(compareWith(header + id + ",2026-01-05T10:00:00Z,ann,ROBOT,10\n").err())
        .contains("commits.csv, row 2, column provenance: must be one of AI_AUTHORED");
    assertThat(compareWith(header + id + ",yesterday,ann,HUMAN,10\n").err())
        .contains("commits.csv, row 2, column landing_time: must be a time such as");
    assertThat(compareWith(header + "a1,2026-01-05T10:00:00Z,ann,HUMAN,10\n").err())
        .contains("commits.csv, row 2, column commit: must be a full commit id");
    assertThat(compareWith(header + id + ",2026-01-05T10:00:00Z,ann,HUMAN,-1\n").err())
        .contains("commits.csv, row 2, column code_lines_added: must be a whole number");
    assertThat(compareWith("commit,landing_time,author_id,code_lines_added\n").err())
        .contains("commits.csv, row 1: there is no column 'provenance'");
  }

  @Test
  void a_folder_without_tables_is_refused() {
    Run run = Run.of("compare", home.resolve("nowhere").toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no folder");
  }
}
