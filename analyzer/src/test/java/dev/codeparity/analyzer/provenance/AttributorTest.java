package dev.codeparity.analyzer.provenance;

import static dev.codeparity.analyzer.provenance.Provenance.AI_ASSISTED;
import static dev.codeparity.analyzer.provenance.Provenance.AI_AUTHORED;
import static dev.codeparity.analyzer.provenance.Provenance.HUMAN;
import static dev.codeparity.analyzer.provenance.Provenance.MIXED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Person;
import org.junit.jupiter.api.Test;

class AttributorTest {
  private static final String CLAUDE = "Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>";
  private static final String BOB = "Co-authored-by: Bob Helper <bob@example.org>";
  private static final Person COPILOT =
      new Person("copilot-swe-agent[bot]", "198982749+Copilot@users.noreply.github.com");

  private final Attributor attributor = new Attributor();

  @Test
  void a_commit_without_any_sign_is_human() {
    Attribution attribution = judge("Add cache", "", "It was slow.");

    assertThat(attribution.provenance()).isEqualTo(HUMAN);
    assertThat(attribution.decisive()).isEmpty();
    assertThat(attribution.evidence()).isEmpty();
  }

  @Test
  void an_empty_message_is_human() {
    assertThat(judge("").provenance()).isEqualTo(HUMAN);
  }

  @Test
  void an_ai_co_author_makes_a_humans_commit_assisted() {
    Attribution attribution = judge("Add cache", "", CLAUDE);

    assertThat(attribution.provenance()).isEqualTo(AI_ASSISTED);
    assertThat(attribution.tool()).isEqualTo("Claude Code");
    assertThat(attribution.model()).isEqualTo("Claude Opus 4.6");
    assertThat(attribution.decisive())
        .hasValueSatisfying(
            evidence -> {
              assertThat(evidence.ruleId()).isEqualTo("coauthor-claude-noreply");
              assertThat(evidence.channel()).isEqualTo(Channel.TRAILER);
              assertThat(evidence.confidence()).isEqualTo(Confidence.CERTAIN);
              assertThat(evidence.matched()).isEqualTo("Claude Opus 4.6 <noreply@anthropic.com>");
            });
  }

  @Test
  void a_footer_says_that_the_agent_wrote_it_and_the_trailer_names_the_model() {
    Attribution attribution =
        judge(
            "Add cache",
            "",
            "🤖 Generated with [Claude Code](https://claude.com/claude-code)",
            "",
            CLAUDE);

    assertThat(attribution.provenance()).isEqualTo(AI_AUTHORED);
    assertThat(attribution.decisive().map(Evidence::ruleId)).contains("footer-claude-code");
    assertThat(attribution.model()).isEqualTo("Claude Opus 4.6");
  }

  @Test
  void an_agents_identity_as_author_is_authorship() {
    Attribution attribution = attributor.attribute(Commits.by(COPILOT, "Fix cache"));

    assertThat(attribution.provenance()).isEqualTo(AI_AUTHORED);
    assertThat(attribution.tool()).isEqualTo("GitHub Copilot");
  }

  @Test
  void an_agents_commit_with_one_human_co_author_stays_the_agents() {
    assertThat(attributor.attribute(Commits.by(COPILOT, "Fix", "", BOB)).provenance())
        .isEqualTo(AI_AUTHORED);
  }

  @Test
  void an_agents_commit_with_two_human_co_authors_is_mixed() {
    String cid = "Co-authored-by: Cid Third <cid@example.org>";

    assertThat(attributor.attribute(Commits.by(COPILOT, "Fix", "", BOB, cid)).provenance())
        .isEqualTo(MIXED);
  }

  @Test
  void a_further_human_beside_an_ai_co_author_makes_it_mixed() {
    assertThat(judge("Fix", "", CLAUDE, BOB).provenance()).isEqualTo(MIXED);
  }

  @Test
  void the_author_named_again_as_co_author_is_no_further_human() {
    String again = "Co-authored-by: Ann Writer <77+annwriter@users.noreply.github.com>";

    assertThat(judge("Fix (#7)", "", CLAUDE, again).provenance()).isEqualTo(AI_ASSISTED);
  }

  @Test
  void a_trailer_that_a_forge_pushed_out_of_the_block_counts() {
    Attribution attribution =
        judge("Fix scan (#1)", "", "Generated-by: GPT-5 Codex", "", "Closes #12 for good");

    assertThat(attribution.provenance()).isEqualTo(AI_AUTHORED);
    assertThat(attribution.decisive())
        .hasValueSatisfying(
            evidence -> assertThat(evidence.confidence()).isEqualTo(Confidence.STRONG));
  }

  private Attribution judge(String... lines) {
    return attributor.attribute(Commits.saying(lines));
  }
}
