package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.provenance.ReviewKind;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a person's review on record, and what does not. */
class ReviewsStoryTest {
  private static final String AGENT = "Cursor Agent <cursoragent@cursor.com>";

  @TempDir private Path folder;

  private GitFixture repo() {
    return GitFixture.in(folder).commit("root").by("Ann Reed").write("root.txt", "root");
  }

  /** A branch with a commit by Ann, back on the main line. */
  private GitFixture topic() {
    return repo()
        .branch("topic")
        .commit("work")
        .by("Ann Reed")
        .write("a.txt", "a")
        .checkout("main");
  }

  private static Optional<ReviewKind> review(GitFixture repo, String label) {
    return Analysed.of(repo).outcome(label).review();
  }

  private static List<EvidenceRecord> evidence(GitFixture repo, String label) {
    String id = repo.id(label);
    return Analysed.of(repo).analysis().evidence().stream()
        .filter(row -> row.commit().equals(id) && row.kind() == EvidenceRecord.Kind.REVIEW)
        .toList();
  }

  @Test
  void a_reviewer_in_the_message_is_on_record() {
    GitFixture repo =
        repo()
            .commit("work")
            .by("Ann Reed")
            .trailer("Reviewed-by", "Ben Cole <ben.cole@example.org>")
            .write("a.txt", "a");

    assertThat(review(repo, "work")).contains(ReviewKind.STATED);
    assertThat(evidence(repo, "work"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.counted()).isTrue();
              assertThat(row.ruleId()).isEqualTo("review-stated");
              assertThat(row.matched()).isEqualTo("Reviewed-by: Ben Cole <ben.cole@example.org>");
            });
  }

  @Test
  void work_without_any_record_is_unknown() {
    GitFixture repo = repo().commit("work").by("Ann Reed").message("Add a (#12)").write("a", "a");

    assertThat(review(repo, "work")).isEmpty();
    assertThat(evidence(repo, "work")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Reed <ann.reed@example.org>",
        "Ann Reed <ann@laptop.example.net>",
        "ann.reed"
      })
  void nobody_reviews_their_own_work(String own) {
    GitFixture repo =
        repo().commit("work").by("Ann Reed").trailer("Reviewed-by", own).write("a.txt", "a");

    assertThat(review(repo, "work")).isEmpty();
    assertThat(evidence(repo, "work"))
        .extracting(EvidenceRecord::reason)
        .containsExactly("by the author");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copilot <175728472+Copilot@users.noreply.github.com>",
        "Claude <noreply@anthropic.com>",
        "coderabbitai[bot] <136622811+coderabbitai[bot]@users.noreply.github.com>",
        "Gemini",
        "Zuul <zuul@review.example.org>"
      })
  void ais_and_bots_that_review_are_no_people(String machine) {
    GitFixture repo =
        repo().commit("work").by("Ann Reed").trailer("Reviewed-by", machine).write("a.txt", "a");

    assertThat(review(repo, "work")).isEmpty();
    assertThat(evidence(repo, "work"))
        .extracting(EvidenceRecord::reason)
        .containsExactly("by an AI or a bot");
  }

  @Test
  void an_agents_work_is_reviewed_by_who_says_so_even_if_it_is_who_answers_for_it() {
    GitFixture repo =
        repo()
            .commit("work")
            .by("Ann Reed")
            .writtenBy(AGENT)
            .trailer("Reviewed-by", "Ann Reed <ann.reed@example.org>")
            .write("a.txt", "a");

    assertThat(review(repo, "work")).contains(ReviewKind.STATED);
  }

  @Test
  void another_persons_merge_is_a_record() {
    GitFixture repo = topic().merge("merge", "topic").by("Ben Cole");

    assertThat(review(repo, "work")).contains(ReviewKind.MERGED);
    assertThat(evidence(repo, "work"))
        .extracting(EvidenceRecord::matched)
        .containsExactly("merge " + repo.id("merge") + " by Ben Cole <ben.cole@example.org>");
    assertThat(review(repo, "merge")).isEmpty();
  }

  @Test
  void who_pressed_the_button_is_the_merges_author() {
    GitFixture repo =
        topic()
            .merge("merge", "topic")
            .message("Merge pull request #12 from ann/topic")
            .writtenBy("Ben Cole")
            .committedBy("GitHub <noreply@github.com>");

    assertThat(review(repo, "work")).contains(ReviewKind.MERGED);
  }

  @Test
  void ones_own_merge_is_no_record() {
    assertThat(review(topic().merge("merge", "topic").by("Ann Reed"), "work")).isEmpty();
  }

  @Test
  void a_merge_queue_is_no_person() {
    GitFixture repo =
        topic()
            .merge("merge", "topic")
            .writtenBy(
                "github-merge-queue[bot]"
                    + " <118344674+github-merge-queue[bot]@users.noreply.github.com>")
            .committedBy("GitHub <noreply@github.com>");

    assertThat(review(repo, "work")).isEmpty();
  }

  @Test
  void who_merged_an_agents_work_answers_for_it_and_reviews_it_not() {
    GitFixture repo =
        repo()
            .branch("topic")
            .commit("work")
            .by("Cursor Agent", "cursoragent@cursor.com")
            .write("a.txt", "a")
            .checkout("main")
            .merge("merge", "topic")
            .by("Ben Cole");

    assertThat(review(repo, "work")).isEmpty();
  }

  @Test
  void an_agents_work_for_one_person_that_another_merged_was_reviewed() {
    GitFixture repo =
        repo()
            .branch("topic")
            .commit("work")
            .by("Cursor Agent", "cursoragent@cursor.com")
            .coAuthor("Ann Reed", "ann.reed@example.org")
            .write("a.txt", "a")
            .checkout("main")
            .merge("merge", "topic")
            .by("Ben Cole");

    assertThat(review(repo, "work")).contains(ReviewKind.MERGED);
  }

  @Test
  void a_merge_into_another_branch_is_a_record_too() {
    GitFixture repo = repo().branch("feature").commit("f1").by("Cid Day").write("f.txt", "f");
    repo.branch("part").commit("work").by("Ann Reed").write("a.txt", "a");
    repo.checkout("feature").merge("inner", "part").by("Ben Cole");
    repo.checkout("main").merge("outer", "feature").by("Ann Reed");

    assertThat(review(repo, "work")).contains(ReviewKind.MERGED);
    assertThat(evidence(repo, "work"))
        .extracting(EvidenceRecord::matched)
        .containsExactly("merge " + repo.id("inner") + " by Ben Cole <ben.cole@example.org>");
    assertThat(review(repo, "f1")).contains(ReviewKind.MERGED);
  }

  @Test
  void a_merge_that_brought_a_branch_up_to_date_is_no_record() {
    GitFixture repo = repo().branch("shared").commit("f1").by("Cid Day").write("f.txt", "f");
    repo.branch("theirs").commit("work").by("Ann Reed").write("a.txt", "a");
    repo.checkout("shared").commit("f2").by("Cid Day").write("g.txt", "g");
    repo.merge("pull", "theirs")
        .by("Cid Day")
        .message("Merge branch 'shared' of github.com:owner/name into shared");
    repo.checkout("main").merge("end", "shared").by("Ann Reed");

    assertThat(review(repo, "work")).isEmpty();
  }

  @Test
  void a_merge_that_joined_another_history_is_no_record() {
    GitFixture repo = repo();
    repo.orphan("other").commit("work").by("Ann Reed").write("a.txt", "a");
    repo.checkout("main").merge("join", "other").by("Ben Cole");

    assertThat(review(repo, "work")).isEmpty();
  }

  @Test
  void nobody_looks_through_hundreds_of_commits_at_once() {
    GitFixture repo = GitFixture.packed(folder).commit("root").by("Ann Reed").write("r", "r");
    repo.branch("topic");
    for (int i = 1; i <= 250; i++) {
      repo.commit("work" + i).by("Ann Reed");
    }
    repo.branch("longer").commit("more").by("Ann Reed");
    repo.checkout("main").branch("one").merge("fits", "topic").by("Ben Cole");
    assertThat(review(repo, "work1")).contains(ReviewKind.MERGED);
    repo.branch("two", "root").merge("toolarge", "longer").by("Ben Cole");
    assertThat(review(repo, "work1")).isEmpty();
  }

  @Test
  void reviewers_that_a_merge_names_reviewed_what_it_brought() {
    GitFixture repo =
        topic()
            .merge("merge", "topic")
            .by("Ann Reed")
            .message("Merged in topic (pull request #12)")
            .trailer("Approved-by", "Ben Cole");

    assertThat(review(repo, "work")).contains(ReviewKind.STATED);
  }

  @Test
  void a_patch_that_another_person_signed_off_and_committed_was_reviewed() {
    GitFixture repo =
        repo()
            .branch("topic")
            .commit("mailed")
            .writtenBy("Ann Reed")
            .committedBy("Ben Cole")
            .trailer("Signed-off-by", "Ann Reed <ann.reed@example.org>")
            .trailer("Signed-off-by", "Ben Cole <ben.cole@example.org>")
            .write("a.txt", "a")
            .commit("rebased")
            .writtenBy("Ann Reed")
            .committedBy("Ben Cole")
            .trailer("Signed-off-by", "Ann Reed <ann.reed@example.org>")
            .write("b.txt", "b")
            .checkout("main")
            .merge("merge", "topic")
            .by("Ann Reed");

    assertThat(review(repo, "mailed")).contains(ReviewKind.APPLIED);
    assertThat(review(repo, "rebased")).isEmpty();
  }

  @Test
  void what_another_person_put_on_the_main_line_was_reviewed() {
    GitFixture repo =
        repo()
            .commit("work")
            .writtenBy("Ann Reed")
            .committedBy("Ben Cole")
            .write("a.txt", "a")
            .commit("agent")
            .writtenBy(AGENT)
            .committedBy("Ben Cole")
            .write("b.txt", "b")
            .commit("forge")
            .writtenBy("Ann Reed")
            .committedBy("GitHub <noreply@github.com>")
            .write("c.txt", "c")
            .commit("template")
            .writtenBy("Ann Reed")
            .committedBy("Test User <test@example.com>")
            .write("d.txt", "d");

    assertThat(review(repo, "work")).contains(ReviewKind.APPLIED);
    assertThat(review(repo, "agent")).isEmpty();
    assertThat(review(repo, "forge")).isEmpty();
    assertThat(review(repo, "template")).isEmpty();
  }

  @Test
  void a_history_rewritten_onto_the_main_line_was_not_reviewed() {
    GitFixture repo = GitFixture.packed(folder).ticking(Duration.ofSeconds(1)).commit("root");
    for (int i = 0; i <= 100; i++) {
      repo.commit("work" + i).writtenBy("Ann Reed").committedBy("Ben Cole");
    }
    repo.commit("later").after(Duration.ofDays(1)).writtenBy("Ann Reed").committedBy("Ben Cole");
    repo.write("a.txt", "a");

    assertThat(review(repo, "work0")).isEmpty();
    assertThat(review(repo, "later")).contains(ReviewKind.APPLIED);
  }

  @Test
  void a_persons_other_address_is_no_other_person() {
    GitFixture repo =
        repo()
            .commit("mailmap")
            .by("Ann Reed")
            .write(".mailmap", "Ann Reed <ann.reed@example.org> <ann@laptop.example.net>")
            .commit("work")
            .writtenBy("Ann Reed")
            .committedBy("ann <ann@laptop.example.net>")
            .trailer("Reviewed-by", "ann <ann@laptop.example.net>")
            .write("a.txt", "a");

    assertThat(review(repo, "work")).isEmpty();
  }
}
