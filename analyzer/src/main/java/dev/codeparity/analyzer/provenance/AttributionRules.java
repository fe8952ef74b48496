package dev.codeparity.analyzer.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The rules of attribution in force: those that come with Codeparity, as far as a project has not
 * changed them or switched them off, and those that it added.
 */
public final class AttributionRules {
  private final List<AttributionRule> rules;
  private final ToolNames toolNames = new ToolNames();

  AttributionRules(List<AttributionRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with Codeparity. */
  public static AttributionRules builtIn() {
    return new AttributionRules(RuleTable.rules());
  }

  /** The rules in the order in which they are tried. */
  public List<AttributionRule> rules() {
    return rules;
  }

  /**
   * SHA-256, in hexadecimal, of everything in the rules that can change a decision: two runs with
   * the same hash judge the same commit alike.
   */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (AttributionRule rule : rules) {
        digest.update((rule.decisivePart() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      digest.update(toolNames.table().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  List<CompiledRule> compiled() {
    return rules.stream().map(rule -> new CompiledRule(rule, toolNames)).toList();
  }
}
