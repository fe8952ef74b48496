package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.ci.Badge;
import dev.codeparity.reports.ci.JUnitReport;
import dev.codeparity.reports.diff.DiffText;
import dev.codeparity.reports.diff.ReportDiff;
import dev.codeparity.reports.text.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What a repository says stays text in every format. Each attack stands in every name, subject,
 * path, trailer and claim at once.
 */
class HostileTextTest {
  private static final String MARKUP =
      "</script></style>]]>--><img src=x onerror=alert(1)><svg/onload=alert(1)> {{title}} ${7*7}";
  private static final String FORMULA =
      "=HYPERLINK(\"http://example.com\",\"x\")\n+cmd|' /C calc'!A0";
  private static final String FULL_WIDTH_FORMULA = "\t\uFF1D1+1,\"\r\n@SUM(1)";
  private static final String TERMINAL =
      "\u001B]0;title\u0007\u001B[2J\u001B[31mred\u009B31m\b\b\u007F\u0000\r\nend";
  private static final String DIRECTION = "\u202Egnp.exe\u2066\u2069\u200F\u061C";
  private static final String MARKDOWN =
      "| `x` | @team #1 [x](javascript:alert(1)) ![i](http://x) ~~a~~ <b onclick=x>\n\n# head";
  private static final String ADDRESS = "../../../etc/passwd?a=b&c#d%00 \"' \uD800 end";

  /** Marks that turn the direction, what is no character, and half of one. */
  private static final String UNSEEN =
      "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uD800";

  private static final Set<String> ELEMENTS_OF_JUNIT =
      Set.of("testsuites", "testsuite", "testcase", "failure", "skipped", "system-out");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {MARKUP, FORMULA, FULL_WIDTH_FORMULA, TERMINAL, DIRECTION, MARKDOWN, ADDRESS})
  void no_format_lets_it_out(String attack) throws Exception {
    Analysis hostile = HostileAnalysis.of(attack);
    Path out = folder.resolve("out");
    ReportWriter.write(hostile, out, EnumSet.allOf(Format.class));
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.sorted().toList()) {
        nothingUnseen(file.toString(), Files.readString(file, UTF_8));
      }
    }

    everyCellIsText(out);
    markdown(Files.readString(out.resolve("report.md"), UTF_8));
    page(Files.readString(out.resolve("index.html"), UTF_8));
    sarif(out.resolve("report.sarif"));
    Json.mapper().readTree(out.resolve("manifest.json"));
    Json.mapper().readTree(out.resolve(JsonFile.FILE));
    assertThat(elements(Files.readString(out.resolve("junit.xml"), UTF_8)))
        .isSubsetOf(ELEMENTS_OF_JUNIT);
    assertThat(elements(JUnitReport.of(hostile.claims().rows()))).isSubsetOf(ELEMENTS_OF_JUNIT);
    assertThat(Files.readString(out.resolve(Badge.PICTURE), UTF_8))
        .isEqualTo(Badge.of(SampleAnalysis.whole()).picture());
  }

  @ParameterizedTest
  @ValueSource(strings = {MARKUP, FORMULA, TERMINAL, DIRECTION, MARKDOWN, ADDRESS})
  void no_terminal_is_told_what_to_do(String attack) {
    Analysis hostile = HostileAnalysis.of(attack);
    ReportWriter.write(SampleAnalysis.allHuman(), folder.resolve("old"), EnumSet.of(Format.CSV));
    ReportWriter.write(hostile, folder.resolve("new"), EnumSet.of(Format.CSV));
    ReportDiff diff = ReportDiff.of(folder.resolve("old"), folder.resolve("new"));

    String shown = DiffText.text(diff);

    assertThat(shown).contains("Attribution changed of 1 commit");
    nothingUnseen("diff", shown);
    nothingUnseen("diff, JSON", DiffText.json(diff));
    nothingUnseen("claims", ClaimReport.text(hostile.claims(), false));
    nothingUnseen("claims, JSON", ClaimReport.json(hostile.claims().rows()));
    nothingUnseen("summary", TerminalSummary.render(hostile, Path.of("out"), 100, false));
  }

  /** No escape of a terminal, no control character, no mark that turns the direction. */
  private static void nothingUnseen(String where, String text) {
    List<String> unseen =
        text.codePoints()
            .filter(c -> c != '\n')
            .filter(c -> Character.isISOControl(c) || UNSEEN.indexOf(c) >= 0)
            .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
            .toList();
    assertThat(unseen).as(where).isEmpty();
  }

  private static void everyCellIsText(Path out) throws IOException {
    assertThat(PackageReader.faults(out)).isEmpty();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        for (CSVRecord row : CSVFormat.RFC4180.parse(Files.newBufferedReader(file, UTF_8))) {
          assertThat(row.stream().map(String::strip))
              .as("%s, row %d", file, row.getRecordNumber())
              .noneMatch(cell -> cell.matches("(?s)[=+@\uFF1D\uFF0B\uFF20].*|-(?!\\d).*"));
        }
      }
    }
  }

  private static void markdown(String text) {
    assertThat(text)
        .doesNotContain("<img", "<b ", "<svg", "javascript:", "](http:", "@team", "\n# head");
    assertThat(text.replaceAll("</?(details|summary|sub)>", "")).doesNotContain("<", "![i]");
  }

  private static void page(String page) {
    String markup = page.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
    assertThat(markup).doesNotContain("<img", "<b ", " onload=alert", "${7*7}</script>");
    assertThat(markup.split("<svg", -1)).as("pictures in the markup").hasSize(1);
  }

  private static void sarif(Path file) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                HostileTextTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
    assertThat(schema.validate(Json.mapper().readTree(file))).extracting(Error::toString).isEmpty();
    String uri =
        Json.mapper()
            .readTree(file)
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asString();
    assertThat(uri).matches("[\\w%./~!$&'()*+,;=@-]+");
  }

  private static Set<String> elements(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    Set<String> names = new TreeSet<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getNodeName());
    }
    return names;
  }
}
