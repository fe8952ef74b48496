package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ToolDatesTest {
  private static final Instant BEFORE_JULES = Instant.parse("2024-12-09T23:00:00Z");
  private static final Instant JULES = Instant.parse("2024-12-11T09:00:00Z");
  private static final String JULES_TRAILER =
      "Co-authored-by: google-labs-jules[bot]"
          + " <161369871+google-labs-jules[bot]@users.noreply.github.com>";

  private final Attributor attributor = new Attributor();

  @Test
  void evidence_older_than_its_tool_is_kept_and_not_believed() {
    Attribution old = attributor.attribute(at(BEFORE_JULES, BEFORE_JULES, JULES_TRAILER));

    assertThat(old.provenance()).isEqualTo(Provenance.HUMAN);
    assertThat(old.evidence())
        .extracting(Evidence::ruleId, Evidence::counted, Evidence::reason)
        .contains(tuple("coauthor-jules", false, "older than the tool"));
    assertThat(attributor.attribute(at(JULES, JULES, JULES_TRAILER)).provenance())
        .isEqualTo(Provenance.AI_AUTHORED);
  }

  @Test
  void the_later_of_both_times_counts_since_either_clock_may_be_wrong() {
    assertThat(attributor.attribute(at(Instant.EPOCH, JULES, JULES_TRAILER)).provenance())
        .isEqualTo(Provenance.AI_AUTHORED);
    assertThat(attributor.attribute(at(JULES, Instant.EPOCH, JULES_TRAILER)).provenance())
        .isEqualTo(Provenance.AI_AUTHORED);
  }

  @Test
  void no_tool_is_older_than_the_first() {
    Instant year2020 = Instant.parse("2020-05-01T00:00:00Z");

    assertThat(
            attributor
                .attribute(at(year2020, year2020, "Co-authored-by: Amp <amp@ampcode.com>"))
                .provenance())
        .isEqualTo(Provenance.HUMAN);
  }

  @Test
  void an_agents_name_that_was_a_persons_or_a_bots_before_is_no_agent() {
    Person early = new Person("Claude", "209825114+claude[bot]@users.noreply.github.com");
    Instant year2022 = Instant.parse("2022-05-01T00:00:00Z");
    Commit commit =
        new Commit(0, "0".repeat(40), List.of(), early, early, year2022, year2022, "Fix");

    assertThat(attributor.attribute(commit).provenance()).isNotEqualTo(Provenance.AI_AUTHORED);
  }

  @Test
  void automation_is_older_than_ai() {
    Instant year2012 = Instant.parse("2012-05-01T00:00:00Z");
    Commit commit =
        new Commit(
            0,
            "0".repeat(40),
            List.of(),
            Commits.ANN,
            Commits.ANN,
            year2012,
            year2012,
            "[maven-release-plugin] prepare release 1.0");

    assertThat(attributor.attribute(commit).provenance()).isEqualTo(Provenance.AUTOMATION);
  }

  @Test
  void each_listed_tool_is_one_that_a_rule_can_name() {
    Set<String> known = new TreeSet<>();
    RuleTable.rows("tools.tsv").forEach(cells -> known.add(cells[1]));
    RuleTable.rules().forEach(rule -> known.add(rule.tool()));

    assertThat(RuleTable.rows("tool-dates.tsv"))
        .allSatisfy(
            cells -> {
              assertThat(known).contains(cells[0]);
              assertThat(cells[2]).isNotBlank();
            });
  }

  private static Commit at(Instant authored, Instant committed, String trailer) {
    return new Commit(
        0,
        "0".repeat(40),
        List.of(),
        Commits.ANN,
        Commits.ANN,
        authored,
        committed,
        "Fix\n\n" + trailer);
  }
}
