package dev.codeparity.analyzer;

import dev.codeparity.analyzer.defect.SzzChoice;
import dev.codeparity.analyzer.defect.SzzVariant;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was analysed, with what, and under which settings: all that {@code manifest.json} says
 * besides the time that the run took.
 *
 * @param toolVersion version of Codeparity
 * @param repository the origin's address without credentials, else the folder's name
 * @param revision the revision as asked for
 * @param head full id of the commit that it names
 * @param asOf end of observation
 * @param first full id of the first commit to land; empty without commits
 * @param last full id of the last commit to land; empty without commits
 * @param firstTime landing of the first commit
 * @param lastTime landing of the last commit
 * @param followUpDays the follow-up window in days
 * @param margin the equivalence margin, a ratio above 1
 * @param confidence confidence of the intervals, in (0, 1)
 * @param configuration every option in force and its value, by name
 * @param ruleHash SHA-256 of the attribution rules in force, in hexadecimal
 * @param fixRuleHash SHA-256 of the fix rules in force, in hexadecimal
 * @param languageHash SHA-256 of the language data in force, in hexadecimal
 * @param counts what was read and found, by name
 */
public record RunFacts(
    String toolVersion,
    String repository,
    String revision,
    String head,
    Instant asOf,
    String first,
    String last,
    Optional<Instant> firstTime,
    Optional<Instant> lastTime,
    int followUpDays,
    double margin,
    double confidence,
    SortedMap<String, String> configuration,
    String ruleHash,
    String fixRuleHash,
    String languageHash,
    SortedMap<String, Long> counts) {
  public RunFacts {
    if (!(margin > 1)) {
      throw new IllegalArgumentException("margin must be above 1, was " + margin);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1), was " + confidence);
    }
    configuration = sorted(configuration);
    counts = sorted(counts);
  }

  /** The SZZ variant in force. */
  public SzzVariant szz() {
    String name = configuration.get("szz");
    return name == null ? SzzChoice.DEFAULT : SzzChoice.named(name).inForce();
  }

  /** These facts with the repository's bare name for its address, which may hold its owner's. */
  RunFacts anonymised() {
    String name = repository.substring(repository.replace(':', '/').lastIndexOf('/') + 1);
    return new RunFacts(
        toolVersion,
        name,
        revision,
        head,
        asOf,
        first,
        last,
        firstTime,
        lastTime,
        followUpDays,
        margin,
        confidence,
        configuration,
        ruleHash,
        fixRuleHash,
        languageHash,
        counts);
  }

  /** Texts that fix all chance: whether names are kept back changes no figure. */
  List<String> chance() {
    SortedMap<String, String> options = new TreeMap<>(configuration);
    options.remove("anonymise");
    return List.of(head, asOf.toString(), options.toString());
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
