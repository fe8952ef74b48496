package dev.codeparity.analyzer.provenance;

import static dev.codeparity.analyzer.provenance.Provenance.AI_ASSISTED;
import static dev.codeparity.analyzer.provenance.Provenance.AI_AUTHORED;
import static dev.codeparity.analyzer.provenance.Provenance.AUTOMATION;
import static dev.codeparity.analyzer.provenance.Provenance.HUMAN;
import static dev.codeparity.analyzer.provenance.Provenance.MIXED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.work.Threads;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks like evidence of AI and is none, or not all of it. */
class AttributorTrapsTest {
  private static final String CLAUDE = "Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>";
  private static final Person DEPENDABOT =
      new Person("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com");
  private static final Person WEB_FLOW = new Person("GitHub", "noreply@github.com");

  private final Attributor attributor = new Attributor();

  @Test
  void people_with_the_names_of_tools_are_people() {
    Person claude = new Person("Claude Example", "claude@example.org");

    Attribution attribution =
        attributor.attribute(
            Commits.by(
                claude,
                "Fix",
                "",
                "Co-authored-by: Devin Example <devin@example.org>",
                "Co-authored-by: Jules Example <jules@example.org>",
                "Co-authored-by: Example Cline <cline@example.org>",
                "Co-authored-by: Jean-Claude Example <jean-claude@anthropic.com>"));

    assertThat(attribution.provenance()).isEqualTo(HUMAN);
    assertThat(attribution.evidence()).allMatch(evidence -> !evidence.counted());
  }

  @Test
  void a_commit_about_an_ai_tool_is_human() {
    Attribution attribution =
        judge(
            "feat(bedrock): add enableAdaptiveReasoning for Claude Opus 4.7+ (#5358)",
            "",
            "Adds CLAUDE.md, and drops the Co-authored-by trailers that agents add.");

    assertThat(attribution.provenance()).isEqualTo(HUMAN);
    assertThat(attribution.evidence()).isNotEmpty().allMatch(evidence -> !evidence.counted());
  }

  @Test
  void a_trailer_in_a_code_block_is_quoted() {
    assertThat(judge("Explain", "", "```", CLAUDE, "```", "", "Done.").evidence())
        .extracting(Evidence::ruleId, Evidence::counted, Evidence::reason)
        .contains(tuple("coauthor-claude-noreply", false, "quoted"));
  }

  @Test
  void a_quoted_or_indented_trailer_does_not_count() {
    assertThat(judge("Explain", "", "> " + CLAUDE, "", "Done.").provenance()).isEqualTo(HUMAN);
    assertThat(judge("Explain", "", "    " + CLAUDE, "", "Done.").provenance()).isEqualTo(HUMAN);
  }

  @Test
  void a_hint_in_a_template_comment_does_not_count() {
    assertThat(
            judge("Fix (#4)", "", "<!-- If AI was used, add", "Generated-by: Claude Code", "-->")
                .provenance())
        .isEqualTo(HUMAN);
  }

  @Test
  void a_reverts_message_may_quote_what_it_undoes() {
    assertThat(
            judge("Revert \"Add cache\"", "", "This reverts commit 1a2b3c4d.", "", CLAUDE)
                .provenance())
        .isEqualTo(HUMAN);
  }

  @Test
  void a_reverts_own_trailer_counts_where_the_reverted_commit_has_none() {
    Commit plain = Commits.commit("1".repeat(40), Commits.ANN, WEB_FLOW, List.of(), "Add cache");
    Commit byAi =
        Commits.commit("2".repeat(40), Commits.ANN, WEB_FLOW, List.of(), "Add log\n\n" + CLAUDE);
    String undo = "Revert it\n\nThis reverts commit %s.\n\n" + CLAUDE;
    Commit undoPlain =
        Commits.commit(
            "3".repeat(40), Commits.ANN, WEB_FLOW, List.of(), undo.formatted("1".repeat(12)));
    Commit undoAi =
        Commits.commit(
            "4".repeat(40), Commits.ANN, WEB_FLOW, List.of(), undo.formatted("2".repeat(12)));

    assertThat(judgeAll(List.of(plain, byAi, undoPlain, undoAi)))
        .extracting(Attribution::provenance)
        .containsExactly(HUMAN, AI_ASSISTED, AI_ASSISTED, HUMAN);
  }

  @Test
  void a_cherry_pick_keeps_its_provenance() {
    String picked = "(cherry picked from commit fc6d5f5e55cc22003b73efc81ee028f877d0166e)";

    assertThat(judge("Fix leak", "", CLAUDE, picked).provenance()).isEqualTo(AI_ASSISTED);
  }

  @Test
  void the_web_flow_as_committer_says_nothing() {
    Commit commit = Commits.commit("0".repeat(40), Commits.ANN, WEB_FLOW, List.of(0), "Fix");

    assertThat(attributor.attribute(commit).provenance()).isEqualTo(HUMAN);
  }

