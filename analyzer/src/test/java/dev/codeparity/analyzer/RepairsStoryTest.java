package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fix counts against which commit, and why others do not. */
class RepairsStoryTest {
  private static final String BOT = "29139614+renovate[bot]@users.noreply.github.com";

  @TempDir private Path folder;

  /** A root, and ten days later a commit of Ann's with a wrong sum. */
  private GitFixture bug() {
    return GitFixture.in(folder)
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("bug")
        .after(Duration.ofDays(10))
        .by("Ann Reed")
        .write("Sum.java", "int sum(int a, int b) {", "  return a - b;", "}");
  }

  private static GitFixture fix(GitFixture repo, Duration later, String person) {
    return repo.commit("fix")
        .after(later)
        .by(person)
        .message("Fix wrong sum")
        .replace("Sum.java", "a - b", "a + b");
  }

  @Test
  void a_fix_a_week_later_counts_against_the_commit_that_wrote_the_line() {
    Analysed found = Analysed.of(fix(bug(), Duration.ofDays(7), "Ann Reed"));

    DefectRecord link = found.linkOf("fix");
    assertThat(link.inducingCommit()).isEqualTo(found.repo().id("bug"));
    assertThat(link.method()).isEqualTo(LinkMethod.SZZ);
    assertThat(link.path()).isEqualTo("Sum.java");
    assertThat(link.lines()).isEqualTo(1);
    assertThat(link.weight()).isEqualTo(1);
    assertThat(link.daysToFix()).isEqualTo(7);
    assertThat(link.counted()).isTrue();
    assertThat(found.outcome("bug").inducedDefects()).isEqualTo(1);
    assertThat(found.outcome("bug").selfRepairs()).isZero();
    assertThat(found.outcome("bug").firstFixTime()).contains(found.repo().time("fix"));
  }

  @ParameterizedTest
  @CsvSource({"PT23H59M59S, Ann Reed, SELF_REPAIR", "PT24H, Ann Reed,", "PT1H, Ben Cole,"})
  void a_repair_by_the_same_person_within_the_day_is_no_escaped_defect(
      Duration later, String person, @Nullable NotCounted reason) {
    Analysed found = Analysed.of(fix(bug(), later, person));

    assertThat(found.linkOf("fix").notCounted()).isEqualTo(Optional.ofNullable(reason));
    assertThat(found.outcome("bug").selfRepairs()).isEqualTo(reason == null ? 0 : 1);
    assertThat(found.outcome("bug").inducedDefects()).isEqualTo(reason == null ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"P89DT23H, 90,", "P90D, 90, BEYOND_WINDOW", "P29D, 30,", "P30D, 30, BEYOND_WINDOW"})
  void a_fix_counts_until_the_follow_up_window_ends(
      Duration later, int window, @Nullable NotCounted reason) {
    GitFixture repo = fix(bug(), later, "Ben Cole");
    Analysed found = Analysed.of(repo, options -> options.followUpDays(window));

    assertThat(found.linkOf("fix").notCounted()).isEqualTo(Optional.ofNullable(reason));
    assertThat(found.outcome("bug").inducedDefects()).isEqualTo(reason == null ? 1 : 0);
  }

