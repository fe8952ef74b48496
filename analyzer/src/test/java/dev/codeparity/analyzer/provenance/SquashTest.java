package dev.codeparity.analyzer.provenance;

import static dev.codeparity.analyzer.provenance.Provenance.AI_ASSISTED;
import static dev.codeparity.analyzer.provenance.Provenance.AI_AUTHORED;
import static dev.codeparity.analyzer.provenance.Provenance.HUMAN;
import static dev.codeparity.analyzer.provenance.Provenance.MIXED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Person;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Squashes as merge buttons and Git write them, each part judged by its own trailers. */
class SquashTest {
  private static final String CLAUDE = "Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>";
  private static final String GENERATED = "Generated-by: Claude Code";
  private static final String DEV = "Co-authored-by: Dev Two <dev.two@example.org>";
  private static final String DASHES = "---------";

  private final Attributor attributor = new Attributor();

  @Nested
  class GitHub {
    @Test
    void parts_with_and_without_ai_are_mixed() {
      squash(
          MIXED,
          "Handle rebalances (#15955)",
          "",
          "* first try",
          "",
          CLAUDE,
          "",
          "* human rework",
          "",
          DASHES,
          "",
          CLAUDE);
    }

    @Test
    void parts_that_all_have_ai_are_assisted_and_a_merge_is_no_part() {
      squash(
          AI_ASSISTED,
          "Handle rebalances (#1)",
          "",
          "* one",
          "",
          CLAUDE,
          "",
          "* two",
          "",
          "Why two is needed.",
          "",
          CLAUDE,
          "",
          "* Merge branch 'main' into work",
          "",
          DASHES,
          "",
          CLAUDE);
    }

    @Test
    void bulleted_subjects_alone_leave_open_which_part_a_co_author_wrote() {
      squash(MIXED, "Add pools (#7)", "", "* pools", "", "* review", "", DASHES, "", CLAUDE);
      squash(HUMAN, "Add pools (#7)", "", "* pools", "", "* review", "", DASHES, "", DEV);
    }

    @Test
    void the_trailer_at_the_end_of_the_list_is_the_last_parts() {
      squash(MIXED, "Fix metrics (#2)", "", "* one", "", "* two", "", GENERATED);
      squash(
          AI_AUTHORED, "Fix metrics (#2)", "", "* one", "", GENERATED, "", "* two", "", GENERATED);
    }

    @Test
    void what_stands_below_the_dashes_speaks_of_the_whole() {
      squash(AI_AUTHORED, "Fix metrics (#2)", "", "* one", "", "* two", "", DASHES, "", GENERATED);
    }

    @Test
    void the_subject_of_a_part_may_be_wrapped() {
      squash(
          MIXED,
          "Add a file for tests (#6538)",
          "",
          "* Add a file in memory beside the existing one",
          "and a test of its own.",
          "",
          CLAUDE,
          "",
          "* Rename a variable");
    }

    @Test
    void the_text_above_the_first_bullet_is_a_part_where_it_has_trailers_of_its_own() {
      squash(
          AI_AUTHORED,
          "Accept null fields (#17250)",
          "",
          "A server may send null.",
          "",
          GENERATED,
          "",
          "* Accept null in the other readers",
          "",
          GENERATED);
      squash(
          MIXED,
          "Accept null fields (#17250)",
          "",
          "A server may send null.",
          "",
          "Signed-off-by: Ann Writer <ann@example.org>",
          "",
          "* Accept null in the other readers",
          "",
          GENERATED);
    }

    @Test
    void a_list_of_changes_in_one_commit_is_no_squash() {
      whole(AI_ASSISTED, "Fix (#1)", "", "* size is bounded", "* keys are copied", "", CLAUDE);
      whole(
          AI_ASSISTED,
          "Fix (#1)",
          "",
          "Two things change:",
          "",
          "* The size of the cache is bounded.",
          "",
          "* Keys are copied.",
          "",
          CLAUDE);
    }

    @Test
    void a_description_above_the_dashes_speaks_of_the_whole() {
      squash(
          AI_AUTHORED,
          "Fix a crash (#5279)",
          "",
          "## Summary",
          "",
          "Fixes #5277",
          "",
          "🤖 Generated with [Claude Code](https://claude.com/claude-code)",
          "",
          DASHES,
          "",
          CLAUDE);
    }

    @Test
    void several_co_authors_are_further_humans_but_not_the_author_under_another_address() {
      String self = "Co-authored-by: Ann Writer <77+annwriter@users.noreply.github.com>";

      squash(
          AI_ASSISTED,
          "Fix (#1)",
          "",
          "* one",
          "",
          CLAUDE,
          "",
          "* two",
          "",
          CLAUDE,
          "",
          DASHES,
          "",
          self,
          CLAUDE);
      squash(
          MIXED,
          "Fix (#1)",
          "",
          "* one",
          "",
          CLAUDE,
          "",
          "* two",
          "",
          CLAUDE,
          "",
          DASHES,
          "",
          self,
          DEV,
          CLAUDE);
    }

