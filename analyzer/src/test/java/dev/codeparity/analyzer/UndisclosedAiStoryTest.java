package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.statistics.HiddenAi;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Proportions;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is on record of AI and by which channels, and what hidden AI could do: six human commits
 * beside the first, six with AI evidence (three with a trailer, one of them with a footer too, two
 * by an agent, one mixed), of the same size and week; two AI and one human commit are mended later.
 */
class UndisclosedAiStoryTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final String MESSAGE = "Add work";

  private Analysed found;

  @BeforeEach
  void analyse(@TempDir Path folder) {
    GitFixture repo =
        GitFixture.in(folder)
            .startingAt(java.time.Instant.parse("2026-03-02T08:00:00Z"))
            .ticking(Duration.ofHours(1))
            .commit("root")
            .write("Main.java", "class Main {}");
    for (int i = 1; i <= 6; i++) {
      work(repo, "h" + i);
    }
    work(repo, "t1").coAuthor("Cursor", "cursoragent@cursor.com");
    work(repo, "t2").coAuthor("Cursor", "cursoragent@cursor.com");
    work(repo, "both")
        .message(
            MESSAGE
                + "\n\n\uD83E\uDD16 Generated with [Claude Code](https://claude.com/claude-code)")
        .trailer("Co-Authored-By", "Claude Opus 4.5 <noreply@anthropic.com>");
    work(repo, "a1").writtenBy("Cursor Agent <cursoragent@cursor.com>");
    work(repo, "a2").writtenBy("Cursor Agent <cursoragent@cursor.com>");
    work(repo, "mixed")
        .coAuthor("Cursor", "cursoragent@cursor.com")
        .coAuthor("Ben Cole", "ben.cole@example.org");
    fix(repo, "t1");
    fix(repo, "a1");
    fix(repo, "h1");
    repo.commit("end").after(Duration.ofDays(200)).write("notes.txt", "done");
    found = Analysed.of(repo);
  }

  private static GitFixture work(GitFixture repo, String label) {
    return repo.commit(label)
        .by("Ann Reed")
        .message(MESSAGE)
        .write("src/" + label + ".java", lines(label + "x", 20));
  }

  private static void fix(GitFixture repo, String label) {
    repo.commit("fix" + label)
        .after(Duration.ofDays(2))
        .by("Ben Cole")
        .message("Fix wrong number")
        .replaceLine("src/" + label + ".java", 1, "int right" + label + " = 1;");
  }

  private OptionalDouble threat(String name) {
    return found.analysis().threats().stream()
        .filter(row -> row.threat().equals(name))
        .map(ThreatRecord::value)
        .findFirst()
        .orElseGet(OptionalDouble::empty);
  }

  @Test
  void channels_are_told_together_and_alone() {
    assertThat(threat("ai_recorded").orElseThrow()).isCloseTo(6 / 17.0, EXACT);
    assertThat(threat("recorded_by_trailer").orElseThrow()).isCloseTo(4 / 6.0, EXACT);
    assertThat(threat("recorded_by_trailer_alone").orElseThrow()).isCloseTo(3 / 6.0, EXACT);
    assertThat(threat("recorded_by_footer").orElseThrow()).isCloseTo(1 / 6.0, EXACT);
    assertThat(threat("recorded_by_footer_alone").orElseThrow()).isZero();
    assertThat(threat("recorded_by_identity_author_alone").orElseThrow()).isCloseTo(2 / 6.0, EXACT);
    assertThat(threat("recorded_by_git_note")).isEmpty();
  }

  @Test
  void without_records_of_lines_what_is_known_comes_from_elsewhere() {
    Interval limits = Proportions.wilson(678, 1444, 0.95);

    assertThat(threat("disclosed")).isEmpty();
    assertThat(threat("disclosed_elsewhere").orElseThrow()).isCloseTo(678 / 1444.0, EXACT);
    assertThat(threat("disclosed_elsewhere_low")).hasValue(limits.low());
    assertThat(threat("disclosed_elsewhere_high")).hasValue(limits.high());
    assertThat(threat("label_sensitivity").orElseThrow()).isCloseTo(678 / 1444.0, EXACT);
    assertThat(found.analysis().periods())
        .noneMatch(row -> row.metric() == Metric.DISCLOSED_COMMIT_SHARE);
  }

  @Test
  void bounds_follow_from_the_headlines_figures() {
    Comparison row = found.headline().orElseThrow();
    double ratio = row.result().ratio().orElseThrow();
    double ai = row.basis().compared().aiExposure();
    double human = row.basis().compared().humanExposure();

    assertThat(row.basis().compared().aiEvents()).isEqualTo(2);
    assertThat(row.basis().compared().humanEvents()).isEqualTo(1);
    assertThat(threat("impossible_sensitivity").orElseThrow()).isCloseTo(2 / 3.0, EXACT);
    assertThat(threat("ratio_q10").orElseThrow())
        .isCloseTo(new HiddenAi(ratio, ai, human, 1).corrected(0.1), EXACT);
    assertThat(threat("ratio_q30_half").orElseThrow())
        .isCloseTo(new HiddenAi(ratio, ai, human, 0.5).corrected(0.3), EXACT);
    // at twice the rate not even a quarter can be hidden at this ratio
    assertThat(ratio).isGreaterThan(2);
    assertThat(threat("ratio_q30_double")).isEmpty();
    // 678 of 1,444 is less than the least possible share
    assertThat(threat("q_at_label_sensitivity").orElse(1)).isGreaterThan(1 / ratio);
    assertThat(threat("ratio_at_label_sensitivity")).isEmpty();
  }
}
