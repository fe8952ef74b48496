package dev.codeparity.scripts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists the licences of all that is shipped, from a bill of materials, and refuses those that are
 * not allowed: prints docs/third-party.md, exits with 1 if one is refused.
 */
public final class Licences {
  /** Three clauses, and an acknowledgement, which stands above the list. */
  private static final String PMD = "BSD-3-Clause with acknowledgement";

  /** By SPDX id; one of them for each library is enough. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-2.0",
          "MIT",
          "MIT-0",
          "MPL-2.0",
          "UPL-1.0",
          "0BSD",
          "CC0-1.0",
          PMD);

  /** Libraries whose metadata give no id, or that of another BSD licence; by their own texts. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "com.google.re2j:re2j",
          "BSD-3-Clause",
          "com.jcraft:jzlib",
          "BSD-3-Clause",
          "net.sourceforge.pmd:pmd-core",
          PMD,
          "net.sourceforge.pmd:pmd-java",
          PMD,
          "net.sourceforge.pmd:pmd-javascript",
          PMD,
          "net.sourceforge.pmd:pmd-kotlin",
          PMD,
          "org.jline:jline-native",
          "BSD-3-Clause",
          "org.jline:jline-terminal",
          "BSD-3-Clause");

  private Licences() {}

  /**
   * Reads {@code bom.json}.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    JsonNode bill = JsonMapper.shared().readTree(Path.of(arguments[0]).toFile());
    Map<String, String> rows = new TreeMap<>();
    boolean refused = false;
    for (JsonNode component : bill.path("components")) {
      String group = component.path("group").asString("");
      if (group.equals("dev.codeparity")) {
        continue;
      }
      String name = group + ":" + component.path("name").asString("");
      List<String> licences = licences(name, component);
      if (licences.stream().noneMatch(ALLOWED::contains)) {
        System.err.println("not allowed: " + name + " " + licences);
        refused = true;
      }
      String version = component.path("version").asString("");
      rows.put(
          name + " " + version,
          "| `" + name + "` | " + version + " | " + String.join(" or ", licences) + " |");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(
        """
        # Third-party libraries

        What the archive and the Maven plugin bring along, with licences as their own metadata names them.
        `scripts/release-check` holds this list to the bill of materials, and the licences to those that are allowed. The page
        of a report holds Apache ECharts (Apache-2.0), taken from `org.webjars:echarts` when Codeparity is built.

        By the licence of PMD: this product includes software developed in part by support from the Defense Advanced Research
        Project Agency (DARPA).

        | library | version | licence |
        | --- | --- | --- |
        """);
    rows.values().forEach(out::println);
    if (refused) {
      System.exit(1);
    }
  }

  private static List<String> licences(String name, JsonNode component) {
    List<String> ids =
        component
            .path("licenses")
            .valueStream()
            .map(
                entry ->
                    entry.has("expression")
                        ? entry.path("expression").asString("")
                        : entry.at("/license/id").asString(entry.at("/license/name").asString("")))
            .toList();
    boolean clear = ids.stream().anyMatch(ALLOWED::contains);
    return clear || !KNOWN.containsKey(name) ? ids : List.of(KNOWN.get(name));
  }
}
