package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.reports.ci.Badge;
import dev.codeparity.reports.ci.JUnitReport;
import dev.codeparity.reports.ci.MarkdownReport;
import dev.codeparity.reports.ci.SarifReport;
import dev.codeparity.reports.text.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The reports for builds. */
class CiReportTest {
  private static final String ATTACK =
      "| <img src=x onerror=alert(1)> @team [x](javascript:alert(1)) `a` =1+1 \u001B[31m \u202E";

  @TempDir Path folder;

  @Test
  void markdown_begins_with_the_verdict_and_has_a_table() {
    assertThat(MarkdownReport.of(SampleAnalysis.whole()))
        .startsWith(
            "### Codeparity: Inconclusive (but worse if repairs on the spot count): the data"
                + " cannot tell")
        .contains("There are 12 fixes of AI code and 340 of human code to compare")
        .contains("| Defects per KLOC-year | 3.43 | 2.56 | 1.34 | 0.82 to 2.19 | inconclusive |");
  }

  @Test
  void of_a_range_markdown_tells_the_change_first() {
    assertThat(MarkdownReport.of(SampleAnalysis.withChange()))
        .startsWith(
            "### Codeparity: 1 commit, 1 AI-assisted\n\n"
                + "Since 1f1f1f1f1f: 20 code lines added in 2 files, 100% of them by AI on record.")
        .contains("| 2e2e2e2e2e | Add the printer | AI-assisted, tool | `trailer-co-author` | 20 |")
        .contains(
            """
            Violations of rules: 1 introduced (1 still there), 0 removed.

            | rule | priority | introduced |
            | --- | ---: | ---: |
            | AvoidCatchingNPE | 2 | 1 |
            """)
        .contains(
            "Risk by history: 1 of its files was mended by 1 of the 1 counted fix before it (100%)")
        .contains("| src/Printer.java | 1 |")
        .contains("#### The history: Inconclusive");
  }

  @Test
  void markdown_puts_no_text_of_the_history_in_force() {
    assertThat(MarkdownReport.of(HostileAnalysis.of(ATTACK)))
        .contains(
            "\\| &lt;img src=x onerror=alert(1)&gt; &#64;team \\[x\\](javascript&#58;alert(1))")
        .doesNotContain("<img")
        .doesNotContain("\u001B")
        .doesNotContain("\u202E");
  }

  @ParameterizedTest
  @CsvSource({
    "WORSE, failure",
    "NOT_BETTER, skipped",
    "INCONCLUSIVE, skipped",
    "NOT_WORSE, system-out",
    "PARITY, system-out",
    "BETTER, system-out"
  })
  void a_verdict_is_a_test_case(Verdict verdict, String element) throws Exception {
    Element suites = xml(JUnitReport.of(SampleAnalysis.withVerdict(verdict)));
    Element first = (Element) suites.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("Defects per KLOC-year");
    assertThat(first.getElementsByTagName(element).getLength()).isEqualTo(1);
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(UTF_8)))
        .getDocumentElement();
  }

  @Test
  void test_cases_keep_to_the_schema_of_build_servers() throws Exception {
    Analysis hostile = HostileAnalysis.of(ATTACK);
    for (Verdict verdict : Verdict.values()) {
      assertThatCode(() -> validate(JUnitReport.of(SampleAnalysis.withVerdict(verdict))))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> validate(JUnitReport.of(hostile.claims().rows())))
        .doesNotThrowAnyException();
    assertThatCode(() -> validate(JUnitReport.of(SampleAnalysis.withoutAi())))
        .doesNotThrowAnyException();
    String broken = JUnitReport.of(SampleAnalysis.whole()).replace("tests=\"1\"", "tests=\"one\"");
    assertThatThrownBy(() -> validate(broken)).hasMessageContaining("one");
  }

  private static void validate(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(CiReportTest.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void the_schema_of_sarif_is_the_real_one_and_refuses_what_is_none() throws IOException {
    Schema schema = sarifSchema();
    ObjectNode document =
        (ObjectNode) Json.mapper().readTree(SarifReport.of(SampleAnalysis.whole()));
    assertThat(document.at("/runs/0/results")).hasSize(1);
    ((ObjectNode) document.at("/runs/0/results/0")).put("level", "grave");
    assertThat(schema.validate(document)).isNotEmpty();
    document.remove("version");
    assertThat(schema.validate(document)).hasSizeGreaterThan(1);
  }

  private static Schema sarifSchema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(CiReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
  }

  @Test
  void sarif_keeps_to_its_schema_and_names_places_in_the_repository() throws IOException {
    JsonNode document =
        Json.mapper().readTree(SarifReport.of(HostileAnalysis.of("a b/<x>#?%.java")));
    assertThat(sarifSchema().validate(document)).extracting(Error::toString).isEmpty();
    assertThat(document.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"))
        .hasToString("\"a%20b/%3Cx%3E%23%3F%25.java\"");
    assertThat(document.at("/runs/0/results/0/message/text").asString())
        .isEqualTo("1 fix of AI code and 0 of human code in this file, each within 90 days.");
  }

  @ParameterizedTest
  @CsvSource({"PARITY, brightgreen", "INCONCLUSIVE, lightgrey", "WORSE, red"})
  void a_badge_is_green_only_for_what_is_known_to_be_good(Verdict verdict, String colour)
      throws Exception {
    Badge badge = Badge.of(SampleAnalysis.withVerdict(verdict));
    JsonNode endpoint = Json.mapper().readTree(badge.endpoint());
    assertThat(endpoint.path("schemaVersion").asInt()).isEqualTo(1);
    assertThat(endpoint.path("color").asString()).isEqualTo(colour);
    assertThat(xml(badge.picture()).getTextContent()).contains("AI code", "(1.34)");
  }

  @Test
  void json_keeps_to_the_schema_beside_it() throws IOException {
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("out"), EnumSet.of(Format.JSON));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(folder.resolve("out/" + JsonSchema.FILE)));
    JsonNode document = Json.mapper().readTree(folder.resolve("out/" + JsonFile.FILE));
    assertThat(schema.validate(document)).extracting(Error::toString).isEmpty();
  }

  @Test
  void every_format_is_written_for_any_analysis_and_named_in_the_manifest() throws IOException {
    for (Analysis analysis : List.of(SampleAnalysis.whole(), SampleAnalysis.withoutAi())) {
      ReportWriter.write(analysis, folder.resolve("all"), EnumSet.allOf(Format.class));
      Set<String> named = Manifest.filesOf(folder.resolve("all")).orElseThrow();
      try (var files = Files.list(folder.resolve("all"))) {
        assertThat(files.map(file -> String.valueOf(file.getFileName())))
            .containsExactlyInAnyOrderElementsOf(named);
      }
      assertThat(named)
          .contains("index.html", "report.md", "report.sarif", "junit.xml", "badge.svg");
    }
  }
}