  @Test
  void an_agent_as_committer_made_the_commit() {
    Person codex = new Person("Codex", "codex@openai.com");
    Commit commit = Commits.commit("0".repeat(40), Commits.ANN, codex, List.of(0), "Fix");

    assertThat(attributor.attribute(commit).provenance()).isEqualTo(AI_AUTHORED);
  }

  @Test
  void an_agent_that_commits_days_after_the_author_has_rebased_a_persons_work() {
    Person codex = new Person("Codex", "codex@openai.com");
    Instant written = Instant.parse("2026-03-01T12:00:00Z");
    Instant committed = Instant.parse("2026-03-22T12:00:00Z");
    Commit commit =
        new Commit(
            0, "0".repeat(40), List.of(0), Commits.ANN, codex, written, committed, "Fix restarts");

    assertThat(attributor.attribute(commit).provenance()).isEqualTo(AI_ASSISTED);
  }

  @Test
  void a_dependency_bots_commit_stays_automation_when_a_human_merged_it() {
    Commit commit =
        Commits.commit("0".repeat(40), DEPENDABOT, Commits.ANN, List.of(0), "Bump guava");

    Attribution attribution = attributor.attribute(commit);

    assertThat(attribution.provenance()).isEqualTo(AUTOMATION);
    assertThat(attribution.tool()).isEqualTo("Dependabot");
  }

  @Test
  void a_humans_commit_that_a_bot_merged_is_human() {
    Person mergify = new Person("mergify[bot]", "37929162+mergify[bot]@users.noreply.github.com");
    Commit commit = Commits.commit("0".repeat(40), Commits.ANN, mergify, List.of(0), "Fix");

    assertThat(attributor.attribute(commit).provenance()).isEqualTo(HUMAN);
  }

  @Test
  void an_unlisted_bot_is_automation() {
    Person bot = new Person("blacksmith-sh[bot]", "1+blacksmith-sh[bot]@users.noreply.github.com");

    Attribution attribution = attributor.attribute(Commits.by(bot, "Migrate workflows"));

    assertThat(attribution.provenance()).isEqualTo(AUTOMATION);
    assertThat(attribution.tool()).isEqualTo("blacksmith-sh");
  }

  @Test
  void co_authors_that_a_bot_hoisted_do_not_count() {
    assertThat(attributor.attribute(Commits.by(DEPENDABOT, "Bump", "", CLAUDE)).evidence())
        .extracting(Evidence::ruleId, Evidence::counted, Evidence::reason)
        .contains(tuple("coauthor-claude-noreply", false, "the author is a bot"));
  }

  @Test
  void a_part_that_an_ai_added_to_a_bots_squash_makes_it_mixed() {
    assertThat(
            attributor
                .attribute(
                    Commits.by(
                        DEPENDABOT, "Bump a (#1)", "", "* Bump a", "", "* Adapt code", "", CLAUDE))
                .provenance())
        .isEqualTo(MIXED);
  }

  @Test
  void an_agent_run_in_a_workflow_commits_as_github_actions() {
    Person actions =
        new Person("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com");

    assertThat(attributor.attribute(Commits.by(actions, "Update")).provenance())
        .isEqualTo(AUTOMATION);
    assertThat(
            attributor
                .attribute(Commits.by(actions, "Update", "", "Generated-by: Claude Code"))
                .provenance())
        .isEqualTo(AI_AUTHORED);
  }

  @Test
  void a_release_under_a_persons_name_is_automation() {
    assertThat(judge("[maven-release-plugin] prepare release v1").provenance())
        .isEqualTo(AUTOMATION);
  }

  @Test
  void a_recipe_run_under_a_persons_name_is_automation() {
    assertThat(
            judge(
                    "Extract examples",
                    "",
                    "Use this link to re-run the recipe: https://app.moderne.io/recipes/a.B")
                .provenance())
        .isEqualTo(AUTOMATION);
  }

  @Test
  void reviewers_are_seen_and_not_counted() {
    Attribution attribution =
        judge(
            "Fix overflow",
            "",
            "Reviewed-by: Copilot <175728472+Copilot@users.noreply.github.com>",
            "Co-authored-by: coderabbitai[bot] <136622811+coderabbitai[bot]@users.noreply.github.com>",
            "Co-authored-by: gemini-code-assist[bot] <176961590+gemini-code-assist[bot]@users.noreply.github.com>");

    assertThat(attribution.provenance()).isEqualTo(HUMAN);
    assertThat(attribution.evidence())
        .extracting(Evidence::ruleId, Evidence::counted)
        .contains(
            tuple("reviewed-by-ai", false),
            tuple("coauthor-coderabbit", false),
            tuple("coauthor-gemini-review", false));
  }

