package dev.codeparity.analyzer.defect;

import static dev.codeparity.analyzer.defect.LinkMethod.FIXES_TRAILER;
import static dev.codeparity.analyzer.defect.LinkMethod.REVERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLinksTest {
  private static final String BUG = "0123456789abcdef0123456789abcdef01234567";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keep order\n\nFixes: 0123456789ab (\"Add sorting\")",
        "Keep order\n\nFixes 0123456",
        "Keep order\n\nFixes: deadbeefdead, 0123456789ab",
        "Keep order\n\nThis was introduced in 0123456789abcdef0123456789abcdef01234567.",
        "Keep order\n\nRegression from commit 0123456789.",
        "Keep order, broken since 0123456789",
        "Keep order\n\nThis crash was caused by the recent change 0123456789.",
        "Keep order\n\nCommit 0123456789 (\"Add sorting\") removed the check.",
        "Keep order\n\nFixes: https://example.org/x/commit/0123456789ab",
        "Keep order\n\nFixes: 999999999999 (\"Add sorting\")"
      })
  void a_message_that_blames_a_commit_links_to_it(String message) {
    var links = history(message);

    assertThat(links.all())
        .filteredOn(link -> link.inducing().isPresent())
        .extracting(MessageLink::fix, link -> link.inducing().getAsInt(), MessageLink::method)
        .containsExactly(tuple(2, 1, FIXES_TRAILER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Revert \"Add sorting\"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.",
        "Revert \"Add sorting\"",
        "Revert \"Add sorting (#12)\" (#13)",
        "Revert 0123456789ab",
        "revert: Add sorting",
        "Sort no more\n\nThis reverts commit 0123456789ab.",
        "Revert \"Sorting of entries\" (#13)\n\nReverts example/app#12"
      })
  void a_revert_links_to_the_commit_that_it_takes_back(String message) {
    var links = history(message);

    assertThat(links.all())
        .extracting(MessageLink::fix, link -> link.inducing().getAsInt(), MessageLink::method)
        .containsExactly(tuple(2, 1, REVERT));
    assertThat(links.isRevert(2)).isTrue();
    assertThat(links.revertsOf(1)).containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keep order (#12)",
        "Keep order\n\nFixes #1234567",
        "Keep order\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)",
        "Keep order, similar to 0123456789ab",
        "Merge 0123456789ab into main"
      })
  void a_message_that_blames_nothing_links_to_nothing(String message) {
    assertThat(history(message).all()).isEmpty();
  }

  @Test
  void a_revert_names_the_newest_commit_of_the_subject() {
    var commits =
        new Commits().add("a1", "Add x").add("a2", "Add x").add("a3", "Revert \"Add x\"").list();

    assertThat(MessageLinks.of(commits).revertsOf(1)).containsExactly(2);
    assertThat(MessageLinks.of(commits).revertsOf(0)).isEmpty();
  }

  @Test
  void a_revert_of_a_revert_is_neither_a_revert_nor_a_defect_of_anything() {
    var commits =
        new Commits()
            .add("a1", "Add x")
            .add("a2aaaaaa", "Revert \"Add x\"")
            .add("a3", "Revert \"Revert \"Add x\"\"\n\nThis reverts commit a2aaaaaa.")
            .add("a4", "Reapply \"Add x\"\n\nThis reverts commit a2aaaaaa.")
            .add("a5", "Bring x back\n\nThis reverts commit a2aaaaaa.")
            .list();

    var links = MessageLinks.of(commits);

    assertThat(links.all()).extracting(MessageLink::fix).containsExactly(1);
    assertThat(links.isRevert(2) || links.isRevert(3) || links.isRevert(4)).isFalse();
    assertThat(links.revertsOf(0)).containsExactly(1);
  }

  @Test
  void a_commit_that_landed_again_can_be_reverted_again() {
    var commits =
        new Commits()
            .add("a1", "Add x")
            .add("a2", "Revert \"Add x\"")
            .add("a3", "Reapply \"Add x\"")
            .add("a4", "Revert \"Reapply \"Add x\"\"")
            .list();

    assertThat(MessageLinks.of(commits).revertsOf(2)).containsExactly(3);
  }

  @Test
  void a_partial_revert_links_but_does_not_count_as_a_revert() {
    var links = history("Sort less\n\nThis partially reverts commit 0123456789ab.");

    assertThat(links.all()).extracting(MessageLink::whole).containsExactly(false);
    assertThat(links.isRevert(2)).isFalse();
    assertThat(links.revertsOf(1)).isEmpty();
  }

  @Test
  void a_reverted_merge_stands_for_the_commits_that_it_brought() {
    var commits =
        new Commits()
            .add("a1", "Begin")
            .add("b1", "Add x", 0)
            .add("b2", "Add y", 1)
            .add("a2", "Other work", 0)
            .add("c1111111", "Merge branch 'topic'", 3, 2)
            .add("d1", "Revert \"Merge branch 'topic'\"\n\nThis reverts commit c1111111.")
            .list();

    var links = MessageLinks.of(commits).links(SzzVariant.AG, fix -> true);

    assertThat(links)
        .extracting(DefectLink::fix, DefectLink::inducing, DefectLink::method, DefectLink::weight)
        .containsExactly(tuple(5, 1, REVERT, 0.5), tuple(5, 2, REVERT, 0.5));
  }

  @Test
  void a_commit_of_another_branch_stands_for_its_cherry_picked_twin() {
    String elsewhere = "feed".repeat(10);
    var commits =
        new Commits()
            .add("a1", "Add x\n\n(cherry picked from commit " + elsewhere + ")")
            .add("a2", "Keep order\n\nFixes: feedfeedfeed (\"Add x to all\")")
            .list();

    assertThat(MessageLinks.of(commits).all())
        .extracting(link -> link.inducing().getAsInt(), MessageLink::resolution)
        .containsExactly(tuple(0, Resolution.CHERRY_PICK));
  }

  @Test
  void a_gerrit_change_id_names_its_commit() {
    String change = "I" + "0a1b".repeat(10);
    var commits =
        new Commits()
            .add("a1", "Add x\n\nChange-Id: " + change)
            .add("a2", "Keep order\n\nThis was introduced by " + change + ".")
            .list();

    assertThat(MessageLinks.of(commits).all())
        .extracting(link -> link.inducing().getAsInt(), MessageLink::resolution)
        .containsExactly(tuple(0, Resolution.CHANGE_ID));
  }

  @Test
  void an_abbreviation_of_two_earlier_commits_stays_open() {
    var commits =
        new Commits().add("abcdef01", "x").add("abcdef02", "y").add("a2", "Fixes: abcdef0").list();

    assertThat(MessageLinks.of(commits).all())
        .extracting(MessageLink::inducing, MessageLink::resolution)
        .containsExactly(tuple(OptionalInt.empty(), Resolution.AMBIGUOUS));
  }

  @Test
  void a_commit_of_another_branch_is_never_the_cause() {
    var commits =
        new Commits()
            .add("00", "root")
            .add("abcdef01", "x", 0)
            .add("a1", "Fixes: abcdef0", 0)
            .add("a2", "Merge branch 'topic'", 1, 2)
            .list();

    assertThat(MessageLinks.of(commits).all())
        .extracting(MessageLink::inducing, MessageLink::resolution)
        .containsExactly(tuple(OptionalInt.empty(), Resolution.NOT_ANCESTOR));
  }

  @Test
  void of_a_commit_of_another_branch_its_copy_on_this_one_is_the_cause() {
    for (String copy : List.of("Add x", "Add x\n\n(cherry picked from commit abcdef012345)")) {
      var commits =
          new Commits()
              .add("00", "root")
              .add("abcdef012345", "Add x", 0)
              .add("a1", copy, 0)
              .add("a2", "Mend x\n\nFixes: abcdef0", 2)
              .list();

      assertThat(MessageLinks.of(commits).all())
          .as(copy)
          .extracting(MessageLink::inducing, MessageLink::resolution)
          .containsExactly(tuple(OptionalInt.of(2), Resolution.CHERRY_PICK));
    }
  }

  @Test
  void a_later_commit_is_never_the_cause() {
    var commits = new Commits().add("a1", "Fixes: abcdef0").add("abcdef01", "x").list();

    assertThat(MessageLinks.of(commits).all())
        .extracting(MessageLink::resolution)
        .containsExactly(Resolution.NOT_ANCESTOR);
  }

  @Test
  void an_id_that_nobody_knows_is_kept_with_its_words() {
    var commits = new Commits().add("a1", "x").add("a2", "y\n\nFixes: abcdef012345").list();

    assertThat(MessageLinks.of(commits).all())
        .containsExactly(
            new MessageLink(
                1,
                OptionalInt.empty(),
                FIXES_TRAILER,
                true,
                "link.fixes",
                "y Fixes: abcdef012345",
                Resolution.UNKNOWN));
  }

  @Test
  void only_fix_commits_have_defect_links() {
    var links = history("Fixes: 0123456789ab");

    assertThat(links.links(SzzVariant.OFF, fix -> fix != 2)).isEmpty();
    assertThat(links.links(SzzVariant.OFF, fix -> fix == 2))
        .containsExactly(
            new DefectLink(
                SzzVariant.OFF, 2, 1, FIXES_TRAILER, "", Map.of(), OptionalDouble.empty(), 1.0));
  }

  @Test
  void hostile_messages_take_no_time() {
    List<String> units =
        List.of("0123456 ", "fixes ", "revert \"", "commit 0123456 ", "(", "introduced in ", "\n");
    var started = System.nanoTime();
    units.forEach(unit -> history("Revert " + unit.repeat(200_000)));
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
  }

  private static MessageLinks history(String fix) {
    return MessageLinks.of(
        new Commits().add("aa", "Begin").add(BUG, "Add sorting (#12)").add("bb", fix).list());
  }
}
