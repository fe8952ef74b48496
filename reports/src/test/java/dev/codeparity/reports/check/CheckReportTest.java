package dev.codeparity.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.gate.Bound;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.Figure;
import dev.codeparity.analyzer.gate.Finding;
import dev.codeparity.analyzer.gate.Policy;
import dev.codeparity.analyzer.gate.PolicyReader;
import dev.codeparity.reports.text.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckReportTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private static Policy policy(String... bounds) {
    String yaml = "bounds:\n- " + String.join("\n- ", bounds) + "\n";
    return PolicyReader.inFile(".codeparity.yml", yaml).orElseThrow();
  }

  private static GateResult result(Policy policy, Figure figure) {
    List<CheckedBound> checked =
        policy.bounds().stream().map(bound -> new CheckedBound(bound, figure, COMMIT)).toList();
    return new GateResult(policy, COMMIT, Optional.of(3), checked, Optional.empty());
  }

  private static Figure figure(double value, double low, double high, Finding... findings) {
    return new Figure(OptionalDouble.of(value), low, high, low == high, "", List.of(findings), 0);
  }

  private static String sentence(String bound, Figure figure) {
    Bound one = policy(bound).bounds().get(0);
    return new BoundText(new CheckedBound(one, figure, COMMIT)).sentence();
  }

  @Test
  void a_figure_is_rounded_away_from_its_bound() {
    String bound = "{id: a, metric: defect_density, at-most: 1.25}";

    assertThat(sentence(bound, figure(1.2501, 1.2500001, 3)))
        .isEqualTo(
            "a: defect density, AI to human: 1.26 (1.26 to 3.00 at every look), bound: at most 1.25");
    assertThat(sentence(bound, figure(1.2499, 0.5, 1.2499)))
        .contains("1.24 (0.50 to 1.24 at every look)");
    assertThat(sentence("{id: a, metric: live_line_share, at-most: 40%}", figure(0.40001, 1, 1)))
        .contains("40.1%");
  }

  @Test
  void an_open_bound_says_why() {
    assertThat(sentence("{id: a, metric: defect_density, at-most: 1.25}", figure(1.5, 0.9, 2.5)))
        .endsWith("bound: at most 1.25; the interval holds the bound, so nothing is shown");
  }

  @Test
  void a_broken_bound_names_figure_bound_commits_and_the_next_step() {
    GateResult result =
        result(
            policy("{id: a, metric: new_violations, priority: 1, in: change, at-most: 0}"),
            figure(1, 1, 1, new Finding(COMMIT, "Add", "src/A.java", 7, "EmptyCatchBlock")));

    assertThat(CheckText.lines(result, FailOn.REFUTED, "out"))
        .containsExactly(
            "1 of 1 bound broken at 0123456789, a change of 3 commits",
            "a: new violations of priority 1 by AI, this change: 1, bound: at most 0",
            "  0123456789 src/A.java:7 EmptyCatchBlock. Next: mend these lines; what a rule asks"
                + " for: codeparity rules --kind quality",
            "Files: out");
  }

  @Test
  void however_many_bounds_are_broken_ten_lines_tell_of_it() {
    String[] bounds =
        IntStream.range(0, 30)
            .mapToObj(i -> "{id: b" + i + ", metric: live_line_share, at-most: 1%}")
            .toArray(String[]::new);
    GateResult broken = result(policy(bounds), figure(0.5, 0.5, 0.5));
    GateResult kept = result(policy(bounds), figure(0, 0, 0));

    assertThat(CheckText.lines(broken, FailOn.REFUTED, "out"))
        .hasSizeLessThanOrEqualTo(10)
        .anyMatch(line -> line.contains("Broken too: ") && line.contains("b29"));
    assertThat(CheckText.lines(kept, FailOn.REFUTED, "out")).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void sarif_keeps_to_its_schema_and_every_finding_has_a_place() {
    GateResult result =
        result(
            policy(
                "{id: a, metric: new_violations, in: change, at-most: 0}",
                "{id: b, metric: live_line_share, at-most: 0.5}"),
            figure(
                1,
                1,
                1,
                new Finding(COMMIT, "x", "a b/<x>#?%.java", 7, "EmptyCatchBlock"),
                new Finding(COMMIT, "x", "", 0, "4 lines")));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                CheckReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

    JsonNode document = Json.mapper().readTree(CheckSarif.of(result));

    assertThat(schema.validate(document)).extracting(Error::toString).isEmpty();
    assertThat(document.at("/runs/0/results")).hasSize(2);
    assertThat(document.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine"))
        .hasToString("7");
  }

  @Test
  void junit_has_a_case_for_each_bound() {
    GateResult result =
        result(
            policy(
                "{id: broken, metric: live_line_share, at-most: 0.5}",
                "{id: kept, metric: live_line_share, at-most: 1}"),
            figure(1, 1, 1));

    assertThat(CheckJUnit.of(result))
        .contains("tests=\"2\" failures=\"1\"")
        .contains("<testcase name=\"broken\"")
        .contains("<failure message=\"broken: share of live code lines by AI: 100%");
  }
}
