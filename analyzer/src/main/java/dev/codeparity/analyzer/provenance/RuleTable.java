package dev.codeparity.analyzer.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the rules and the tool names that come with Codeparity. */
final class RuleTable {
  static final String NOT_EVIDENCE = "NOT_EVIDENCE";
  static final String BUILT_IN = "built-in";

  private RuleTable() {}

  static List<AttributionRule> rules() {
    List<AttributionRule> rules = new ArrayList<>();
    for (String[] cells : rows("attribution.tsv")) {
      rules.add(rule(cells));
    }
    return rules;
  }

  /** The rows of a table without its header, each cut at its tabs. */
  static List<String[]> rows(String resource) {
    try (InputStream in = RuleTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AttributionRule rule(String[] cells) {
    String[] field = cells[2].split(":", 2);
    return new AttributionRule(
        cells[0],
        Channel.valueOf(cells[1]),
        RuleField.of(field[0])
            .orElseThrow(() -> new IllegalStateException("unknown field in rule " + cells[0])),
        field.length == 1 ? List.of() : parts(field[1]),
        parts(cells[3]),
        cells[4],
        cells[5],
        cells[6],
        cells[7].equals(NOT_EVIDENCE)
            ? Optional.empty()
            : Optional.of(Provenance.valueOf(cells[7])),
        Confidence.valueOf(cells[8]),
        cells[9].equals("beside"),
        cells[10],
        cells[11],
        cells[12],
        cells[13],
        BUILT_IN);
  }

  static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
  }
}
