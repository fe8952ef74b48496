package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.defect.IssueExport;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tracker's issues make of commits whose words say nothing. */
class IssueExportStoryTest {
  @TempDir private Path folder;
  @TempDir private Path home;

  private IssueExport export(String... rows) throws IOException {
    Path file = home.resolve("issues.csv");
    Files.writeString(file, "key,type,opened,labels\n" + String.join("\n", rows) + "\n");
    return IssueExport.read(file);
  }

  private CommitRecord.Repair repair(String message, String... rows) throws IOException {
    IssueExport issues = export(rows);
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(2))
            .commit("root")
            .write("Sum.java", "int sum = a - b;")
            .commit("work")
            .message(message)
            .replace("Sum.java", "a - b", "a + b");
    return Analysed.of(repo, options -> options.issues(issues)).commit("work").repair();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHOP-7 Add the sums | SHOP-7,Bug,,",
        "shop-7: add the sums | SHOP-7,,,kind/bug",
        "Add the sums (#12) | 12,,2026-03-31T12:00:00Z,docs;type: bug",
        "Add the sums\\n\\nCloses #12 | #12,defect,,",
      })
  void a_commit_about_a_bug_of_the_tracker_is_a_fix(String message, String row) throws IOException {
    CommitRecord.Repair repair = repair(message.replace("\\n", "\n"), row);

    assertThat(repair.fix()).isTrue();
    assertThat(repair.ruleId()).isEqualTo("issue.bug");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHOP-7 Add the sums | SHOP-7,Improvement,,",
        "SHOP-7 Add the sums | SHOP-70,Bug,,",
        "Add the sums | SHOP-7,Bug,,",
        "Add the sums\\n\\nSee #12 | #12,Bug,,",
        "Add the sums (#12) | #12,,,not a bug",
      })
  void another_commit_is_none(String message, String row) throws IOException {
    assertThat(repair(message.replace("\\n", "\n"), row).fix()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'',must be such as PROJ-12",
    "'12,Bug,yesterday,',opened must be such as 2026-03-31T12:00:00Z; was 'yesterday'",
    "'12,Bug',has 2 fields"
  })
  void a_malformed_row_is_refused_with_its_place(String row, String reason) {
    assertThatThrownBy(() -> export(row.isEmpty() ? "x,,," : row))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("issues.csv:2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void a_file_without_a_column_is_refused() throws IOException {
    Path file = home.resolve("bad.csv");
    Files.writeString(file, "key,type\n");

    assertThatThrownBy(() -> IssueExport.read(file)).hasMessageContaining("has no column 'opened'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'key':'SHOP-7','type':'Bug','opened':'2026-03-31T12:00:00Z','labels':[]}]",
        "[{'number':7,'createdAt':'2026-03-31T12:00:00Z','labels':[{'id':'x','name':'type: bug'}]}]",
        "[{'number':7,'created_at':'2026-03-31T14:00:00+02:00','type':{'id':1,'name':'Bug'},"
            + "'user':{'name':'Bug','labels':['x']},'labels':[]}]",
        "{'total':1,'issues':[{'id':'10','key':'SHOP-7','fields':{'issuetype':{'name':'Bug',"
            + "'subtask':false},'created':'2026-03-31T12:00:00.000+0000','labels':['cart']}}]}",
      })
  void trackers_own_exports_are_read_as_json(String json) throws IOException {
    IssueExport issues = read(json.replace('\'', '"'));

    assertThat(issues.namedBy("SHOP-7 (#7) Add the sums"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.isBug()).isTrue();
              assertThat(issue.opened()).hasValue(Instant.parse("2026-03-31T12:00:00Z"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'key':'SHOP-7'},\\n{'title':'no key'}] | issues.json:2: key must be such as",
        "[7] | issues.json:1: an issue must be an object",
        "[{'key':'SHOP-7','opened':'soon'}] | opened must be such as",
        "[{'key':'SHOP-7'} | cannot be read as JSON",
        "[] [] | more than one JSON value",
      })
  void malformed_json_is_refused_with_its_place(String json, String reason) {
    assertThatThrownBy(() -> read(json.replace('\'', '"').replace("\\n", "\n")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(reason);
  }

  private IssueExport read(String json) throws IOException {
    return IssueExport.read(Files.writeString(home.resolve("issues.json"), json));
  }
}
