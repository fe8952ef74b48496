package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.defect.FixRule.Effect;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.text.WordIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells from its message, and from what it touches, whether a commit is a fix.
 *
 * <p>One strong piece of evidence makes a fix, as do weak ones of several rules whose points add
 * up. Masks take the words that they match from the evidence, and where these are of the subject,
 * leave doubt; a veto overrules all of it. A merge is never a fix, since its commits are; neither
 * is a commit that touches no code line of the product. An issue of the tracker that is a bug makes
 * a fix of any other commit that is about it. All that was seen is kept. Immutable, so safe for use
 * from several threads.
 */
public final class FixClassifier {
  private static final Set<Effect> AGAINST = EnumSet.of(Effect.MASK, Effect.VETO, Effect.VETO_WEAK);
  private static final Set<Effect> STRONG =
      EnumSet.of(Effect.FIX, Effect.SECURITY, Effect.REVERT, Effect.LIKELY);
  private static final Set<Effect> TESTS = EnumSet.of(Effect.TEST, Effect.FLAKY);
  private static final Set<Effect> DOUBTFUL = EnumSet.of(Effect.LIKELY, Effect.WEAK);

  private final IssueExport issues;
  private final WordIndex literals;
  private final List<Sighting.Candidate> rulesFor;
  private final List<Sighting.Candidate> rulesAgainst;

  /**
   * A classifier that knows no tracker.
   *
   * @param rules the rules in force
   */
  public FixClassifier(FixRules rules) {
    this(rules, IssueExport.NONE);
  }

  /**
   * @param rules the rules in force
   * @param issues the issues of the project's tracker
   */
  public FixClassifier(FixRules rules, IssueExport issues) {
    this.issues = issues;
    List<String> words =
        rules.rules().stream().flatMap(r -> r.needs().stream()).distinct().toList();
    literals = new WordIndex(words);
    List<Sighting.Candidate> all = rules.rules().stream().map(r -> candidate(r, words)).toList();
    rulesFor = all.stream().filter(r -> !AGAINST.contains(r.rule().effect())).toList();
    rulesAgainst = all.stream().filter(r -> AGAINST.contains(r.rule().effect())).toList();
  }

  private static Sighting.Candidate candidate(FixRule rule, List<String> words) {
    BitSet needed = new BitSet();
    rule.needs().forEach(word -> needed.set(words.indexOf(word)));
    return new Sighting.Candidate(rule, needed);
  }

  /**
   * Classifies a commit.
   *
   * @param commit the commit
   * @param touched what code it touches, against its first parent
   */
  public FixDecision classify(Commit commit, CodeTouched touched) {
    FixDecision byWords = byWords(commit, touched);
    boolean canBe = touched == CodeTouched.PRODUCT && !commit.isMerge();
    return byWords.withIssues(issues.namedBy(commit.message()), canBe);
  }

  private FixDecision byWords(Commit commit, CodeTouched touched) {
    MessageParts message = MessageParts.of(commit.message(), literals);
    List<Sighting> seen = Sighting.all(rulesFor, message, List.of());
    if (seen.isEmpty()) {
      return FixDecision.NOTHING;
    }
    List<Sighting> against = Sighting.all(rulesAgainst, message, List.of());
    if (has(against, Effect.MASK)) {
      seen = Sighting.all(rulesFor, message, masks(against));
    }
    boolean doubt =
        has(against, Effect.VETO_WEAK)
            || seen.stream().anyMatch(s -> s.masked() && s.part().equals(message.subject()));
    List<Sighting> free =
        seen.stream()
            .filter(s -> !s.masked() && (!doubt || !DOUBTFUL.contains(s.rule().effect())))
            .toList();
    boolean vetoed = commit.isMerge() || has(against, Effect.VETO);
    FixKind kind = vetoed ? FixKind.NONE : kind(touched, seen, free);
    if (kind == FixKind.NONE && !commit.isMerge()) {
      kind = masked(seen, against);
    }
    return decision(kind, seen, free, against);
  }

  private static FixKind kind(CodeTouched touched, List<Sighting> seen, List<Sighting> free) {
    boolean repair =
        free.stream().anyMatch(s -> STRONG.contains(s.rule().effect())) || manyWeak(free);
    if (touched == CodeTouched.TESTS || !repair) {
      boolean flaky = has(seen, Effect.FLAKY);
      if (flaky || has(seen, Effect.TEST) || (repair && touched == CodeTouched.TESTS)) {
        return flaky ? FixKind.FLAKY_TEST : FixKind.TEST;
      }
    }
    if (touched == CodeTouched.NONE || !repair) {
      return FixKind.NONE;
    }
    if (has(free, Effect.REVERT)) {
      return FixKind.REVERT;
    }
    return has(free, Effect.SECURITY) ? FixKind.SECURITY : FixKind.FIX;
  }

  /** What the words that masks took from strong evidence are about. */
  private static FixKind masked(List<Sighting> seen, List<Sighting> against) {
    if (seen.stream().noneMatch(s -> s.masked() && STRONG.contains(s.rule().effect()))) {
      return FixKind.NONE;
    }
    return against.stream()
        .map(s -> s.rule().kind())
        .filter(k -> k != FixKind.NONE)
        .findFirst()
        .orElse(FixKind.NONE);
  }

  private static boolean manyWeak(List<Sighting> free) {
    return free.stream().mapToInt(s -> s.rule().points()).sum() >= FixRule.ENOUGH;
  }

  private static FixDecision decision(
      FixKind kind, List<Sighting> seen, List<Sighting> free, List<Sighting> against) {
    List<FixEvidence> evidence = new ArrayList<>();
    String ruleId = "";
    boolean settled = false;
    for (Sighting sighting : seen) {
      Effect effect = sighting.rule().effect();
      boolean counted = counts(kind, effect, free.contains(sighting));
      evidence.add(sighting.evidence(counted));
      if (counted && !settled && (ruleId.isEmpty() || decides(kind, effect))) {
        ruleId = sighting.rule().id();
        settled = decides(kind, effect);
      }
    }
    for (Sighting sighting : against) {
      boolean counted = sighting.rule().kind() == kind && kind != FixKind.NONE;
      evidence.add(sighting.evidence(counted));
      if (counted && ruleId.isEmpty()) {
        ruleId = sighting.rule().id();
      }
    }
    return new FixDecision(kind, ruleId, evidence);
  }

  private static boolean counts(FixKind kind, Effect effect, boolean free) {
    return switch (kind) {
      case NONE, BUILD, TEXT, FORM -> false;
      case TEST, FLAKY_TEST -> TESTS.contains(effect) || free;
      case FIX, SECURITY, REVERT -> !TESTS.contains(effect) && free;
    };
  }

  private static boolean decides(FixKind kind, Effect effect) {
    return switch (kind) {
      case FIX -> effect == Effect.FIX || effect == Effect.LIKELY;
      case SECURITY -> effect == Effect.SECURITY;
      case REVERT -> effect == Effect.REVERT;
      case TEST -> effect == Effect.TEST;
      case FLAKY_TEST -> effect == Effect.FLAKY;
      case NONE, BUILD, TEXT, FORM -> false;
    };
  }

  private static boolean has(List<Sighting> sightings, Effect effect) {
    return sightings.stream().anyMatch(s -> s.rule().effect() == effect);
  }

  private static List<Sighting> masks(List<Sighting> against) {
    return against.stream().filter(s -> s.rule().effect() == Effect.MASK).toList();
  }
}
