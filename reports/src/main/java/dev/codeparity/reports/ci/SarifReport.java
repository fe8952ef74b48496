package dev.codeparity.reports.ci;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings for tools that show them beside the code: the files in which counted defects of AI code
 * were mended, those with most fixes first. It speaks of a file's history and not of a line, so
 * each finding stands at the head of its file.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport {
  /** The name of the file in a report's folder. */
  public static final String FILE = "report.sarif";

  private static final String RULE = "ai-defect-history";

  /** GitHub shows so many of a run. */
  private static final int MOST = 5_000;

  private static final String PLAIN_IN_PATHS = "/-._~!$&'()*+,;=@";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SarifReport() {}

  /** The document. */
  public static byte[] of(Analysis analysis) {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    run.set("tool", tool(analysis));
    run.putObject("originalUriBaseIds")
        .putObject("%SRCROOT%")
        .putObject("description")
        .put("text", "The root of the repository.");
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    Map<String, Fixes> byPath = byPath(analysis);
    byPath.entrySet().stream()
        .filter(entry -> !entry.getValue().ai.isEmpty())
        .sorted(
            Comparator.<Map.Entry<String, Fixes>>comparingInt(entry -> -entry.getValue().ai.size())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> results.add(result(entry.getKey(), entry.getValue(), analysis)));
    return Json.document(root);
  }

  private static ObjectNode tool(Analysis analysis) {
    ObjectNode tool = NODES.objectNode();
    ObjectNode driver = tool.putObject("driver");
    driver.put("name", "Codeparity");
    driver.put("semanticVersion", analysis.run().toolVersion());
    ObjectNode rule = driver.putArray("rules").addObject();
    rule.put("id", RULE);
    rule.put("name", "AiDefectHistory");
    rule.putObject("shortDescription").put("text", "AI code in this file needed fixes.");
    rule.putObject("fullDescription")
        .put(
            "text",
            "Fixes within the follow-up window deleted lines of this file that an AI-written commit"
                + " had added. It tells where to look, not that something is wrong today.");
    rule.putObject("defaultConfiguration").put("level", "note");
    return tool;
  }

  /** Distinct fixes in a path, by whose code they mended. */
  private static final class Fixes {
    private final Set<String> ai = new HashSet<>();
    private final Set<String> human = new HashSet<>();
  }

  private static Map<String, Fixes> byPath(Analysis analysis) {
    Map<String, Fixes> byPath = new TreeMap<>();
    for (DefectRecord row : analysis.defects()) {
      if (row.counted() && !row.path().isEmpty()) {
        Fixes fixes = byPath.computeIfAbsent(row.path(), path -> new Fixes());
        (row.inducingProvenance().isAi() ? fixes.ai : fixes.human).add(row.fixCommit());
      }
    }
    return byPath;
  }

  private static ObjectNode result(String path, Fixes fixes, Analysis analysis) {
    ObjectNode result = NODES.objectNode();
    result.put("ruleId", RULE);
    result.put("ruleIndex", 0);
    result.put("level", "note");
    result
        .putObject("message")
        .put(
            "text",
            Figures.count(fixes.ai.size(), "fix", "fixes")
                + " of AI code and "
                + Figures.count(fixes.human.size())
                + " of human code in this file, each within "
                + analysis.run().followUpDays()
                + " days.");
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(path)).put("uriBaseId", "%SRCROOT%");
    place.putObject("region").put("startLine", 1);
    result.putObject("partialFingerprints").put("primaryLocationLineHash", RULE + ":" + uri(path));
    return result;
  }

  /**
   * The path as a relative reference. A colon is escaped too, or a file named {@code javascript:x}
   * would be an address.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.2">RFC 3986, 4.2</a>
   */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte unit : CellText.visible(path).getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (unit & 0xFF);
      boolean plain = character < 128 && Character.isLetterOrDigit(character);
      if (plain || PLAIN_IN_PATHS.indexOf(character) >= 0) {
        uri.append(character);
      } else {
        uri.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return uri.toString();
  }
}
