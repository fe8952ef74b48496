package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.SharedDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known yet does not exist, and dates that cannot be are not believed. */
class AsOfStoryTest {
  @TempDir private Path folder;

  /** A bug on 3 January, its fix on a branch on 5 January, merged on 7 January. */
  private GitFixture story() {
    return GitFixture.in(folder.resolve("app"))
        .ticking(Duration.ofDays(2))
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("bug")
        .write("Sum.java", "int sum = a - b;")
        .branch("topic")
        .commit("fix")
        .message("Fix wrong sum")
        .replace("Sum.java", "a - b", "a + b")
        .checkout("main")
        .merge("merge", "topic")
        .commit("later")
        .write("notes.txt", "done");
  }

  @Test
  void a_fix_that_had_not_been_merged_does_not_exist() {
    GitFixture repo = story();
    Analysed found = Analysed.of(repo, options -> options.asOf(repo.time("merge").minusSeconds(1)));

    assertThat(found.analysis().commits())
        .extracting(CommitRecord::commit)
        .containsExactly(repo.id("root"), repo.id("bug"));
    assertThat(found.analysis().defects()).isEmpty();
    assertThat(found.outcome("bug").linesSurviving()).isEqualTo(1);
    assertThat(found.outcome("bug").followUpDays()).isCloseTo(4, within(1e-4));
    assertThat(found.analysis().run().head()).isEqualTo(repo.id("bug"));
  }

  @Test
  void a_fix_that_was_merged_just_then_exists() {
    GitFixture repo = story();
    Analysed found = Analysed.of(repo, options -> options.asOf(repo.time("merge")));

    assertThat(found.analysis().commits()).hasSize(4);
    assertThat(found.outcome("bug").inducedDefects()).isEqualTo(1);
  }

  @Test
  void a_later_end_of_observation_only_watches_longer() {
    GitFixture repo = story();
    Instant later = repo.time("later").plus(Duration.ofDays(30));
    Analysed found = Analysed.of(repo, options -> options.asOf(later));

    assertThat(found.analysis().commits()).hasSize(5);
    assertThat(found.outcome("later").followUpDays()).isEqualTo(30);
    assertThat(found.analysis().run().asOf()).isEqualTo(later);
  }

  @Test
  void an_end_before_the_first_commit_is_refused() {
    GitFixture repo = story();

    assertThatThrownBy(
            () -> Analysed.of(repo, options -> options.asOf(Instant.parse("2020-01-01T00:00:00Z"))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no commit had landed by 2020-01-01T00:00:00Z")
        .hasMessageContaining("--as-of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-06-30T00:00:00Z", "2024-02-29T12:34:56Z", "2025-08-01T00:00:00Z"})
  void looking_back_gives_what_a_clone_cut_at_that_day_gives(String day) throws IOException {
    Instant asOf = Instant.parse(day);
    Analysis lookedBack = analysis(SharedDemo.repository().folder(), asOf);
    Path cut = copyOfDemo();
    Files.writeString(cut.resolve(".git/refs/heads/main"), lookedBack.run().head() + "\n");

    assertThat(analysis(cut, asOf)).isEqualTo(lookedBack);
    assertThat(lookedBack.commits()).allMatch(row -> !row.landingTime().isAfter(asOf));
  }

  @Test
  void the_history_of_the_verdict_is_what_runs_of_those_days_say() throws IOException {
    Path repository = SharedDemo.repository().folder();
    AnalysisRequest request =
        AnalysisRequest.defaults(repository).toBuilder()
            .quality(QualityScope.OFF)
            .period(PeriodLength.YEAR)
            .build();
    Analyzer analyzer = new Analyzer();
    List<DatedAnswer> history =
        analyzer.history(request, analyzer.analyze(request), PeriodLength.YEAR);

    assertThat(history)
        .extracting(DatedAnswer::asOf)
        .first()
        .isEqualTo(Instant.parse("2023-12-31T23:59:59Z"));
    for (DatedAnswer dated : history) {
      assertThat(analysis(repository, dated.asOf()).headline()).contains(dated.answer());
    }
  }

  private Path copyOfDemo() throws IOException {
    Path original = SharedDemo.repository().folder();
    Path copy = folder.resolve(original.getFileName());
    try (Stream<Path> all = Files.walk(original)) {
      for (Path from : all.toList()) {
        Files.copy(from, copy.resolve(original.relativize(from)));
      }
    }
    return copy;
  }

  private static Analysis analysis(Path repository, Instant asOf) {
    AnalysisRequest request =
        AnalysisRequest.defaults(repository).toBuilder()
            .quality(QualityScope.OFF)
            .asOf(asOf)
            .period(PeriodLength.YEAR)
            .build();
    return Analysed.withoutTimings(new Analyzer().analyze(request));
  }

  @Test
  void a_date_a_year_after_all_others_is_named_and_not_believed() {
    GitFixture repo = story().commit("future").at("2098-01-01T00:00:00Z").write("new.txt", "new");
    Analysed found = Analysed.of(repo);

    assertThat(found.analysis().run().asOf()).isEqualTo(repo.time("later"));
    assertThat(notBelieved(found)).singleElement().asString().contains(repo.id("future"));
    assertThat(found.commit("future").landingTime()).isEqualTo(repo.time("later"));
  }

  @Test
  void several_dates_that_cannot_be_are_all_left_out() {
    GitFixture repo =
        story()
            .commit("future")
            .at("2098-01-01T00:00:00Z")
            .write("new.txt", "new")
            .commit("farther")
            .at("2190-01-01T00:00:00Z")
            .write("new.txt", "newer");
    Analysed found = Analysed.of(repo);

    assertThat(found.analysis().run().asOf()).isEqualTo(repo.time("later"));
    assertThat(notBelieved(found))
        .singleElement()
        .asString()
        .contains(repo.id("future"), repo.id("farther"));
  }

  private static List<String> notBelieved(Analysed found) {
    return found.analysis().warnings().stream()
        .filter(warning -> warning.contains("not believed"))
        .toList();
  }

  @Test
  void a_skewed_clock_makes_no_negative_age() {
    GitFixture repo =
        story()
            .commit("work")
            .write("Work.java", lines("work", 3))
            .commit("skewed")
            .committedAt(Instant.parse("2024-01-02T00:00:00Z"))
            .message("Fix wrong number")
            .replaceLine("Work.java", 1, "int right = 1;");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("skewed").landingTime()).isEqualTo(repo.time("work"));
    assertThat(found.linkOf("skewed").daysToFix()).isZero();
  }

  @Test
  void a_history_from_before_1970_is_analysed() {
    GitFixture repo =
        GitFixture.in(folder.resolve("app"))
            .startingAt(Instant.parse("1965-03-01T00:00:00Z"))
            .ticking(Duration.ofDays(40))
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("work")
            .write("Work.java", lines("work", 3))
            .commit("end")
            .write("notes.txt", "done");
    Analysed found = Analysed.of(repo);

    assertThat(found.outcome("work").followUpDays()).isEqualTo(40);
    assertThat(found.analysis().periods()).anyMatch(row -> row.period().equals("1965-Q2"));
  }
}
