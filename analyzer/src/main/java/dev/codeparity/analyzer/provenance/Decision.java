package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Weighs the sightings of one commit, by the precedence that {@link Attributor} states. */
final class Decision {
  static final String NO_EVIDENCE = "no evidence of authorship";
  static final String WEAK = "weak";
  static final String QUOTED = "quoted";
  static final String OF_REVERTED = "may belong to the reverted commit";
  static final String BOT_AUTHOR = "the author is a bot";
  static final String TOO_OLD = "older than the tool";
  static final String NEEDS_BOT_AUTHOR = "counts with a bot author only";

  private static final List<Channel> SUREST_FIRST =
      List.of(
          Channel.IDENTITY_AUTHOR,
          Channel.NAME_SUFFIX,
          Channel.IDENTITY_COMMITTER,
          Channel.GIT_NOTE,
          Channel.AGENT_TRACE,
          Channel.TRAILER,
          Channel.SESSION_TRAILER,
          Channel.FOOTER,
          Channel.BRANCH,
          Channel.BOT_AUTOMATION);

  private final MessageText text;
  private final Instant made;
  private final Optional<Commit> reverted;
  private final Set<String> linesOfReverted;
  private final List<Sighting> seen;
  private final List<Person> furtherHumans;
  private final boolean squash;
  private final boolean agentAuthor;
  private final boolean botAuthor;
  private final boolean agentMayCommitAsBot;

  Decision(
      Commit commit,
      MessageText text,
      Sightings sightings,
      Optional<Commit> reverted,
      BiPredicate<Person, Person> same) {
    this.text = text;
    made = latest(commit.authorTime(), commit.commitTime());
    this.reverted = reverted;
    linesOfReverted = reverted.map(Decision::linesAndValues).orElse(Set.of());
    seen = sightings.all();
    furtherHumans = CoAuthors.others(commit.author(), sightings.humanCoAuthors(), same);
    squash = isSquash();
    agentAuthor =
        seen.stream()
            .anyMatch(s -> s.isOfAuthor() && s.saysAi() && s.rule().counts() && !isTooOld(s));
    List<Sighting> automatic = seen.stream().filter(Decision::isBotRecord).toList();
    botAuthor = !agentAuthor && !automatic.isEmpty();
    agentMayCommitAsBot =
        automatic.stream().allMatch(Sighting::isOfAuthor)
            && automatic.stream().anyMatch(s -> s.rule().tool().equals("GitHub Actions"));
  }

  Attribution attribution() {
    List<Sighting> counted = seen.stream().filter(s -> reason(s).isEmpty()).toList();
    List<Sighting> ai = counted.stream().filter(Sighting::saysAi).toList();
    Provenance provenance = decide(counted, ai);
    Optional<Sighting> decisive =
        counted.stream().filter(s -> supports(provenance, s)).min(byWeight(provenance));
    return new Attribution(
        provenance, decisive.map(s -> s.evidence("")), evidence(decisive), squash);
  }

  private Provenance decide(List<Sighting> counted, List<Sighting> ai) {
    boolean recorded = ai.stream().anyMatch(s -> s.rule().field().isOfLines());
    if (agentAuthor) {
      return furtherHumans.size() >= 2 && !recorded ? Provenance.MIXED : Provenance.AI_AUTHORED;
    }
    if (!ai.isEmpty()) {
      if (!recorded && isMixed(ai)) {
        return Provenance.MIXED;
      }
      return ai.stream().anyMatch(s -> s.says(Provenance.AI_AUTHORED))
          ? Provenance.AI_AUTHORED
          : Provenance.AI_ASSISTED;
    }
    return counted.stream().anyMatch(s -> s.says(Provenance.AUTOMATION))
        ? Provenance.AUTOMATION
        : Provenance.HUMAN;
  }

  private boolean isMixed(List<Sighting> ai) {
    boolean partOfBots = botAuthor && !agentMayCommitAsBot;
    return partOfBots || isPartlyAi(ai) || !furtherHumans.isEmpty();
  }