  @Test
  void a_repair_that_came_with_the_same_merge_is_no_escaped_defect() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(3))
            .commit("root")
            .write("Main.java", "class Main {}")
            .branch("topic")
            .commit("bug")
            .by("Ann Reed")
            .write("Sum.java", "int sum = a - b;")
            .commit("fix")
            .by("Ben Cole")
            .message("Fix wrong sum")
            .replace("Sum.java", "a - b", "a + b")
            .checkout("main")
            .merge("merge", "topic");
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.SAME_MERGE);
    assertThat(found.commit("bug").arrival()).contains(repo.id("merge"));
    assertThat(found.outcome("bug").selfRepairs()).isEqualTo(1);
    assertThat(found.outcome("bug").inducedDefects()).isZero();
  }

  @Test
  void a_fix_in_another_merge_than_its_bug_counts() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(3))
            .commit("root")
            .write("Main.java", "class Main {}")
            .branch("topic")
            .commit("bug")
            .write("Sum.java", "int sum = a - b;")
            .checkout("main")
            .merge("first", "topic")
            .checkout("topic")
            .commit("fix")
            .message("Fix wrong sum")
            .replace("Sum.java", "a - b", "a + b")
            .checkout("main")
            .merge("second", "topic");

    assertThat(Analysed.of(repo).linkOf("fix").counted()).isTrue();
  }

  @Test
  void a_fix_on_the_main_line_of_a_merged_bug_counts() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(3))
            .commit("root")
            .write("Main.java", "class Main {}")
            .branch("topic")
            .commit("bug")
            .write("Sum.java", "int sum = a - b;")
            .checkout("main")
            .merge("merge", "topic")
            .commit("fix")
            .message("Fix wrong sum")
            .replace("Sum.java", "a - b", "a + b");

    assertThat(Analysed.of(repo).linkOf("fix").counted()).isTrue();
  }

  @Test
  void a_fix_of_two_commits_is_shared_by_the_lines_it_deletes() {
    GitFixture repo =
        bug()
            .commit("more")
            .after(Duration.ofDays(2))
            .append("Sum.java", "int three = 2;", "int four = 3;", "int five = 4;")
            .commit("fix")
            .after(Duration.ofDays(2))
            .message("Fix wrong numbers")
            .replace("Sum.java", "a - b", "a + b")
            .replace("Sum.java", "three = 2", "three = 3")
            .replace("Sum.java", "four = 3", "four = 4")
            .replace("Sum.java", "five = 4", "five = 5");
    Analysed found = Analysed.of(repo);

    assertThat(found.linksOf("fix"))
        .extracting(DefectRecord::inducingCommit, DefectRecord::lines, DefectRecord::weight)
        .containsExactly(tuple(repo.id("bug"), 1, 0.25), tuple(repo.id("more"), 3, 0.75));
  }

  @Test
  void a_fix_that_names_its_bug_is_linked_to_that_alone() {
    GitFixture repo =
        bug().commit("other").after(Duration.ofDays(1)).write("Text.java", "String text = null;");
    String named = repo.id("other");
    fix(repo, Duration.ofDays(3), "Ben Cole").trailer("Fixes", named.substring(0, 12));
    Analysed found = Analysed.of(repo);

    DefectRecord link = found.linkOf("fix");
    assertThat(link.inducingCommit()).isEqualTo(named);
    assertThat(link.method()).isEqualTo(LinkMethod.FIXES_TRAILER);
    assertThat(link.lines()).isZero();
  }

  @Test
  void a_revert_is_noted_on_both_commits() {
    GitFixture repo = bug().revert("undo", "bug").after(Duration.ofDays(5)).by("Ben Cole");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("undo").repair().revert()).isTrue();
    assertThat(found.commit("bug").repair().revert()).isFalse();
    assertThat(found.outcome("bug").firstRevertTime()).contains(repo.time("undo"));
    assertThat(found.outcome("undo").firstRevertTime()).isEmpty();
    assertThat(found.linkOf("undo").method()).isEqualTo(LinkMethod.REVERT);
    assertThat(found.linkOf("undo").counted()).isTrue();
  }

  @Test
  void a_fix_by_a_bot_is_no_event() {
    GitFixture repo = fix(bug(), Duration.ofDays(3), "Ben Cole").by("renovate[bot]", BOT);
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.FIXED_BY_AUTOMATION);
    assertThat(found.outcome("bug").inducedDefects()).isZero();
    assertThat(found.outcome("bug").firstFixTime()).isEmpty();
  }

  @Test
  void a_fix_by_a_bot_of_mixed_work_is_no_event_on_whichever_side() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("bug")
            .write("Sum.java", "int sum = a - b;")
            .coAuthor("Ben Cole", "ben.cole@example.org")
            .coAuthor("Cursor", "cursoragent@cursor.com");
    fix(repo, Duration.ofDays(3), "Ben Cole").by("renovate[bot]", BOT);
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.MIXED);
    assertThat(found.outcome("bug").inducedDefects()).isZero();
  }

  @Test
  void a_bug_by_a_bot_counts_against_nobody() {
    GitFixture repo = bug().by("renovate[bot]", BOT);
    Analysed found = Analysed.of(fix(repo, Duration.ofDays(3), "Ben Cole"));

    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.AUTOMATION);
  }

  @Test
  void a_bug_from_before_the_range_counts_against_nobody() {
    GitFixture repo = fix(bug(), Duration.ofDays(3), "Ben Cole");
    Analysed found = Analysed.of(repo, options -> options.since(repo.time("bug").plusSeconds(1)));

    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.OUT_OF_RANGE);
  }

  @Test
  void both_ends_of_the_range_are_in_it() {
    GitFixture repo = fix(bug(), Duration.ofDays(3), "Ben Cole");
    Analysed found =
        Analysed.of(repo, options -> options.since(repo.time("bug")).until(repo.time("bug")));

    assertThat(found.linkOf("fix").counted()).isTrue();
  }

  @Test
  void a_fix_that_names_a_commit_without_code_counts_against_nobody() {
    GitFixture repo =
        bug().commit("docs").after(Duration.ofDays(1)).write("README.md", "a minus b");
    String docs = repo.id("docs");
    Analysed found = Analysed.of(fix(repo, Duration.ofDays(2), "Ben Cole").trailer("Fixes", docs));

    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.NO_CODE);
  }

  @Test
  void reformatting_on_top_of_a_bug_is_seen_through() {
    GitFixture repo =
        bug()
            .commit("format")
            .after(Duration.ofDays(1))
            .by("Ben Cole")
            .replace("Sum.java", "  return a - b;", "\treturn a-b; // difference");
    repo.commit("fix")
        .after(Duration.ofDays(1))
        .message("Fix wrong sum")
        .replace("Sum.java", "a-b", "a+b");
    Analysed found = Analysed.of(repo, options -> options.szz(SzzVariant.MA));

    assertThat(found.linkOf("fix").inducingCommit()).isEqualTo(repo.id("bug"));
  }

  @Test
  void the_plain_variant_blames_whoever_touched_the_line_last() {
    GitFixture repo =
        bug()
            .commit("format")
            .after(Duration.ofDays(1))
            .replace("Sum.java", "  return a - b;", "\treturn a-b;");
    repo.commit("fix")
        .after(Duration.ofDays(1))
        .message("Fix wrong sum")
        .replace("Sum.java", "a-b", "a+b");
    Analysed found = Analysed.of(repo, options -> options.szz(SzzVariant.B));

    assertThat(found.linkOf("fix").inducingCommit()).isEqualTo(repo.id("format"));
  }

  @Test
  void without_szz_only_messages_link() {
    GitFixture repo = fix(bug(), Duration.ofDays(3), "Ben Cole");
    Analysed found = Analysed.of(repo, options -> options.szz(SzzVariant.OFF));

    assertThat(found.analysis().defects()).isEmpty();
  }
}
