package dev.codeparity.analyzer.provenance;

import static dev.codeparity.analyzer.provenance.Provenance.AI_ASSISTED;
import static dev.codeparity.analyzer.provenance.Provenance.AI_AUTHORED;
import static dev.codeparity.analyzer.provenance.Provenance.HUMAN;
import static dev.codeparity.analyzer.provenance.Provenance.MIXED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a record of lines decides on the commit, and on its lines. */
class LineAttributionTest {
  private static final String CLAUDE = "Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>";
  private static final String BOB = "Co-authored-by: Bob Helper <bob@example.org>";
  private static final Person COPILOT =
      new Person("copilot-swe-agent[bot]", "198982749+Copilot@users.noreply.github.com");
  private static final String JSON =
      "\n---\n{\"schema_version\": \"authorship/3.0.0\", \"sessions\": {\"s_1\": {\"agent_id\":"
          + " {\"tool\": \"codex\", \"model\": \"gpt-5.5\"}}}}";

  /** Sources: 1 AI, 2 a person, 3 a test preset. */
  private static final LineRecord RECORD =
      RecordText.read(
          RecordText.AI_NOTES,
          "a\n  s_1::t_1 1\n  human 2\n  s_2::t_1 3"
              + JSON.replace(
                  "{\"s_1\"", "{\"s_2\": {\"agent_id\": {\"tool\": \"mock_ai\"}}, \"s_1\""));

  private static Attribution judge(RecordedLines recorded, Person author, String... message) {
    return new Attributor().attribute(Commits.by(author, message), recorded);
  }

  private static Attribution judge(RecordedLines recorded, String... message) {
    return judge(recorded, Commits.ANN, message);
  }

  /** Lines of no source, by AI, by a person, of a test preset. */
  private static RecordedLines lines(int none, int ai, int person, int test) {
    return RecordText.added(RECORD, none, ai, person, test);
  }

  @Test
  void lines_by_ai_make_a_persons_commit_assisted() {
    Attribution attribution = judge(lines(5, 3, 2, 0), "Add cache");

    assertThat(attribution.provenance()).isEqualTo(AI_ASSISTED);
    assertThat(attribution.tool()).isEqualTo("OpenAI Codex");
    assertThat(attribution.model()).isEqualTo("GPT-5.5");
    assertThat(attribution.decisive())
        .hasValueSatisfying(
            evidence -> {
              assertThat(evidence.ruleId()).isEqualTo("note-git-ai-session");
              assertThat(evidence.channel()).isEqualTo(Channel.GIT_NOTE);
              assertThat(evidence.matched()).isEqualTo("refs/notes/ai: 3 of 10 added lines");
            });
  }

  @Test
  void nothing_but_lines_by_ai_is_authorship() {
    assertThat(judge(lines(0, 3, 0, 0), "Add cache").provenance()).isEqualTo(AI_AUTHORED);
  }

  @Test
  void code_lines_decide_where_there_are_any() {
    RecordedLines recorded = new RecordedLines(RECORD, List.of(4, 3, 0, 0), List.of(0, 3, 0, 0));

    assertThat(judge(recorded, "Add cache").provenance()).isEqualTo(AI_AUTHORED);
  }

