package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Proportions;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the work is shared and reviewed, by figures worked out by hand: in the first quarter 30 human
 * lines in three commits and 10 of AI help in one, in the second 20 human ones in two and 40 of an
 * agent in two.
 */
class SharesStoryTest {
  private static final String REVIEWER = "Ben Cole <ben.cole@example.org>";

  @TempDir private Path folder;

  private GitFixture repo() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofHours(1))
            .commit("root")
            .by("Ann Reed")
            .write("Root.java", lines("root", 500));
    human(repo, "h1", "2024-02-05", 10).trailer("Reviewed-by", REVIEWER);
    human(repo, "h2", "2024-02-06", 10);
    human(repo, "h3", "2024-02-07", 10);
    human(repo, "assisted", "2024-02-08", 10)
        .coAuthor("Cursor", "cursoragent@cursor.com")
        .trailer("Reviewed-by", REVIEWER);
    human(repo, "h4", "2024-04-08", 10);
    human(repo, "h5", "2024-05-08", 10);
    agent(repo, "a1", "2024-05-09").trailer("Reviewed-by", REVIEWER);
    agent(repo, "a2", "2024-06-09");
    repo.commit("bot")
        .at("2024-06-10T09:00:00Z")
        .by("renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com")
        .write("Bot.java", lines("bot", 100));
    repo.branch("topic");
    repo.checkout("main").commit("end").by("Ann Reed").write("notes.txt", "done");
    return repo.merge("merge", "topic").by("Ann Reed").write("Merge.java", lines("merge", 64));
  }

  private static GitFixture human(GitFixture repo, String label, String day, int codeLines) {
    return repo.commit(label)
        .at(day + "T09:00:00Z")
        .by("Ann Reed")
        .write(label + ".java", lines(label, codeLines));
  }

  private static GitFixture agent(GitFixture repo, String label, String day) {
    return repo.commit(label)
        .at(day + "T09:00:00Z")
        .by("Ann Reed")
        .writtenBy("Cursor Agent <cursoragent@cursor.com>")
        .write(label + ".java", lines(label, 20));
  }

  private static PeriodRecord level(
      Analysed found, Metric metric, ProvenanceGroup group, String period) {
    return found.analysis().periods().stream()
        .filter(row -> row.metric() == metric && row.provenance() == group)
        .filter(row -> row.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void commits_are_shared_between_people_and_ai_and_nobody_else() {
    Analysed found = Analysed.of(repo());

    assertThat(level(found, Metric.COMMIT_SHARE, ProvenanceGroup.AI, "2024-Q1").events())
        .isEqualTo(1);
    assertThat(level(found, Metric.COMMIT_SHARE, ProvenanceGroup.AI, "2024-Q1").exposure())
        .isEqualTo(5);
    assertThat(level(found, Metric.COMMIT_SHARE, ProvenanceGroup.AI, "2024-Q2").rate())
        .hasValue(2 / 5.0);
    assertThat(level(found, Metric.COMMIT_SHARE, ProvenanceGroup.HUMAN, "all").rate())
        .hasValue(7 / 10.0);
    assertThat(level(found, Metric.COMMIT_SHARE, ProvenanceGroup.AI_AUTHORED, "all").rate())
        .hasValue(2 / 10.0);
  }

  @Test
  void a_periods_share_of_commits_has_wilsons_limits() {
    PeriodRecord row =
        level(Analysed.of(repo()), Metric.COMMIT_SHARE, ProvenanceGroup.AI, "2024-Q1");
    Interval limits = Proportions.wilson(1, 5, 0.95);

    assertThat(row.ciLow().orElseThrow()).isCloseTo(limits.low(), within(1e-12));
    assertThat(row.ciHigh().orElseThrow()).isCloseTo(limits.high(), within(1e-12));
  }

  @Test
  void imported_lines_are_nobodys() {
    Analysed found = Analysed.of(repo());

    assertThat(level(found, Metric.CODE_LINE_SHARE, ProvenanceGroup.AI, "2024-Q1").exposure())
        .isEqualTo(40);
    assertThat(level(found, Metric.CODE_LINE_SHARE, ProvenanceGroup.AI, "2024-Q1").rate())
        .hasValue(0.25);
    assertThat(level(found, Metric.CODE_LINE_SHARE, ProvenanceGroup.AI, "2024-Q2").rate())
        .hasValue(40 / 60.0);
  }

  @Test
  void review_is_told_for_each_side_by_period() {
    Analysed found = Analysed.of(repo());

    assertThat(level(found, Metric.REVIEWED_COMMIT_SHARE, ProvenanceGroup.AI, "all").rate())
        .hasValue(2 / 3.0);
    assertThat(level(found, Metric.REVIEWED_COMMIT_SHARE, ProvenanceGroup.AI, "2024-Q2").rate())
        .hasValue(1 / 2.0);
    assertThat(level(found, Metric.REVIEWED_COMMIT_SHARE, ProvenanceGroup.HUMAN, "all").rate())
        .hasValue(1 / 7.0);
    assertThat(level(found, Metric.REVIEWED_CODE_LINE_SHARE, ProvenanceGroup.AI, "all").rate())
        .hasValue(30 / 50.0);
    assertThat(level(found, Metric.REVIEWED_CODE_LINE_SHARE, ProvenanceGroup.HUMAN, "all").rate())
        .hasValue(10 / 50.0);
  }

  @Test
  void the_ai_side_asked_for_shares_the_same_whole() {
    Analysed found = Analysed.of(repo(), options -> options.ai(AiSide.AUTHORED));

    assertThat(level(found, Metric.COMMIT_SHARE, ProvenanceGroup.AI, "all").rate())
        .hasValue(2 / 10.0);
    assertThat(level(found, Metric.COMMIT_SHARE, ProvenanceGroup.HUMAN, "all").rate())
        .hasValue(7 / 10.0);
  }

  @Test
  void work_outside_of_the_range_is_no_part() {
    GitFixture repo = repo();
    Analysed found = Analysed.of(repo, options -> options.since(repo.time("h4")));

    assertThat(found.level(Metric.COMMIT_SHARE, ProvenanceGroup.AI).exposure()).isEqualTo(5);
  }

  @Test
  void a_model_named_beside_the_evidence_that_decided_is_adopted() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("footer")
            .message(
                "Add a\n\n\uD83E\uDD16 Generated with [Claude Code](https://claude.com/claude-code)")
            .trailer("Co-Authored-By", "Claude Opus 4.5 <noreply@anthropic.com>")
            .write("A.java", lines("a", 3));

    assertThat(Analysed.of(repo).analysis().adoption())
        .extracting(AdoptionRecord::tool, AdoptionRecord::model, AdoptionRecord::commits)
        .containsExactly(tuple("Claude Code", "Claude Opus 4.5", 1));
  }
}
