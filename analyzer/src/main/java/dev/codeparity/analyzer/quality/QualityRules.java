package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
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
  private static final String LISTED = "quality-rules.tsv";
  private static final Comparator<QualityRule> ORDER =
      Comparator.comparing(QualityRule::name).thenComparing(QualityRule::language);

  private final String name;
  private final String text;
  private final List<QualityRule> rules;
  private final boolean pathsMatter;
  private final Supplier<WordGate> gate;

  private QualityRules(
      String name,
      String text,
      List<QualityRule> rules,
      boolean pathsMatter,
      Supplier<WordGate> gate) {
    this.name = name;
    this.text = text;
    this.rules = rules.stream().sorted(ORDER).toList();
    this.pathsMatter = pathsMatter;
    this.gate = gate;
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

  /** Read from the list of them, since PMD takes a good part of a second to load its rules. */
  private static final class Standard {
    static final Map<QualityRule, String> REASONS = read();
    static final QualityRules RULES =
        new QualityRules(
            STANDARD, text(STANDARD), List.copyOf(REASONS.keySet()), false, () -> Loaded.GATE);

    private static Map<QualityRule, String> read() {
      Map<QualityRule, String> reasons = new LinkedHashMap<>();
      text(LISTED)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(
              fields ->
                  reasons.put(
                      new QualityRule(
                          QualityLanguage.valueOf(fields[0]),
                          fields[1],
                          fields[2],
                          Integer.parseInt(fields[3])),
                      fields[4]));
      return reasons;
    }
  }

  /** Loaded when a file is to be looked at, once. */
  private static final class Loaded {
    static final WordGate GATE = WordGate.of(taken(Standard.RULES.rules));

    private static RuleSet taken(List<QualityRule> wanted) {
      Map<String, List<String>> names = new TreeMap<>();
      wanted.forEach(
          rule -> names.computeIfAbsent(file(rule), file -> new ArrayList<>()).add(rule.name()));
      Map<String, RuleSet> categories = new HashMap<>();
      names.forEach((file, rules) -> categories.put(file, CategoryRules.load(file, rules)));
      List<Rule> rules = new ArrayList<>();
      for (QualityRule rule : wanted) {
        RuleSet category = Objects.requireNonNull(categories.get(file(rule)));
        rules.add(Objects.requireNonNull(category.getRuleByName(rule.name()), rule.name()));
      }
      return RuleSet.create("codeparity", "", STANDARD, List.of(), List.of(), rules);
    }

    private static String file(QualityRule rule) {
      String category = rule.ruleSet().toLowerCase(Locale.ROOT).replace(" ", "");
      return "category/" + rule.language().pmd().getId() + "/" + category + ".xml";
    }
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
    RuleSet set = load(name, text);
    List<QualityRule> listed =
        set.getRules().stream().flatMap(rule -> listed(rule).stream()).toList();
    if (listed.isEmpty()) {
      throw new UsageException(name + ": no rule in it for Java, JavaScript or Kotlin");
    }
    boolean pathsMatter =
        !set.getFileExclusions().isEmpty()
            || !set.getFileInclusions().isEmpty()
            || text.contains("fileName(");
    WordGate gate = WordGate.open(set);
    return new QualityRules(name, text, listed, pathsMatter, () -> gate);
  }

  /** Tells which of the rules can find something in a text. */
  WordGate gate() {
    return gate.get();
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
    return name.equals(STANDARD)
        ? Optional.ofNullable(Standard.REASONS.get(rule))
        : Optional.empty();
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
