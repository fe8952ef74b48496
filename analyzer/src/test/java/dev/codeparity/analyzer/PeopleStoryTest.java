package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.Proportions;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wrote, who answers, with which tools, and how often they mend. */
class PeopleStoryTest {
  @TempDir private Path folder;

  private GitFixture repo() {
    return GitFixture.in(folder)
        .startingAt(Instant.parse("2025-01-06T09:00:00Z"))
        .ticking(Duration.ofDays(1))
        .commit("root")
        .by("Ann Reed")
        .write(".mailmap", "Ann Reed <ann.reed@example.org> ann <ann@laptop.example.net>");
  }

  @Test
  void a_mailmap_joins_the_addresses_of_a_person() {
    Analysed found =
        Analysed.of(
            repo().commit("laptop").by("ann", "ann@laptop.example.net").write("a.txt", "a"));

    assertThat(found.analysis().authors())
        .extracting(AuthorRecord::authorId, AuthorRecord::name, AuthorRecord::email)
        .containsExactly(tuple("a0001", "Ann Reed", "ann.reed@example.org"));
    assertThat(found.author("Ann Reed").aliases())
        .anySatisfy(alias -> assertThat(alias).contains("ann@laptop.example.net"));
    assertThat(found.author("Ann Reed").wrote().commitsHuman()).isEqualTo(2);
  }

