package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.text.YamlFields;
import dev.codeparity.analyzer.text.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of claims: YAML with {@code version: 1} and a list of {@code claims}. Each has an {@code
 * id}, the words that it {@code says}, what it {@code expect}s, and whom it speaks of. {@link
 * #schema} describes it to editors.
 */
public final class ClaimsFile {
  private static final String SCHEMA = "claims.schema.json";
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final Set<String> TOP = new LinkedHashSet<>(List.of("version", "looks", "claims"));
  private static final List<String> OF_EVERY_CLAIM = List.of("id", "says");
  private static final List<String> OF_POPULATION =
      List.of("from", "to", "tools", "authors", "paths", "as-of", "ai", "mixed");

  private final YamlFile file;
  private final Map<String, StatedClaim> claims = new LinkedHashMap<>();

  private ClaimsFile(String name) {
    this.file = new YamlFile(name);
  }

  /**
   * Reads the claims of a file, in their order.
   *
   * @param name for messages
   * @throws UsageException with line and column if a claim is not understood
   */
  public static StatedClaims read(String name, String text) {
    ClaimsFile read = new ClaimsFile(name);
    Node root =
        read.file
            .root(text)
            .orElseThrow(
                () ->
                    new UsageException(
                        name + ": no claims; write one by: codeparity claims --init"));
    LooksPlanned looks = read.readRoot(root);
    return new StatedClaims(
        name, DigestUtils.sha256Hex(text), looks, List.copyOf(read.claims.values()));
  }

  /** The JSON Schema of version 1. */
  public static String schema() {
    return resource(SCHEMA);
  }

  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ClaimsFile.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LooksPlanned readRoot(Node root) {
    if (!(root instanceof MappingNode map)) {
      throw file.problem(root, "must be a map with 'version: 1' and 'claims'");
    }
    YamlFields top = new YamlFields(file, map, "a claims file", TOP);
    if (!top.text("version").orElse("").equals("1")) {
      throw top.problem("needs 'version: 1', the only version there is");
    }
    Node list = top.node("claims").orElseThrow(() -> top.problem("needs 'claims', a list"));
    if (!(list instanceof SequenceNode sequence)) {
      throw file.problem(list, "'claims' must be a list, such as '- id: parity-today'");
    }
    for (Node item : sequence.getValue()) {
      if (!(item instanceof MappingNode claim)) {
        throw file.problem(item, "a claim must be a map, such as '- id: parity-today'");
      }
      readClaim(new YamlFields(file, claim, "a claim", known()));
    }
    return top.text("looks").map(text -> looks(top, text)).orElse(LooksPlanned.ONCE);
  }

  private static LooksPlanned looks(YamlFields top, String text) {
    if (text.equals("once")) {
      return LooksPlanned.ONCE;
    }
    if (text.equals("any")) {
      return LooksPlanned.ANY;
    }
    int count = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    if (count < 2 || count > LooksPlanned.MOST) {
      throw top.problem(
          "looks",
          "must be once, any, or how many are planned, 2 to "
              + LooksPlanned.MOST
              + "; was '"
              + text
              + "'");
    }
    return new LooksPlanned(count);
  }

  private static Set<String> known() {
    Set<String> known = new LinkedHashSet<>(OF_EVERY_CLAIM);
    known.add("expect");
    known.addAll(ExpectedFields.all());
    known.addAll(OF_POPULATION);
    known.add("all-of");
    return known;
  }

  private void readClaim(YamlFields fields) {
    String id = fields.needed("id", "such as 'id: parity-today'");
    if (!ID.matcher(id).matches()) {
      throw fields.problem(
          "id", "must be lower case letters, digits and hyphens; was '" + id + "'");
    }
    StatedClaim claim =
        new StatedClaim(
            id,
            fields.text("says").orElse(""),
            fields.has("all-of") ? allOf(fields) : ExpectedFields.read(fields),
            population(fields),
            fields.number("margin", 1, 10).orElse(1.25),
            fields.number("somewhat", 1, 100).orElse(2.0));
    if (claims.put(id, claim) != null) {
      throw fields.problem("id", "'" + id + "' is there twice");
    }
  }

  private static Population population(YamlFields fields) {
    Population population =
        new Population(
            fields.day("from"),
            fields.day("to"),
            fields.texts("tools"),
            fields.texts("authors"),
            fields.texts("paths"),
            fields.day("as-of"),
            fields.choice("ai", AiSide.class),
            fields.choice("mixed", MixedSide.class));
    boolean backwards =
        population.from().isPresent()
            && population.to().isPresent()
            && population.from().get().isAfter(population.to().get());
    if (backwards) {
      throw fields.problem("from", "must not be after 'to'");
    }
    population.paths().forEach(glob -> checkGlob(fields, glob));
    return population;
  }

  private static void checkGlob(YamlFields fields, String glob) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (IllegalArgumentException e) {
      throw fields.problem("paths", "must be globs such as 'src/**'; was '" + glob + "'");
    }
  }

  private Expected allOf(YamlFields fields) {
    List<String> parts = fields.texts("all-of");
    if (parts.isEmpty()) {
      throw fields.problem("all-of", "must name claims above");
    }
    for (String field : fields.names()) {
      if (!field.equals("all-of") && !OF_EVERY_CLAIM.contains(field)) {
        throw fields.problem(field, "goes with the parts, not with their sum");
      }
    }
    for (String part : parts) {
      if (!claims.containsKey(part)) {
        throw fields.problem(
            "all-of",
            "names '"
                + part
                + "', which no claim above is"
                + Suggestion.clause(part, claims.keySet()));
      }
    }
    return new Expected.AllOf(parts);
  }
}
