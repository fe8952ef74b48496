package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The rules of attribution in force: those that come with Codeparity, as far as a project has not
 * changed them or switched them off, and those that it added.
 */
public final class AttributionRules {
  private final List<AttributionRule> rules;
  private final List<AttributionRule> switchedOff;
  private final ToolNames toolNames = new ToolNames();
  private final ToolDates toolDates = new ToolDates();

  AttributionRules(List<AttributionRule> rules) {
    this(rules, List.of());
  }

  AttributionRules(List<AttributionRule> rules, List<AttributionRule> switchedOff) {
    this.rules = List.copyOf(rules);
    this.switchedOff = List.copyOf(switchedOff);
  }

  /** The rules that come with Codeparity. */
  public static AttributionRules builtIn() {
    return new AttributionRules(RuleTable.rules());
  }

  /**
   * The built-in rules with a project's own laid over them: the list under the key {@code rules} of
   * a YAML configuration. An entry with a new {@code id} adds a rule (with {@code field}, {@code
   * pattern}, {@code provenance}; {@code confidence} is {@code strong} unless given); one with a
   * known {@code id} changes what it names; {@code enabled: false} switches off. Other keys of the
   * file are none of this method's business.
   *
   * @param text the configuration
   * @param file its name, for messages and for {@link AttributionRule#origin()}
   * @throws UsageException if it cannot be understood, with file, line and column
   */
  public static AttributionRules withProjectRules(String text, String file) {
    return ProjectRules.over(RuleTable.rules(), text, file);
  }

  /**
   * The built-in rules with those of a configuration file laid over them.
   *
   * @throws UsageException if the file cannot be read or understood
   * @see #withProjectRules(String, String)
   */
  public static AttributionRules withProjectRules(Path configuration) {
    String name = String.valueOf(configuration.getFileName());
    try {
      return withProjectRules(Files.readString(configuration), name);
    } catch (CharacterCodingException e) {
      throw new UsageException(name + ": not UTF-8 text; save it as UTF-8", e);
    } catch (IOException e) {
      throw new UsageException("cannot read the configuration " + configuration, e);
    }
  }

  /**
   * The rules that a project's configuration puts in force.
   *
   * @param configuration its configuration file, if it has one
   * @throws UsageException if the file cannot be read or understood
   */
  public static AttributionRules inForce(Optional<Path> configuration) {
    return configuration
        .map(AttributionRules::withProjectRules)
        .orElseGet(AttributionRules::builtIn);
  }

  /** The rules in the order in which they are tried. */
  public List<AttributionRule> rules() {
    return rules;
  }

  /** The built-in rules that a project switched off. */
  public List<AttributionRule> switchedOff() {
    return switchedOff;
  }

  /**
   * SHA-256, in hexadecimal, of everything in the rules that can change a decision: two runs with
   * the same hash judge the same commit alike.
   */
  public String sha256() {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (AttributionRule rule : rules) {
      DigestUtils.updateDigest(digest, rule.decisivePart() + "\n");
    }
    DigestUtils.updateDigest(digest, toolNames.table());
    DigestUtils.updateDigest(digest, toolDates.table());
    return HexFormat.of().formatHex(digest.digest());
  }

  List<CompiledRule> compiled() {
    return rules.stream().map(rule -> new CompiledRule(rule, toolNames, toolDates)).toList();
  }
}
