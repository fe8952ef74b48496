package dev.codeparity.analyzer.quality;

import static dev.codeparity.analyzer.quality.QualityLanguage.JAVA;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;

/**
 * Spares PMD the rules that can find nothing in a text, since words or tokens are missing without
 * which they match no code. Rules in XPath cost as much as all else together, most of it where they
 * find nothing; what is found is the same.
 *
 * <p>PMD chooses rule sets by the path of a file. So rules that need the same words are a rule set
 * of their own, and a path tells which of them a text can concern. The first set is of rules that
 * look at all Java, the last of those for other languages.
 */
final class WordGate {
  private static final Pattern ANY_PATH = Pattern.compile(".*");
  private static final char CONCERNED = '+';

  private final RuleSet all;
  private final List<RuleSet> sets = new ArrayList<>();
  private final List<Words> needed = new ArrayList<>();
  private final CodeTerms terms;

  /**
   * Splits a rule set.
   *
   * @param words what rules need, by their names; those without an entry look at every text
   * @param form the form in which a rule is run
   */
  private WordGate(RuleSet all, Map<String, Words> words, UnaryOperator<Rule> form) {
    this.all = all;
    List<Rule> always = new ArrayList<>();
    List<Rule> foreign = new ArrayList<>();
    Map<Words, List<Rule>> gated = new LinkedHashMap<>();
    for (Rule rule : all.getRules()) {
      Words needs = words.get(rule.getName());
      if (!isJava(rule)) {
        foreign.add(rule);
      } else if (needs == null) {
        always.add(form.apply(rule));
      } else {
        gated.computeIfAbsent(needs, key -> new ArrayList<>()).add(form.apply(rule));
      }
    }
    sets.add(set(all, always, all.getFileExclusions(), all.getFileInclusions()));
    needed.addAll(gated.keySet());
    terms = new CodeTerms(needed.stream().flatMap(Words::all).collect(Collectors.toSet()));
    for (Words needs : needed) {
      String others = ".{" + (needed.size() - sets.size()) + "}";
      Pattern marked = Pattern.compile(".*+(?<=" + "[" + CONCERNED + "]" + others + ")");
      List<Rule> rules = Objects.requireNonNull(gated.get(needs));
      sets.add(set(all, rules, List.of(ANY_PATH), List.of(marked)));
    }
    sets.add(set(all, foreign, all.getFileExclusions(), all.getFileInclusions()));
  }

  private static boolean isJava(Rule rule) {
    return QualityLanguage.ofPmd(rule.getLanguage().getId()).equals(Optional.of(JAVA));
  }

  private static RuleSet set(
      RuleSet all, List<Rule> rules, Collection<Pattern> exclude, Collection<Pattern> include) {
    return RuleSet.create(
        all.getName(), all.getDescription(), all.getFileName(), exclude, include, rules);
  }

  /** A gate that lets all rules look at every text. */
  static WordGate open(RuleSet all) {
    return new WordGate(all, Map.of(), UnaryOperator.identity());
  }

  /** The gate for rules as PMD has them. */
  static WordGate of(RuleSet all) {
    return new WordGate(all, Listed.WORDS, KnownRule::of);
  }

  /** Whether all rules look at every text. */
  boolean isOpen() {
    return needed.isEmpty();
  }

  /** The rules as one set, as PMD has them. */
  RuleSet all() {
    return all;
  }

  /** The rules in sets, each with the same needs; a fresh copy, for one thread. */
  List<RuleSet> rules() {
    return sets.stream().map(RuleSet::copy).toList();
  }

  /** Which of the sets are to look at a text, by their positions. */
  BitSet setsFor(QualityLanguage language, String text) {
    BitSet concerned = new BitSet();
    if (language != JAVA) {
      concerned.set(sets.size() - 1);
      return concerned;
    }
    boolean escapes = text.contains("\\u"); // spells words in another way
    Set<String> found = terms.in(text);
    concerned.set(0);
    for (int i = 0; i < needed.size(); i++) {
      concerned.set(i + 1, escapes || needed.get(i).areAmong(found));
    }
    return concerned;
  }

  /** The end of a path that tells which rules are to look at a text. */
  String mark(BitSet concerned) {
    StringBuilder mark = new StringBuilder(needed.size());
    for (int set = 1; set <= needed.size(); set++) {
      mark.append(concerned.get(set) ? CONCERNED : '-');
    }
    return mark.toString();
  }

  /**
   * What a text must hold.
   *
   * @param groups one term of each at least
   */
  private record Words(List<List<String>> groups) {
    static Words parse(List<String> groups) {
      return new Words(groups.stream().map(group -> List.of(group.split(",", -1))).toList());
    }

    Stream<String> all() {
      return groups.stream().flatMap(List::stream);
    }

    boolean areAmong(Set<String> found) {
      return groups.stream().allMatch(group -> group.stream().anyMatch(found::contains));
    }
  }

  /** Read when it is asked for, once. */
  private static final class Listed {
    static final Map<String, Words> WORDS = read();

    private static Map<String, Words> read() {
      Map<String, Words> words = new HashMap<>();
      try (InputStream stream = WordGate.class.getResourceAsStream("quality-rule-words.tsv")) {
        new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8)
            .lines()
            .skip(1)
            .map(line -> List.of(line.split("\t", -1)))
            .forEach(
                fields -> words.put(fields.get(0), Words.parse(fields.subList(1, fields.size()))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return words;
    }
  }
}
