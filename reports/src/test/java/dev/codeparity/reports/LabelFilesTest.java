package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.accuracy.LabelledRow;
import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFilesTest {
  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);
  private static final String C = "c".repeat(40);

  @TempDir private Path folder;

  @BeforeEach
  void writeKey() throws IOException {
    write(
        "key.csv",
        "kind,commit,inducing_commit,stratum,population,sampled,answer,rule_id",
        "PROVENANCE," + A + ",,s,10,2,AI_ASSISTED,coauthor-claude",
        "PROVENANCE," + B + ",,s,10,2,AI_ASSISTED,coauthor-claude",
        "PROVENANCE," + C + ",,t,90,1,HUMAN,");
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private LabelFiles.Labelled read(String... lines) throws IOException {
    return new LabelFiles(
            write("labels.csv", lines),
            folder.resolve("key.csv"),
            Optional.empty(),
            Optional.empty())
        .read();
  }

  private void assertRefused(String problem, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(problem)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void labels_are_joined_to_the_key() throws IOException {
    LabelFiles.Labelled read =
        read("commit,label,note", A + ",AI_ASSISTED,", B + ",HUMAN,only about Claude", C + ",,");

    assertThat(read.kind()).isEqualTo(SampleKind.PROVENANCE);
    assertThat(read.rows())
        .extracting(row -> row.label().orElse("-"))
        .containsExactly("AI_ASSISTED", "HUMAN", "-");
    LabelledRow second = read.rows().get(1);
    assertThat(second.stratum()).isEqualTo("s");
    assertThat(second.population()).isEqualTo(10);
    assertThat(second.answer()).isEqualTo("AI_ASSISTED");
    assertThat(second.ruleId()).isEqualTo("coauthor-claude");
    assertThat(second.note()).isEqualTo("only about Claude");
  }

  @Test
  void rows_that_were_left_out_have_no_label() throws IOException {
    assertThat(read("commit,label", A + ",HUMAN").rows())
        .extracting(row -> row.label().isPresent())
        .containsExactly(true, false, false);
  }

  @Test
  void labels_are_read_as_spreadsheets_save_them() throws IOException {
    LabelFiles.Labelled read =
        read(
            "\uFEFFCommit;Label;Note;message\r",
            A + ";ai-assisted;;\"two\r\nlines; and more\"\r",
            B + "; ai assisted ;;\r",
            ";;;\r",
            C + ";unsure;;\r");

    assertThat(read.rows())
        .extracting(row -> row.label().orElse("-"))
        .containsExactly("AI_ASSISTED", "AI_ASSISTED", "UNSURE");
  }

  @Test
  void what_is_wrong_is_told_with_file_row_and_column() {
    assertRefused(
        "labels.csv, row 3, column label: must be one of AI_AUTHORED, AI_ASSISTED, MIXED, HUMAN,"
            + " AUTOMATION, UNSURE; was 'humn': did you mean 'HUMAN'?",
        "commit,label",
        A + ",HUMAN",
        B + ",humn");
    assertRefused(
        "labels.csv, row 2, column commit: 'abc' is not in the key key.csv",
        "commit,label",
        "abc,HUMAN");
    assertRefused(
        "labels.csv, row 4, column commit: " + A + " is in row 2 too",
        "commit,label",
        A + ",HUMAN",
        B + ",HUMAN",
        A + ",MIXED");
    assertRefused("labels.csv, row 1: there is no column 'label'; there are: commit", "commit", A);
    assertRefused("labels.csv, row 1: column 'label' is there twice", "commit,label,label", "");
    assertRefused(
        "labels.csv, row 2: has 3 cells, the header has 2", "commit,label", A + ",MIXED,x");
    assertRefused("labels.csv: no row has a label yet", "commit,label", A + ",");
    assertRefused("labels.csv: there is nothing in it", "");
    assertRefused("labels.csv: not CSV", "commit,label", "\"open");
  }

  @Test
  void a_row_after_a_message_of_several_lines_has_the_number_that_a_spreadsheet_shows() {
    assertRefused(
        "labels.csv, row 3, column label:",
        "commit,message,label",
        A + ",\"one\ntwo\nthree\",HUMAN",
        B + ",x,nobody");
  }

  @Test
  void files_that_are_not_there_are_named() {
    assertThatThrownBy(
            () ->
                new LabelFiles(
                        write("labels.csv", "commit,label", A + ",HUMAN"),
                        folder.resolve("labels-key.csv"),
                        Optional.empty(),
                        Optional.empty())
                    .read())
        .hasMessageContaining("labels-key.csv: the key of the sample. Name it with --key");
    assertThatThrownBy(
            () ->
                new LabelFiles(
                        folder.resolve("none.csv"),
                        folder.resolve("key.csv"),
                        Optional.empty(),
                        Optional.empty())
                    .read())
        .hasMessage("there is no file " + folder.resolve("none.csv"));
  }

  @Test
  void text_that_is_not_utf_8_is_refused() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(
        file,
        ("commit,label,note\n" + A + ",HUMAN,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(
            () ->
                new LabelFiles(file, folder.resolve("key.csv"), Optional.empty(), Optional.empty())
                    .read())
        .hasMessage("latin.csv: not UTF-8 text; save it as CSV UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROVENANCE | many | HUMAN | key.csv, row 2, column population: must be a whole number",
        "PROVENANCE | 0    | HUMAN | key.csv, row 2, column population: must be a whole number",
        "PROVENANCE | 9    | FIX   | key.csv, row 2, column answer: must be one of AI_AUTHORED",
        "LABELS     | 9    | HUMAN | key.csv, row 2, column kind: must be one of PROVENANCE, FIX"
      })
  void a_damaged_key_is_told_too(String kind, String population, String answer, String problem)
      throws IOException {
    write(
        "key.csv",
        "kind,commit,stratum,population,answer",
        String.join(",", kind, A, "s", population, answer));

    assertRefused(problem, "commit,label", A + ",HUMAN");
  }

  @Test
  void a_stratum_has_one_population() throws IOException {
    write(
        "key.csv",
        "kind,commit,stratum,population,answer",
        "FIX," + A + ",s,10,FIX",
        "FIX," + B + ",s,11,FIX");

    assertRefused(
        "key.csv, row 3, column population: must be 10, as in row 2, of the same stratum",
        "commit,label",
        A + ",FIX");
  }

  @Test
  void answers_of_a_later_run_take_the_place_of_those_in_the_key() throws IOException {
    Path later =
        write(
            "commits.csv",
            "commit,subject,provenance,rule_id,is_fix",
            A + ",x,HUMAN,,FALSE",
            B + ",x,MIXED,coauthor-cursor,FALSE",
            C + ",x,HUMAN,,TRUE",
            "d".repeat(40) + ",x,HUMAN,,TRUE");
    LabelFiles.Labelled read =
        new LabelFiles(
                write("labels.csv", "commit,label", A + ",HUMAN"),
                folder.resolve("key.csv"),
                Optional.empty(),
                Optional.of(later))
            .read();

    assertThat(read.rows())
        .extracting(LabelledRow::answer)
        .containsExactly("HUMAN", "MIXED", "HUMAN");
    assertThat(read.rows())
        .extracting(LabelledRow::ruleId)
        .containsExactly("", "coauthor-cursor", "");
    assertThat(read.rows()).extracting(LabelledRow::stratum).containsExactly("s", "s", "t");
  }

  @Test
  void answers_must_speak_of_every_commit_of_the_sample() throws IOException {
    Path later = write("commits.csv", "commit,provenance", A + ",HUMAN");
    LabelFiles files =
        new LabelFiles(
            write("labels.csv", "commit,label", A + ",HUMAN"),
            folder.resolve("key.csv"),
            Optional.empty(),
            Optional.of(later));

    assertThatThrownBy(files::read)
        .hasMessage("commits.csv: commit " + B + " of the sample is not in it");
  }

  @Test
  void a_second_sheet_gives_second_labels() throws IOException {
    LabelFiles.Labelled read =
        new LabelFiles(
                write("labels.csv", "commit,label", A + ",HUMAN", B + ",HUMAN"),
                folder.resolve("key.csv"),
                Optional.of(write("second.csv", "commit,label", A + ",MIXED")),
                Optional.empty())
            .read();

    assertThat(read.rows())
        .extracting(row -> row.second().orElse("-"))
        .containsExactly("MIXED", "-", "-");
  }

  @Test
  void links_are_told_apart_by_both_commits() throws IOException {
    write(
        "key.csv",
        "kind,commit,inducing_commit,stratum,population,answer",
        "LINK," + A + "," + B + ",s,10,HUMAN",
        "LINK," + A + "," + C + ",s,10,HUMAN");

    assertThat(
            read("commit,inducing_commit,label", A + "," + C + ",RIGHT", A + "," + B + ",WRONG")
                .rows())
        .extracting(row -> row.label().orElse("-"))
        .containsExactly("WRONG", "RIGHT");
    assertRefused("there is no column 'inducing_commit'", "commit,label", A + ",RIGHT");
  }
}
