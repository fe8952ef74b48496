package dev.codeparity.reports.ci;

import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One run's findings for tools that show them beside the code. Every finding has a place, since one
 * without loses the whole file on GitHub.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class Sarif {
  private static final String PLAIN_IN_PATHS = "/-._~!$&'()*+,;=@";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode root = NODES.objectNode();
  private final ArrayNode rules;
  private final ArrayNode results;
  private final List<String> ids = new ArrayList<>();
  private final List<String> levels = new ArrayList<>();

  /**
   * Where a finding stands.
   *
   * @param path from the root of the repository
   * @param line from 1
   */
  public record Place(String path, int line) {}

  /** A document without any finding. */
  public Sarif(String toolVersion) {
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Codeparity");
    driver.put("semanticVersion", toolVersion);
    rules = driver.putArray("rules");
    run.putObject("originalUriBaseIds")
        .putObject("%SRCROOT%")
        .putObject("description")
        .put("text", "The root of the repository.");
    run.put("columnKind", "utf16CodeUnits");
    results = run.putArray("results");
  }

  /**
   * Adds a rule.
   *
   * @param level {@code note}, {@code warning} or {@code error}
   * @return its number
   */
  public int rule(String id, String brief, String full, String level) {
    ObjectNode rule = rules.addObject();
    rule.put("id", id);
    rule.put("name", camelCase(id));
    rule.putObject("shortDescription").put("text", brief);
    rule.putObject("fullDescription").put("text", CellText.visible(full));
    rule.putObject("defaultConfiguration").put("level", level);
    ids.add(id);
    levels.add(level);
    return ids.size() - 1;
  }

  /**
   * Adds a finding.
   *
   * @param rule number of its rule
   * @param fingerprint stays the same as long as the finding does
   */
  public void result(int rule, String message, Place place, String fingerprint) {
    ObjectNode result = results.addObject();
    result.put("ruleId", ids.get(rule));
    result.put("ruleIndex", rule);
    result.put("level", levels.get(rule));
    result.putObject("message").put("text", CellText.visible(message));
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    physical
        .putObject("artifactLocation")
        .put("uri", uri(place.path()))
        .put("uriBaseId", "%SRCROOT%");
    physical.putObject("region").put("startLine", place.line());
    result
        .putObject("partialFingerprints")
        .put("primaryLocationLineHash", CellText.visible(fingerprint));
  }

  /** The whole as JSON. */
  public byte[] document() {
    return Json.document(root);
  }

  private static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String part : id.split("-", -1)) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return name.toString();
  }

  /**
   * The path as a relative reference. A colon is escaped too, or a file named {@code javascript:x}
   * would be an address.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.2">RFC 3986, 4.2</a>
   */
  static String uri(String path) {
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