  /** Why a sighting does not count; empty if it does. */
  private String reason(Sighting s) {
    if (s.provenance().isEmpty()) {
      return NO_EVIDENCE;
    }
    if (s.confidence() == Confidence.WEAK) {
      return WEAK;
    }
    if (isTooOld(s)) {
      return TOO_OLD;
    }
    if (s.quoted()) {
      return QUOTED;
    }
    if (isOfReverted(s)) {
      return OF_REVERTED;
    }
    if (s.saysAi() && botAuthor && !isDespiteBot(s)) {
      return BOT_AUTHOR;
    }
    boolean botTrailer = s.says(Provenance.AUTOMATION) && s.rule().field() == RuleField.TRAILER;
    return botTrailer && !botAuthor ? NEEDS_BOT_AUTHOR : "";
  }

  /** Whether AI evidence holds though a bot is the author: not if a bot only hoisted it. */
  private boolean isDespiteBot(Sighting s) {
    return s.isOfRecord()
        || (agentMayCommitAsBot && !s.isCoAuthor())
        || text.parts().holds(s.line());
  }

  private boolean isTooOld(Sighting s) {
    return s.saysAi() && made.isBefore(s.match().since());
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private boolean isOfReverted(Sighting s) {
    if (!text.isRevert() || s.line() <= 0) {
      return false;
    }
    return s.line() < text.revertLine()
        || reverted.isEmpty()
        || linesOfReverted.contains(s.text().strip());
  }

  /** Whether parts of a squash have AI evidence and parts have none, as far as is recorded. */
  private boolean isPartlyAi(List<Sighting> ai) {
    List<SquashParts.Part> parts = text.parts().parts();
    boolean ofWhole = ai.stream().anyMatch(s -> isOfWhole(s) && !s.isCoAuthor());
    if (parts.size() < 2 || ofWhole) {
      return false;
    }
    BitSet aiLines = new BitSet();
    ai.stream().filter(s -> s.line() > 0).forEach(s -> aiLines.set(s.line()));
    long withAi = parts.stream().filter(part -> part.holdsAny(aiLines)).count();
    return withAi < parts.size();
  }

  /**
   * Whether it speaks of the whole squash: an identity, the subject, or what the forge hoisted. The
   * trailers at the end of the list are those of the last part: forges put none of their own there.
   */
  private boolean isOfWhole(Sighting s) {
    return s.line() <= 0 || s.line() >= text.parts().hoistedFrom();
  }

  private boolean isSquash() {
    boolean numbered =
        text.subjectLine().stripTrailing().endsWith(")") && text.subjectLine().contains("(#");
    long coAuthors =
        text.trailers().entries().stream().filter(t -> t.isKey("Co-authored-by")).count();
    return text.parts().parts().size() > 1 || text.parts().dashed() || (numbered && coAuthors > 1);
  }

  /** The lines of a message, and of each the part after its first colon. */
  private static Set<String> linesAndValues(Commit commit) {
    Set<String> texts = new HashSet<>();
    for (String line : MessageText.split(commit.message())) {
      texts.add(line.strip());
      texts.add(line.substring(line.indexOf(':') + 1).strip());
    }
    return texts;
  }

  private static boolean isBotRecord(Sighting s) {
    boolean ofRecord = s.isOfAuthor() || s.rule().field() == RuleField.SUBJECT;
    return ofRecord && s.rule().counts() && s.says(Provenance.AUTOMATION);
  }

  private static boolean supports(Provenance provenance, Sighting s) {
    return switch (provenance) {
      case HUMAN -> false;
      case AUTOMATION -> s.says(Provenance.AUTOMATION);
      case AI_AUTHORED, AI_ASSISTED, MIXED -> s.saysAi();
    };
  }

  private static Comparator<Sighting> byWeight(Provenance provenance) {
    return Comparator.comparing((Sighting s) -> !s.says(provenance))
        .thenComparing(s -> !s.isOfAuthor())
        .thenComparing(Sighting::confidence)
        .thenComparing(s -> SUREST_FIRST.indexOf(s.rule().channel()));
  }

  private List<Evidence> evidence(Optional<Sighting> decisive) {
    boolean showAll = seen.stream().anyMatch(s -> s.saysAi() || s.says(Provenance.AUTOMATION));
    Set<Evidence> evidence = new LinkedHashSet<>();
    decisive.ifPresent(s -> evidence.add(s.evidence("")));
    for (Sighting s : seen) {
      if (showAll || !s.rule().besideOnly()) {
        evidence.add(s.evidence(reason(s)));
      }
    }
    return new ArrayList<>(evidence);
  }
}
