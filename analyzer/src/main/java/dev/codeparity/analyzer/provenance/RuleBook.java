package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.text.WordIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules in force, arranged so that few patterns are tried a commit: trailers by key, lines by
 * the words that stand in them, and identities and equal lines once for all commits. Safe for use
 * from several threads.
 */
final class RuleBook {
  private static final int MAX_REMEMBERED = 100_000;
  private static final int MAX_REMEMBERED_LENGTH = 300;

  private final Map<String, List<CompiledRule>> byKey = new HashMap<>();
  private final List<CompiledRule> bodyRules;
  private final List<CompiledRule> subjectRules;
  private final List<CompiledRule> authorRules;
  private final List<CompiledRule> committerRules;
  private final WordIndex words;
  private final List<BitSet> rulesOfWord = new ArrayList<>();
  private final BitSet wordless = new BitSet();

  private final Map<Person, List<Sighting>> authors = new ConcurrentHashMap<>();
  private final Map<Person, List<Sighting>> committers = new ConcurrentHashMap<>();
  private final Map<String, List<Sighting>> trailerValues = new ConcurrentHashMap<>();
  private final Map<String, List<Tried>> lines = new ConcurrentHashMap<>();

  RuleBook(AttributionRules rules) {
    List<CompiledRule> compiled = rules.compiled();
    for (CompiledRule rule : of(compiled, f -> f == RuleField.TRAILER)) {
      for (String key : rule.rule().keys()) {
        byKey.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(rule);
      }
    }
    bodyRules = of(compiled, RuleField::isLine);
    subjectRules = of(compiled, f -> f == RuleField.SUBJECT || f == RuleField.MERGE_SUBJECT);
    authorRules = of(compiled, RuleField::isAuthor);
    committerRules = of(compiled, RuleField::isCommitter);
    words = new WordIndex(indexWords());
  }

  /** What the rules of a trailer's key see in its value; line and flags are the caller's. */
  List<Sighting> inTrailer(String lowerKey, String value) {
    List<CompiledRule> rules = byKey.get(lowerKey);
    if (rules == null) {
      return List.of();
    }
    if (value.length() > MAX_REMEMBERED_LENGTH) {
      return matches(rules, value);
    }
    return remembered(trailerValues, lowerKey + ":" + value, k -> matches(rules, value));
  }

  boolean knowsKey(String lowerKey) {
    return byKey.containsKey(lowerKey);
  }

  List<Sighting> inAuthor(Person person) {
    return remembered(authors, person, p -> inIdentity(authorRules, p));
  }

  List<Sighting> inCommitter(Person person) {
    return remembered(committers, person, p -> inIdentity(committerRules, p));
  }

  List<CompiledRule> subjectRules() {
    return subjectRules;
  }

  /**
   * A rule of lines that was tried on one.
   *
   * @param matches what it says of the line; empty if it does not apply
   */
  record Tried(CompiledRule rule, List<CompiledRule.Match> matches) {}

  /** What the rules of lines see in a line: trailers and the like stand in many commits. */
  List<Tried> inLine(String line) {
    BitSet candidates = (BitSet) wordless.clone();
    BitSet present = words.wordsIn(line);
    for (int word = present.nextSetBit(0); word >= 0; word = present.nextSetBit(word + 1)) {
      candidates.or(rulesOfWord.get(word));
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    String text = line.stripTrailing();
    return text.length() > MAX_REMEMBERED_LENGTH
        ? tried(candidates, text)
        : remembered(lines, text, key -> tried(candidates, key));
  }

  private List<Tried> tried(BitSet candidates, String text) {
    return candidates.stream()
        .mapToObj(bodyRules::get)
        .map(rule -> new Tried(rule, rule.match(text)))
        .toList();
  }

  private static List<CompiledRule> of(List<CompiledRule> rules, Predicate<RuleField> wanted) {
    return rules.stream().filter(rule -> wanted.test(rule.rule().field())).toList();
  }

  private List<String> indexWords() {
    Map<String, BitSet> rulesByWord = new LinkedHashMap<>();
    for (int rule = 0; rule < bodyRules.size(); rule++) {
      List<String> wanted = bodyRules.get(rule).rule().words();
      if (wanted.isEmpty()) {
        wordless.set(rule);
      }
      for (String word : wanted) {
        rulesByWord.computeIfAbsent(word, w -> new BitSet()).set(rule);
      }
    }
    rulesOfWord.addAll(rulesByWord.values());
    return List.copyOf(rulesByWord.keySet());
  }

  private static List<Sighting> matches(List<CompiledRule> rules, String text) {
    List<Sighting> seen = new ArrayList<>();
    for (CompiledRule rule : rules) {
      for (CompiledRule.Match match : rule.match(text)) {
        seen.add(new Sighting(rule.rule(), match, text, Sighting.IDENTITY, false, false));
      }
    }
    return List.copyOf(seen);
  }

  private static List<Sighting> inIdentity(List<CompiledRule> rules, Person person) {
    List<Sighting> seen = new ArrayList<>();
    for (CompiledRule rule : rules) {
      String text =
          switch (rule.rule().field()) {
            case AUTHOR_NAME, COMMITTER_NAME -> person.name();
            case AUTHOR_EMAIL, COMMITTER_EMAIL -> person.email();
            default -> person.toString();
          };
      for (CompiledRule.Match match : rule.match(text)) {
        seen.add(
            new Sighting(rule.rule(), match, person.toString(), Sighting.IDENTITY, false, false));
      }
    }
    boolean listed = seen.stream().anyMatch(s -> s.rule().counts() && !isDefault(s.rule()));
    return seen.stream().filter(s -> !(listed && isDefault(s.rule()))).toList();
  }

  /** A rule for identities of a shape, which gives way to those that know the very identity. */
  private static boolean isDefault(AttributionRule rule) {
    return rule.provenance().isPresent() && (rule.tool().isEmpty() || rule.tool().equals("*"));
  }

  private static <K, V> List<V> remembered(
      Map<K, List<V>> memory, K key, Function<K, List<V>> find) {
    List<V> known = memory.get(key);
    if (known != null) {
      return known;
    }
    List<V> found = find.apply(key);
    if (memory.size() < MAX_REMEMBERED) {
      memory.put(key, found);
    }
    return found;
  }
}