  @Test
  void the_mailmap_of_today_serves_an_earlier_end_of_observation() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(1))
            .commit("one")
            .by("Ann Reed")
            .write("a.txt", "a")
            .commit("two")
            .by("ann", "ann@laptop.example.net")
            .write("b.txt", "b")
            .commit("mailmap")
            .by("Ann Reed")
            .write(".mailmap", "Ann Reed <ann.reed@example.org> <ann@laptop.example.net>");
    Analysed found = Analysed.of(repo, options -> options.asOf(repo.time("two")));

    assertThat(found.analysis().commits()).hasSize(2);
    assertThat(found.analysis().authors()).hasSize(1);
  }

  @Test
  void authors_are_counted_by_what_they_wrote() {
    GitFixture repo =
        repo()
            .commit("human")
            .by("Ann Reed")
            .write("a.txt", "a")
            .commit("assisted")
            .by("Ann Reed")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("a.txt", "b")
            .commit("mixed")
            .by("Ann Reed")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .coAuthor("Ben Cole", "ben.cole@example.org")
            .write("a.txt", "c")
            .branch("topic")
            .commit("more")
            .by("Ben Cole")
            .write("b.txt", "b")
            .checkout("main")
            .merge("merge", "topic")
            .by("Ann Reed");
    AuthorRecord ann = Analysed.of(repo).author("Ann Reed");

    assertThat(ann.wrote().commitsHuman()).isEqualTo(2);
    assertThat(ann.wrote().commitsAi()).isEqualTo(1);
    assertThat(ann.wrote().commitsMixed()).isEqualTo(1);
    assertThat(ann.firstCommitTime()).contains(repo.time("root"));
    assertThat(ann.lastCommitTime()).contains(repo.time("merge"));
    assertThat(ann.lastHumanCommitTime()).contains(repo.time("human"));
    assertThat(ann.daysSinceHumanCommit()).hasValue(4);
  }

  @Test
  void an_authors_share_of_ai_work_is_told_with_limits() {
    GitFixture repo =
        repo()
            .commit("human")
            .by("Ann Reed")
            .write("A.java", lines("a", 30))
            .commit("assisted")
            .by("Ann Reed")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("B.java", lines("b", 10))
            .commit("agent")
            .by("Ann Reed")
            .writtenBy("Cursor Agent <cursoragent@cursor.com>")
            .write("C.java", lines("c", 50));
    Analysed found = Analysed.of(repo);
    AuthorRecord ann = found.author("Ann Reed");

    assertThat(ann.wrote().codeLinesAi()).isEqualTo(10);
    assertThat(ann.wrote().codeLinesHuman()).isEqualTo(30);
    assertThat(ann.commitsAiAccountable()).isEqualTo(2);
    assertThat(ann.aiCommitShare().share()).hasValue(1 / 3.0);
    assertThat(ann.aiCommitShare().low().orElseThrow())
        .isCloseTo(Proportions.wilson(1, 3, 0.95).low(), within(1e-12));
    assertThat(ann.aiCodeLineShare().share()).hasValue(0.25);
    assertThat(found.author("Cursor Agent").aiCommitShare().share()).hasValue(1);
    assertThat(found.author("Cursor Agent").commitsAiAccountable()).isZero();
  }

  @Test
  void an_imports_lines_are_nobodys_work() {
    GitFixture repo = GitFixture.in(folder).commit("root").write("A.java", lines("a", 50));

    assertThat(Analysed.of(repo).author("Dev One").wrote())
        .isEqualTo(new AuthorRecord.Work(0, 1, 0, 0, 0, 0));
    assertThat(Analysed.of(repo).author("Dev One").aiCodeLineShare())
        .isEqualTo(AuthorRecord.Share.NONE);
  }

  @Test
  void who_merged_an_agents_work_answers_for_it() {
    GitFixture repo =
        repo()
            .branch("topic")
            .commit("agent")
            .by("Cursor Agent", "cursoragent@cursor.com")
            .write("a.txt", "a")
            .checkout("main")
            .merge("merge", "topic")
            .by("Ben Cole");

    assertThat(Analysed.of(repo).accountableFor("agent")).isEqualTo("Ben Cole");
  }

  @Test
  void a_co_author_answers_for_an_agents_work_before_its_committer() {
    GitFixture repo =
        repo()
            .commit("agent")
            .by("Ben Cole")
            .writtenBy("Cursor Agent <cursoragent@cursor.com>")
            .coAuthor("Ann Reed", "ann.reed@example.org")
            .write("a.txt", "a");

    assertThat(Analysed.of(repo).accountableFor("agent")).isEqualTo("Ann Reed");
  }

  @Test
  void an_agent_that_nobody_stands_behind_answers_itself() {
    GitFixture repo =
        repo().commit("agent").by("Cursor Agent", "cursoragent@cursor.com").write("a.txt", "a");

    assertThat(Analysed.of(repo).accountableFor("agent")).isEqualTo("Cursor Agent");
  }

  @Test
  void tools_are_counted_by_period_with_the_lines_they_added() {
    GitFixture repo =
        repo()
            .commit("one")
            .at("2025-03-31T10:00:00Z")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("A.java", lines("a", 3))
            .commit("two")
            .at("2025-03-31T11:00:00Z")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("B.java", lines("b", 4))
            .commit("three")
            .at("2025-04-01T00:00:00Z")
            .trailer("Co-Authored-By", "Claude Opus 4.5 <noreply@anthropic.com>")
            .write("C.java", lines("c", 5))
            .commit("human")
            .write("D.java", lines("d", 6));

    assertThat(Analysed.of(repo).analysis().adoption())
        .extracting(
            AdoptionRecord::period,
            AdoptionRecord::model,
            AdoptionRecord::commits,
            AdoptionRecord::codeLinesAdded)
        .containsExactly(tuple("2025-Q1", "", 2, 7L), tuple("2025-Q2", "Claude Opus 4.5", 1, 5L));
  }

  @Test
  void the_fix_rate_is_fixes_by_days_on_which_authors_worked() {
    GitFixture repo =
        repo()
            .commit("work")
            .at("2025-02-03T09:00:00Z")
            .by("Ann Reed")
            .write("A.java", lines("a", 3))
            .commit("fix")
            .at("2025-02-03T15:00:00Z")
            .by("Ann Reed")
            .message("Fix wrong number")
            .replaceLine("A.java", 1, "int right = 1;")
            .commit("other")
            .at("2025-02-03T16:00:00Z")
            .by("Ben Cole")
            .write("B.java", lines("b", 3))
            .commit("later")
            .at("2025-02-04T09:00:00Z")
            .by("Ann Reed")
            .write("C.java", lines("c", 3));
    PeriodRecord level = Analysed.of(repo).level(Metric.FIX_RATE, ProvenanceGroup.HUMAN);

    assertThat(level.events()).isEqualTo(1);
    // Ann on 6 January and on 3 and 4 February, Ben on 3 February
    assertThat(level.exposure()).isEqualTo(4);
    assertThat(level.rate()).hasValue(0.25);
  }

  @Test
  void anonymised_results_hold_no_name_address_or_message() {
    GitFixture repo =
        repo()
            .commit("fix")
            .by("Ann Reed")
            .message("Fix the zebra that Ben saw")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("A.java", lines("a", 3));
    Analysis found = Analysed.of(repo, options -> options.anonymise(true)).analysis();

    assertThat(found.commits() + " " + found.evidence() + found.authors())
        .doesNotContain("Ann", "Ben", "@", "zebra");
  }
}
