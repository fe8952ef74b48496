package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoadException;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The rules by which code is judged: a PMD rule set. The one that comes with the program holds
 * rules that need to know no class but those of the JDK; docs/quality-rules.md tells how each was
 * judged.
 */
public final class QualityRules {
  private static final String STANDARD = "quality-rules.xml";
  private static final String REASONS = "quality-rule-reasons.tsv";

  private final String name;
  private final String text;
  private final WordGate gate;
  private final List<QualityRule> rules;
  private final boolean pathsMatter;

  private QualityRules(String name, String text, WordGate gate) {
    this.name = name;
    this.text = text;
    this.gate = gate;
    RuleSet set = gate.all();
    this.rules =
        set.getRules().stream()
            .flatMap(rule -> listed(rule).stream())
            .sorted(Comparator.comparing(QualityRule::name).thenComparing(QualityRule::language))
            .toList();
    this.pathsMatter =
        !set.getFileExclusions().isEmpty()
            || !set.getFileInclusions().isEmpty()
            || text.contains("fileName(");
  }

  /** Empty if it is for a language that is not looked at. */
  private static Optional<QualityRule> listed(Rule rule) {
    return QualityLanguage.ofPmd(rule.getLanguage().getId())
        .map(
            language ->
                new QualityRule(
                    language,
                    rule.getName(),
                    String.valueOf(rule.getRuleSetName()),
                    rule.getPriority().getPriority()));
  }

  /** The rules that come with the program. */
  public static QualityRules standard() {
    return Standard.RULES;
  }

  /** Loaded when they are asked for, once: that takes a good part of a second. */
  private static final class Standard {
    static final QualityRules RULES = readStandard();

    static final Map<String, String> REASONS =
        text(QualityRules.REASONS)
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));
  }

  private static QualityRules readStandard() {
    String text = text(STANDARD);
    return new QualityRules(STANDARD, text, WordGate.of(load(STANDARD, text)));
  }

  private static String text(String resource) {
    try (InputStream stream = QualityRules.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of a PMD rule set.
   *
   * @param name what errors and the manifest call it
   * @throws UsageException if it is none, holds no rule for a language that is looked at, or is
   *     more than data
   */
  public static QualityRules parse(String name, String text) {
    RuleSetGuard.check(name, text);
    QualityRules rules = new QualityRules(name, text, WordGate.open(load(name, text)));
    if (rules.rules.isEmpty()) {
      throw new UsageException(name + ": no rule in it for Java, JavaScript or Kotlin");
    }
    return rules;
  }

  /** Tells which of the rules can find something in a text. */
  WordGate gate() {
    return gate;
  }

  private static RuleSet load(String name, String text) {
    try {
      // PMD takes a name without the ending for that of a rule
      return new RuleSetLoader().warnDeprecated(false).loadFromString("ruleset.xml", text);
    } catch (RuleSetLoadException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
      throw new UsageException(name + ": PMD cannot load it: " + why, e);
    }
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /**
   * Why a rule that comes with the program is right where no class is known but those of the JDK;
   * empty for other rules.
   */
  public Optional<String> why(QualityRule rule) {
    if (!name.equals(STANDARD)) {
      return Optional.empty();
    }
    return rule.language() == QualityLanguage.JAVA
        ? Optional.ofNullable(Standard.REASONS.get(rule.name()))
        : Optional.of("syntax decides; PMD knows no types of the language");
  }

  /** The rules, in order of their names. */
  public List<QualityRule> rules() {
    return rules;
  }

  /** Whether what is found depends on where a file lies. */
  boolean pathsMatter() {
    return pathsMatter;
  }

  /** SHA-256 of the rule set, in hexadecimal. */
  public String sha256() {
    return DigestUtils.sha256Hex(text);
  }
}