  @Test
  void a_record_whose_ai_lines_the_commit_did_not_add_is_seen_and_not_counted() {
    Attribution attribution = judge(lines(5, 0, 0, 0), "Add cache");

    assertThat(attribution.provenance()).isEqualTo(HUMAN);
    assertThat(attribution.evidence())
        .filteredOn(evidence -> evidence.ruleId().equals("note-git-ai-session"))
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.counted()).isFalse();
              assertThat(evidence.matched()).isEqualTo("refs/notes/ai: 0 of 5 added lines");
            });
  }

  @Test
  void lines_of_people_and_of_test_presets_are_no_sign_of_ai() {
    assertThat(judge(lines(1, 0, 2, 3), "Add cache").provenance()).isEqualTo(HUMAN);
  }

  @Test
  void a_record_settles_what_would_be_mixed() {
    String[] message = {"Add cache", "", CLAUDE, BOB};

    assertThat(judge(lines(5, 0, 0, 0), message).provenance()).isEqualTo(MIXED);
    assertThat(judge(lines(5, 3, 0, 0), message).provenance()).isEqualTo(AI_ASSISTED);
  }

  @Test
  void a_squash_of_parts_with_and_without_ai_is_settled_too() {
    String[] message = {"Cache (#7)", "", "* Add cache", "", CLAUDE, "", "* Fix cache"};

    assertThat(judge(RecordedLines.NONE, message).provenance()).isEqualTo(MIXED);
    assertThat(judge(lines(5, 3, 0, 0), message).provenance()).isEqualTo(AI_ASSISTED);
  }

  @Test
  void an_agents_commit_with_two_people_is_its_own_where_a_record_says_so() {
    String[] message = {"Add cache", "", BOB, "Co-authored-by: Eve Third <eve@example.org>"};

    assertThat(judge(lines(5, 0, 0, 0), COPILOT, message).provenance()).isEqualTo(MIXED);
    assertThat(judge(lines(5, 3, 0, 0), COPILOT, message).provenance()).isEqualTo(AI_AUTHORED);
  }

  @Test
  void a_bots_commit_with_lines_by_ai_is_no_automation() {
    Person bot = new Person("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com");

    assertThat(judge(lines(5, 0, 0, 0), bot, "Bump a from 1 to 2").provenance())
        .isEqualTo(Provenance.AUTOMATION);
    assertThat(judge(lines(5, 3, 0, 0), bot, "Bump a from 1 to 2").provenance())
        .isEqualTo(AI_ASSISTED);
  }

  @Test
  void a_box_that_denies_ai_loses_against_a_record() {
    Attribution attribution =
        judge(lines(5, 3, 0, 0), "Add cache", "", "- [x] No AI was used", "", "Assisted-by: none");

    assertThat(attribution.provenance()).isEqualTo(AI_ASSISTED);
    assertThat(attribution.evidence()).anyMatch(e -> e.ruleId().equals("assisted-by-none"));
  }

  @Test
  void a_record_and_a_trailer_are_both_kept() {
    Attribution attribution = judge(lines(5, 3, 2, 0), "Add cache", "", CLAUDE);

    assertThat(attribution.evidence())
        .filteredOn(Evidence::counted)
        .extracting(Evidence::ruleId)
        .containsExactly("note-git-ai-session", "note-git-ai-human", "coauthor-claude-noreply");
  }

  @Test
  void a_task_that_was_open_is_seen_and_not_counted() {
    LineRecord record = RecordText.read("refs/notes/bob", RecordText.example("bob.jsonl"));
    Attribution attribution = judge(RecordedLines.noneOf(record), "Add cache");

    assertThat(attribution.provenance()).isEqualTo(HUMAN);
    assertThat(attribution.evidence())
        .extracting(Evidence::ruleId, Evidence::reason)
        .contains(tuple("note-bob", "weak"));
  }

  @Test
  void each_line_is_as_the_record_says() {
    RecordedLines recorded = lines(5, 3, 2, 1);
    LineAttribution lines = LineAttribution.of(judge(recorded, "Add cache"), recorded);

    assertThat(lines.isByLine()).isTrue();
    assertThat(lines.of(1))
        .isEqualTo(new LineProvenance(AI_ASSISTED, "OpenAI Codex", "GPT-5.5", true));
    assertThat(lines.of(2)).isEqualTo(new LineProvenance(HUMAN, "", "", true));
    assertThat(lines.of(0)).isEqualTo(new LineProvenance(MIXED, "", "", false));
    assertThat(lines.of(3)).isEqualTo(new LineProvenance(MIXED, "", "", false));
    assertThat(lines.codeLines(AI_ASSISTED)).isEqualTo(3);
    assertThat(lines.codeLines(HUMAN)).isEqualTo(2);
    assertThat(lines.codeLines(MIXED)).isEqualTo(6);
  }

  @Test
  void lines_that_the_record_leaves_out_of_an_agents_commit_are_the_agents() {
    RecordedLines recorded = lines(5, 3, 2, 0);
    LineAttribution lines = LineAttribution.of(judge(recorded, COPILOT, "Add cache"), recorded);

    assertThat(lines.of(0)).isEqualTo(new LineProvenance(AI_AUTHORED, "GitHub Copilot", "", false));
    assertThat(lines.of(2)).isEqualTo(new LineProvenance(HUMAN, "", "", true));
  }

  @Test
  void without_lines_by_ai_all_lines_are_as_the_commit() {
    RecordedLines recorded = lines(5, 0, 2, 0);
    LineAttribution lines = LineAttribution.of(judge(recorded, "Add cache", "", CLAUDE), recorded);

    assertThat(lines.isByLine()).isFalse();
    assertThat(lines.of(0))
        .isEqualTo(new LineProvenance(AI_ASSISTED, "Claude Code", "Claude Opus 4.6", false));
    assertThat(lines.of(2)).isEqualTo(lines.of(0));
  }

  @Test
  void a_human_commit_names_no_tool() {
    Commit commit = Commits.saying("Add cache");
    LineAttribution lines =
        LineAttribution.of(new Attributor().attribute(commit), RecordedLines.NONE);

    assertThat(lines.of(0)).isEqualTo(new LineProvenance(HUMAN, "", "", false));
  }
}
