package dev.codeparity.analyzer.provenance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules about records beside the commits. Safe for use from several threads. */
final class RecordRules {
  private static final int MAX_REMEMBERED = 100_000;

  /** Names that tools write where they do not know: no tool, and no model, is called so. */
  private static final Set<String> NAMELESS =
      Set.of("", "unknown", "default", "<synthetic>", "none", "auto", "null", "ai_agent", "bash");

  private final List<CompiledRule> rules;
  private final Map<Asked, Optional<LineSource>> remembered = new ConcurrentHashMap<>();

  private record Asked(RuleField field, String record, String text) {}

  RecordRules(AttributionRules rules) {
    this.rules =
        rules.compiled().stream()
            .filter(
                rule -> rule.rule().field() == RuleField.NOTE || rule.rule().field().isOfLines())
            .toList();
  }

  /** Whether a rule looks at the notes that a reference keeps. */
  boolean wants(String ref) {
    return rules.stream().anyMatch(rule -> rule.rule().keys().contains(ref));
  }

  /** Whether a rule with a field looks at the notes that a reference keeps. */
  boolean wants(RuleField field, String ref) {
    return rules.stream()
        .anyMatch(rule -> rule.rule().field() == field && rule.rule().keys().contains(ref));
  }

  /**
   * Who is behind lines, by the first rule that matches; empty if none does.
   *
   * @param record the reference, or the file of the tree
   * @param who the key, the author or the contributor
   */
  Optional<LineSource> source(
      RuleField field, String record, String who, String tool, String model) {
    String text = who + part(" tool=", tool) + part(" model=", model);
    Asked asked = new Asked(field, record, text);
    Optional<LineSource> known = remembered.get(asked);
    if (known != null) {
      return known;
    }
    Optional<LineSource> source =
        first(field, record, text).map(found -> source(found.rule, record, found.match));
    if (remembered.size() < MAX_REMEMBERED) {
      remembered.put(asked, source);
    }
    return source;
  }

  /** What a rule sees in a text that speaks of no lines. */
  Optional<Sighting> sighting(RuleField field, String ref, String text) {
    return first(field, ref, text)
        .map(
            found ->
                new Sighting(
                    found.rule, found.match, ref + ": " + text, Sighting.IDENTITY, false, false));
  }

  private record Found(AttributionRule rule, CompiledRule.Match match) {}

  private Optional<Found> first(RuleField field, String record, String text) {
    for (CompiledRule rule : rules) {
      boolean looksThere =
          rule.rule().keys().contains(record)
              || (field == RuleField.TRACE && record.startsWith(AgentTraces.FOLDER));
      if (rule.rule().field() == field && looksThere) {
        List<CompiledRule.Match> matches = rule.match(text);
        if (!matches.isEmpty()) {
          return Optional.of(new Found(rule.rule(), matches.get(0)));
        }
      }
    }
    return Optional.empty();
  }

  private static LineSource source(AttributionRule rule, String record, CompiledRule.Match match) {
    return new LineSource(rule, record, author(rule), match.tool(), match.model(), match.since());
  }

  private static LineAuthor author(AttributionRule rule) {
    if (!rule.counts()) {
      return LineAuthor.UNKNOWN;
    }
    return switch (rule.provenance().orElse(Provenance.MIXED)) {
      case AI_AUTHORED, AI_ASSISTED -> LineAuthor.AI;
      case HUMAN -> LineAuthor.HUMAN;
      case MIXED, AUTOMATION -> LineAuthor.UNKNOWN;
    };
  }

  private static String part(String label, String name) {
    String bare = name.strip().replace("\"", "");
    return NAMELESS.contains(bare.toLowerCase(Locale.ROOT)) ? "" : label + bare;
  }
}
