package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Expectation;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.text.YamlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of claims: YAML with {@code version: 1} and a list of {@code claims}. Each has an {@code
 * id}, the words that it {@code says}, what it {@code expect}s, and whom it speaks of.
 */
public final class ClaimsFile {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final Set<String> TOP = ordered("version", "claims");
  private static final Set<String> FIELDS =
      ordered(
          "id",
          "says",
          "expect",
          "metric",
          "from",
          "to",
          "tools",
          "authors",
          "margin",
          "somewhat",
          "by",
          "factor",
          "before",
          "after",
          "share",
          "of",
          "days",
          "all-of");
  private static final Set<String> SPAN = ordered("events", "days");
  private static final List<String> EXPECTATIONS =
      Stream.concat(
              Stream.of(Expectation.values()).map(Expectation::id),
              Stream.of(
                  "improving",
                  "worsening",
                  "factor_at_least",
                  "share_at_least",
                  "no_human_code",
                  "accelerating",
                  "outpaces_oversight"))
          .toList();

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
  public static List<StatedClaim> read(String name, String text) {
    ClaimsFile claims = new ClaimsFile(name);
    claims.readRoot(
        claims
            .file
            .root(text)
            .orElseThrow(
                () -> new UsageException(name + ": no claims; write one by: claims --init")));
    return List.copyOf(claims.claims.values());
  }

  private void readRoot(Node root) {
    if (!(root instanceof MappingNode map)) {
      throw file.problem(root, "must be a map with 'version: 1' and 'claims'");
    }
    ClaimFields top = new ClaimFields(file, map, TOP);
    if (!top.text("version").orElse("").equals("1")) {
      throw top.problem("needs 'version: 1', the only version there is");
    }
    Node list =
        map.getValue().stream()
            .filter(
                entry ->
                    entry.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals("claims"))
            .map(entry -> entry.getValueNode())
            .findFirst()
            .orElseThrow(() -> top.problem("needs 'claims', a list"));
    if (!(list instanceof SequenceNode sequence)) {
      throw file.problem(list, "'claims' must be a list, such as '- id: parity-today'");
    }
    for (Node item : sequence.getValue()) {
      if (!(item instanceof MappingNode claim)) {
        throw file.problem(item, "a claim must be a map, such as '- id: parity-today'");
      }
      readClaim(new ClaimFields(file, claim, FIELDS));
    }
  }

  private void readClaim(ClaimFields fields) {
    String id = fields.needed("id", "such as 'id: parity-today'");
    if (!ID.matcher(id).matches()) {
      throw fields.problem(
          "id", "must be lower case letters, digits and hyphens; was '" + id + "'");
    }
    Expected expected = expected(fields);
    Population population =
        new Population(
            fields.day("from"), fields.day("to"), fields.texts("tools"), fields.texts("authors"));
    boolean backwards =
        population.from().isPresent()
            && population.to().isPresent()
            && population.from().get().isAfter(population.to().get());
    if (backwards) {
      throw fields.problem("from", "must not be after 'to'");
    }
    StatedClaim claim =
        new StatedClaim(
            id,
            fields.text("says").orElse(""),
            expected,
            population,
            fields.number("margin", 1, 10).orElse(1.25),
            fields.number("somewhat", 1, 100).orElse(2.0));
    if (claims.put(id, claim) != null) {
      throw fields.problem("id", "'" + id + "' is there twice");
    }
  }

  private Expected expected(ClaimFields fields) {
    if (fields.has("all-of")) {
      List<String> parts = fields.texts("all-of");
      for (String part : parts) {
        if (!claims.containsKey(part)) {
          throw fields.problem(
              "all-of",
              "names '" + part + "', which no claim above is" + hint(part, claims.keySet()));
        }
      }
      return new Expected.AllOf(parts);
    }
    String expect = fields.needed("expect", "such as 'expect: parity'");
    ComparedMetric metric =
        fields.choice("metric", ComparedMetric.class).orElse(ComparedMetric.DEFECT_DENSITY);
    Optional<LocalDate> by = fields.day("by");
    return switch (expect) {
      case "improving" -> new Expected.Trend(metric, true);
      case "worsening" -> new Expected.Trend(metric, false);
      case "factor_at_least" -> factor(fields);
      case "share_at_least" ->
          new Expected.Share(
              fields
                  .choice("of", ShareOf.class)
                  .orElseThrow(() -> fields.problem("a share needs 'of', such as ai_commits")),
              fields
                  .number("share", 0, 1)
                  .orElseThrow(() -> fields.problem("a share needs 'share', such as 0.8")));
      case "no_human_code" -> new Expected.NoHumanCode(Math.toIntExact(fields.count("days")));
      case "accelerating" ->
          new Expected.Accelerating(fields.choice("of", Work.class).orElse(Work.COMMITS));
      case "outpaces_oversight" -> new Expected.OutpacesOversight();
      default -> ratio(fields, expect, metric, by);
    };
  }

  private static Expected ratio(
      ClaimFields fields, String expect, ComparedMetric metric, Optional<LocalDate> by) {
    return Stream.of(Expectation.values())
        .filter(expectation -> expectation.id().equals(expect))
        .findFirst()
        .map(expectation -> new Expected.Ratio(metric, expectation, by))
        .orElseThrow(
            () ->
                fields.problem(
                    "expect",
                    "must be one of "
                        + String.join(", ", EXPECTATIONS)
                        + "; was '"
                        + expect
                        + "'"
                        + hint(expect, EXPECTATIONS)));
  }

  private static Expected factor(ClaimFields fields) {
    double factor =
        fields
            .number("factor", 1, Double.POSITIVE_INFINITY)
            .orElseThrow(() -> fields.problem("needs 'factor', such as 1000"));
    if (!fields.has("before") || !fields.has("after")) {
      throw fields.problem(
          "a factor needs 'before' and 'after', such as 'before: {events: 4000, days: 30}'");
    }
    ClaimFields before = fields.inner("before", SPAN);
    ClaimFields after = fields.inner("after", SPAN);
    return new Expected.Factor(
        factor, before.count("events"), days(before), after.count("events"), days(after));
  }

  private static double days(ClaimFields span) {
    return span.number("days", 0, 1e6).orElseThrow(() -> span.problem("needs 'days', such as 30"));
  }

  private static String hint(String given, Iterable<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    return Suggestion.clause(given, names);
  }

  private static Set<String> ordered(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }
}