    @Test
    void an_agents_branch_that_nobody_touched_stays_the_agents() {
      Person agent =
          new Person("copilot-swe-agent[bot]", "198982749+Copilot@users.noreply.github.com");
      String[] lines = {
        "Fix cache (#8)",
        "",
        "* Initial plan",
        "",
        "* Fix cache",
        "",
        "* Add test",
        "",
        DASHES,
        "",
        "Co-authored-by: copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>",
        DEV
      };

      assertThat(attributor.attribute(Commits.by(agent, lines)).provenance())
          .isEqualTo(AI_AUTHORED);
    }

    @Test
    void the_session_of_a_part_covers_that_part() {
      squash(
          MIXED,
          "Simplify bindings (#9)",
          "",
          "* Initial plan",
          "",
          "* simplify bindings",
          "",
          "Agent-Logs-Url: https://github.com/org/project/sessions/eb6e05d8",
          "",
          "* format");
    }
  }

  @Nested
  class GitLab {
    @Test
    void all_commits_below_a_heading_are_parts() {
      squash(
          MIXED,
          "Add export",
          "",
          "Squashed commits:",
          "",
          "* Add the writer",
          "",
          CLAUDE,
          "",
          "* Add the reader");
    }

    @Test
    void all_commits_directly_below_the_title_are_parts() {
      squash(
          AI_ASSISTED, "Add export (!12)", "", "* Writer", "", CLAUDE, "", "* Reader", "", CLAUDE);
    }

    @Test
    void the_title_alone_with_several_co_authors_is_one_text() {
      whole(MIXED, "Add export", "", CLAUDE, DEV);
      whole(AI_ASSISTED, "Add export", "", "See merge request group/project!12", "", CLAUDE);
    }
  }

  @Nested
  class Bitbucket {
    @Test
    void the_commits_of_a_pull_request_are_parts() {
      squash(
          MIXED,
          "Merged in feature/export (pull request #12)",
          "",
          "* Add the writer",
          "",
          CLAUDE,
          "",
          "* Add the reader");
    }
  }

  @Nested
  class Gerrit {
    private static final String CHANGE = "Change-Id: I6871db471adc1790ac3a0ff295a4db6eeb760";

    @Test
    void each_change_id_ends_a_part() {
      squash(
          MIXED,
          "Split the client's tests",
          "",
          "They took an hour.",
          "",
          CLAUDE,
          CHANGE + "8ad",
          "",
          "Amend the split",
          "",
          CHANGE + "8ae");
    }

    @Test
    void one_change_with_its_reviews_is_no_squash() {
      whole(
          AI_ASSISTED,
          "Split the client's tests",
          "",
          "They took an hour.",
          "",
          CLAUDE,
          CHANGE + "8ad",
          "Reviewed-on: https://gerrit.example.org/c/project/+/77",
          "Reviewed-by: Dev Two <dev.two@example.org>",
          "Tested-by: Dev Three <dev.three@example.org>");
    }
  }

  @Nested
  class GitItself {
    private static final String FIRST = "commit " + "a".repeat(40);
    private static final String SECOND = "commit " + "b".repeat(40);

    @Test
    void an_indented_log_is_read_part_by_part() {
      squash(
          MIXED,
          "Squashed commit of the following:",
          "",
          FIRST,
          "Author: Ann Writer <ann@example.org>",
          "Date:   Sun Mar 1 12:00:00 2026 +0000",
          "",
          "    One",
          "    ",
          "    " + CLAUDE,
          "",
          SECOND,
          "Author: Ann Writer <ann@example.org>",
          "",
          "    Two");
    }

    @Test
    void a_log_names_the_author_of_each_part() {
      squash(
          MIXED,
          "Squashed commit of the following:",
          "",
          FIRST,
          "Author: copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>",
          "",
          "    Author: is no header here",
          "",
          SECOND,
          "Author: Ann Writer <ann@example.org>",
          "",
          "    Two");
    }

    @Test
    void the_comments_of_a_rebase_part_the_messages() {
      squash(
          MIXED,
          "# This is a combination of 2 commits.",
          "# This is the 1st commit message:",
          "",
          "One",
          "",
          CLAUDE,
          "",
          "# This is the commit message #2:",
          "",
          "Two");
    }
  }

  private void squash(Provenance expected, String... lines) {
    judge(expected, true, lines);
  }

  private void whole(Provenance expected, String... lines) {
    judge(expected, false, lines);
  }

  private void judge(Provenance expected, boolean squash, String... lines) {
    Attribution attribution = attributor.attribute(Commits.saying(lines));

    assertThat(List.of(attribution.provenance(), attribution.squash()))
        .as(String.join("\n", lines))
        .containsExactly(expected, squash);
  }
}