  @Test
  void a_reviewing_bot_is_no_further_human() {
    assertThat(
            judge(
                    "Fix",
                    "",
                    CLAUDE,
                    "Co-authored-by: coderabbitai[bot] <136622811+coderabbitai[bot]@users.noreply.github.com>",
                    "Co-authored-by: github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>")
                .provenance())
        .isEqualTo(AI_ASSISTED);
  }

  @Test
  void a_statement_that_no_ai_was_used_is_kept_and_leaves_the_commit_human() {
    Attribution attribution = judge("Fix tokenizer", "", "No AI was used for this change.");

    assertThat(attribution.provenance()).isEqualTo(HUMAN);
    assertThat(attribution.evidence()).extracting(Evidence::ruleId).containsExactly("footer-no-ai");
  }

  @Test
  void a_tools_own_record_outweighs_a_ticked_box() {
    String box = "- [x] This contribution was NOT assisted or created by Generative AI tools.";

    assertThat(judge("Fix (#2)", "", box, "", CLAUDE).provenance()).isEqualTo(AI_ASSISTED);
  }

  @Test
  void a_suffix_of_the_authors_name_counts_and_the_committers_does_not() {
    Person sam = new Person("Sam Smith", "sam@example.org");
    Person suffixed = new Person("Sam Smith (aider)", "sam@example.org");

    assertThat(
            attributor
                .attribute(Commits.commit("0".repeat(40), suffixed, suffixed, List.of(), "Fix"))
                .provenance())
        .isEqualTo(AI_AUTHORED);
    assertThat(
            attributor
                .attribute(Commits.commit("0".repeat(40), sam, suffixed, List.of(), "Fix"))
                .provenance())
        .isEqualTo(HUMAN);
  }

  @Test
  void a_share_of_lines_tells_authorship_from_help() {
    assertThat(judge("A", "", "Entire-Attribution: 73% agent (146/200 lines)").provenance())
        .isEqualTo(AI_ASSISTED);
    assertThat(judge("A", "", "Entire-Attribution: 100% agent (9/9 lines)").provenance())
        .isEqualTo(AI_AUTHORED);
    assertThat(judge("A", "", "Entire-Attribution: 0% agent (0/9 lines)").provenance())
        .isEqualTo(HUMAN);
  }

  @Test
  void several_tools_in_one_trailer_are_several_pieces_of_evidence() {
    assertThat(
            judge("A", "", "Generated-by: Codex (GPT-5.3-Codex), Claude Code (Opus 4.8)")
                .evidence())
        .filteredOn(evidence -> evidence.ruleId().equals("generated-by-many"))
        .extracting(Evidence::tool, Evidence::model)
        .containsExactly(
            tuple("OpenAI Codex", "GPT-5.3-Codex"), tuple("Claude Code", "Claude Opus 4.8"));
  }

  @Test
  void an_agent_known_by_identity_alone_is_a_helper_as_co_author() {
    assertThat(
            judge("A", "", "Co-authored-by: v0[bot] <12345+v0[bot]@users.noreply.github.com>")
                .provenance())
        .isEqualTo(AI_ASSISTED);
  }

  @Test
  void a_mailmap_says_who_people_are_and_turns_no_agent_into_one() {
    Person agent = new Person("Claude", "noreply@anthropic.com");
    Commit commit = Commits.by(agent, "Fix");
    Mailmap mailmap = Mailmap.of("Dev One <dev.one@example.org> <noreply@anthropic.com>\n");

    assertThat(judgeAll(List.of(commit), mailmap))
        .extracting(Attribution::provenance)
        .containsExactly(AI_AUTHORED);
  }

  @Test
  void a_co_author_whom_the_mailmap_knows_for_the_author_is_no_further_human() {
    Commit commit =
        Commits.saying("Fix", "", CLAUDE, "Co-authored-by: annie <annie@laptop.example.org>");
    Mailmap mailmap = Mailmap.of("Ann Writer <ann@example.org> annie <annie@laptop.example.org>\n");

    assertThat(judgeAll(List.of(commit), Mailmap.EMPTY))
        .extracting(Attribution::provenance)
        .containsExactly(MIXED);
    assertThat(judgeAll(List.of(commit), mailmap))
        .extracting(Attribution::provenance)
        .containsExactly(AI_ASSISTED);
  }

  private Attribution judge(String... lines) {
    return attributor.attribute(Commits.saying(lines));
  }

  private List<Attribution> judgeAll(List<Commit> commits) {
    return judgeAll(commits, Mailmap.EMPTY);
  }

  private List<Attribution> judgeAll(List<Commit> commits, Mailmap mailmap) {
    return attributor.attributeAll(commits, People.of(commits, attributor, mailmap, Threads.of(1)));
  }
}
