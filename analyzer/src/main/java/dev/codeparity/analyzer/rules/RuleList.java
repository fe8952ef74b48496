package dev.codeparity.analyzer.rules;

import dev.codeparity.analyzer.defect.FixRule;
import dev.codeparity.analyzer.defect.FixRules;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.provenance.AttributionRule;
import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.quality.QualityRule;
import dev.codeparity.analyzer.quality.QualityRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules by which a repository is judged, and those that its project switched off. */
public final class RuleList {
  private static final String ANY_TOOL = "named by the match";

  private final Set<String> builtIn =
      AttributionRules.builtIn().rules().stream()
          .map(AttributionRule::id)
          .collect(Collectors.toUnmodifiableSet());
  private final String file;

  private RuleList(String file) {
    this.file = file;
  }

  /**
   * All rules, by kind, each kind in the order in which its rules are tried; those that are
   * switched off come after the others of their kind.
   *
   * @param configuration the project's configuration, if there is one
   * @param quality the rules by which code is judged
   * @throws UsageException if the configuration cannot be read or understood
   */
  public static List<ListedRule> of(Optional<Path> configuration, QualityRules quality) {
    AttributionRules rules = AttributionRules.inForce(configuration);
    RuleList list =
        new RuleList(configuration.map(path -> String.valueOf(path.getFileName())).orElse(""));
    List<ListedRule> all = new ArrayList<>();
    rules.rules().forEach(rule -> all.add(list.listed(rule, list.origin(rule))));
    rules.switchedOff().forEach(rule -> all.add(list.listed(rule, RuleOrigin.OFF)));
    FixRules.builtIn().rules().forEach(rule -> all.add(listed(rule)));
    quality.rules().forEach(rule -> all.add(listed(rule, quality)));
    return List.copyOf(all);
  }

  private RuleOrigin origin(AttributionRule rule) {
    if (rule.isBuiltIn()) {
      return RuleOrigin.BUILT_IN;
    }
    return builtIn.contains(rule.id()) ? RuleOrigin.CHANGED : RuleOrigin.ADDED;
  }

  private ListedRule listed(AttributionRule rule, RuleOrigin origin) {
    return new ListedRule(
        rule.id(),
        RuleKind.ATTRIBUTION,
        Optional.of(rule.channel()),
        rule.fieldLabel(),
        rule.says(),
        Optional.of(rule.confidence()),
        OptionalInt.empty(),
        rule.tool().startsWith("*") ? ANY_TOOL : rule.tool(),
        rule.pattern(),
        rule.unless(),
        rule.source(),
        rule.note(),
        origin,
        origin == RuleOrigin.BUILT_IN ? "" : file);
  }

  private static ListedRule listed(FixRule rule) {
    return new ListedRule(
        rule.id(),
        RuleKind.FIX,
        Optional.empty(),
        rule.field().name().toLowerCase(Locale.ROOT),
        rule.effect().name(),
        Optional.empty(),
        OptionalInt.empty(),
        "",
        rule.pattern().pattern(),
        "",
        "",
        "",
        RuleOrigin.BUILT_IN,
        "");
  }

  private static ListedRule listed(QualityRule rule, QualityRules all) {
    boolean ours = all.why(rule).isPresent();
    return new ListedRule(
        rule.name(),
        RuleKind.QUALITY,
        Optional.empty(),
        rule.language().name().toLowerCase(Locale.ROOT),
        rule.ruleSet(),
        Optional.empty(),
        OptionalInt.of(rule.priority()),
        "",
        "",
        "",
        "",
        all.why(rule).orElse(""),
        ours ? RuleOrigin.BUILT_IN : RuleOrigin.ADDED,
        ours ? "" : all.name());
  }
}
