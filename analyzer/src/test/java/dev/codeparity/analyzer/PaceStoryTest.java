package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the pace of work, of weeks with a Monday's work each. */
class PaceStoryTest {
  private static final int WEEKS = 12;

  @TempDir private Path folder;

  /** Commits on every Monday from 1 January 2024: so many in the first weeks, so many later. */
  private TestedClaim acceleration(int early, int late) {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("root")
            .at("2024-01-01T00:00:00Z")
            .write("Main.java", "int a;");
    for (int week = 0; week < 2 * WEEKS; week++) {
      int commits = week < WEEKS ? early : late;
      for (int i = 0; i < commits; i++) {
        repo.commit("c" + week + "x" + i)
            .after(
                i == 0 && week > 0
                    ? Duration.ofDays(7).minusMinutes(last(week, early, late))
                    : Duration.ofMinutes(1))
            .write("Work" + week + "x" + i + ".java", "int b;");
      }
    }
    return Analysed.of(repo).analysis().claims().rows().stream()
        .filter(row -> row.metric().equals("weekly_commits"))
        .findFirst()
        .orElseThrow();
  }

  /** Minutes after midnight of the last commit of the week before. */
  private static int last(int week, int early, int late) {
    return (week - 1 < WEEKS ? early : late) - (week == 1 ? 0 : 1);
  }

  @Test
  void a_claim_of_acceleration_says_when_the_pace_changed() {
    TestedClaim found = acceleration(2, 9);

    assertThat(found.sentence())
        .contains("Seen in steps, the pace changed in the week of 2024-03-25 (2.")
        .endsWith(" to 9.00 an active day).");
    assertThat(found.reason()).contains("PACE_CHANGED");
  }

  @Test
  void where_it_never_changed_that_is_said_too() {
    TestedClaim found = acceleration(4, 4);

    assertThat(found.sentence())
        .endsWith("No week stands out as the one from which the pace was another.");
    assertThat(found.reason()).doesNotContain("PACE_CHANGED");
  }
}
