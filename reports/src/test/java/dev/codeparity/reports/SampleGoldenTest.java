package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.Sample;
import dev.codeparity.analyzer.accuracy.LabelledRow;
import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.accuracy.SampleRequest;
import dev.codeparity.analyzer.accuracy.SampleRow;
import dev.codeparity.analyzer.accuracy.Score;
import dev.codeparity.analyzer.accuracy.Scoring;
import dev.codeparity.analyzer.accuracy.UnitId;
import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The files of a small sample and the score of a small one, byte for byte as they lie beside this
 * test. To write them anew: {@code -Dtest=SampleGoldenTest -Dgolden.write=true}.
 */
class SampleGoldenTest {
  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);
  private static final Instant TIME = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir private Path folder;

  private static Sample sample(SampleKind kind) {
    return new Sample(
        SampleAnalysis.whole().run(),
        new SampleRequest(kind, 2, "1"),
        List.of(
            row(
                kind,
                A,
                "=1+1\n\n- a list\u0007\n\nCo-authored-by: Claude <noreply@anthropic.com>"),
            row(kind, B, "word ".repeat(900))),
        List.of());
  }

  private static SampleRow row(SampleKind kind, String commit, String message) {
    boolean link = kind == SampleKind.LINK;
    return new SampleRow(
        new UnitId(commit, link ? "c".repeat(40) : ""),
        new SampleRow.View(
            TIME,
            TIME.plusSeconds(60),
            new Person("Ann \"A\" Example", "ann@example.org"),
            new Person("@evil", "web@example.org"),
            message,
            3,
            20,
            10,
            commit.equals(A)
                ? Optional.of(new SampleRow.Merge("d".repeat(40), "Merge branch 'copilot/fix'"))
                : Optional.empty(),
            link
                ? Optional.of(new SampleRow.Blamed(TIME, "Add sum\n\nbody", "Sum.java Min.java", 4))
                : Optional.empty()),
        new SampleRow.Key("HUMAN NO_EVIDENCE 2026-Q1", 70, 2, kind.answers().get(0), "a-rule"));
  }

  @ParameterizedTest
  @EnumSource(SampleKind.class)
  void the_files_of_a_sample_are_as_they_were(SampleKind kind) throws IOException {
    String name = "sample-of-" + kind.name().toLowerCase(Locale.ROOT);
    SampleFiles files = SampleFiles.of(folder.resolve(name + ".csv"));
    files.write(sample(kind));

    assertIsGolden(name + ".csv", Files.readString(files.sheet()));
    assertIsGolden(name + "-key.csv", Files.readString(files.key()));
    assertIsGolden(name + ".md", Files.readString(files.guide()));
    assertThat(folder).isDirectoryNotContaining("glob:**codeparity-new");
  }

  @Test
  void the_sheet_shows_nothing_of_our_answer() throws IOException {
    SampleFiles files = SampleFiles.of(folder.resolve("blind.csv"));
    files.write(sample(SampleKind.FIX));

    assertThat(Files.readString(files.sheet()))
        .doesNotContain("FIX", "a-rule", "NO_EVIDENCE", "70");
    assertThat(Files.readString(files.guide())).doesNotContain("a-rule", "NO_EVIDENCE");
  }

  @Test
  void labels_are_never_overwritten() throws IOException {
    SampleFiles files = SampleFiles.of(folder.resolve("mine.csv"));
    Files.writeString(files.sheet(), "labels");

    assertThatThrownBy(files::check)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("mine.csv is there already, and may hold labels");
    assertThatThrownBy(() -> files.write(sample(SampleKind.FIX)))
        .isInstanceOf(UsageException.class);
    assertThat(files.sheet()).hasContent("labels");
    assertThat(files.key()).doesNotExist();
  }

  @Test
  void a_sheet_must_be_a_csv_file_in_a_folder_that_is_there() {
    assertThatThrownBy(() -> SampleFiles.of(Path.of("sample.txt")))
        .hasMessage("--out: must be the name of a .csv file; was 'sample.txt'");
    assertThatThrownBy(() -> SampleFiles.of(folder.resolve("none/sample.csv")).check())
        .hasMessageContaining("--out: there is no folder " + folder.resolve("none"));
  }

  @ParameterizedTest
  @EnumSource(SampleKind.class)
  void a_score_is_as_it_was(SampleKind kind) throws IOException {
    String name = "score-of-" + kind.name().toLowerCase(Locale.ROOT);
    Score score = Scoring.score(kind, labelled(kind), 0.95);

    assertIsGolden(name + ".txt", ScoreReport.text(score, false));
    assertIsGolden(name + ".json", ScoreReport.json(score));
  }

  /** Twenty rows in two strata, of which the second half got wrong answers. */
  private static List<LabelledRow> labelled(SampleKind kind) {
    List<LabelledRow> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String answer = kind.answers().get(i % 2);
      String label = i == 19 ? "" : i == 18 ? SampleKind.UNSURE : kind.decided().get(i % 9 % 2);
      rows.add(
          new LabelledRow(
              new UnitId("%040x".formatted(i), kind == SampleKind.LINK ? B : ""),
              "stratum " + i % 2,
              20 + 50 * (i % 2),
              answer,
              "rule-" + i % 2,
              Optional.of(label).filter(text -> !text.isEmpty()),
              i < 5 ? Optional.of(kind.decided().get(0)) : Optional.empty(),
              i == 11 ? "said so\nin two lines" : ""));
    }
    return rows;
  }

  @Test
  void weak_agreement_is_warned_of() {
    Score score = Scoring.score(SampleKind.FIX, labelled(SampleKind.FIX), 0.95);

    assertThat(ScoreReport.warnings(score))
        .anyMatch(text -> text.startsWith("the two labellers agree little beyond chance (kappa"))
        .anyMatch(text -> text.startsWith("labels and our answers agree little beyond chance"));
  }

  private static void assertIsGolden(String name, String text) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(Path.of("src/test/resources/dev/codeparity/reports/golden", name), text);
      return;
    }
    try (InputStream file = SampleGoldenTest.class.getResourceAsStream("golden/" + name)) {
      assertThat(file).as("golden file %s", name).isNotNull();
      assertThat(text).isEqualTo(new String(file.readAllBytes(), UTF_8));
    }
  }
}
