package dev.codeparity.analyzer.provenance;

import java.util.List;
import java.util.Optional;

/**
 * A rule of attribution: a text of the commit, a pattern, and what a match says.
 *
 * @param id unique name, of lower-case letters, digits and hyphens
 * @param channel the channel that its evidence belongs to
 * @param field the text that it looks at
 * @param keys the trailer keys or references of notes that it looks at; empty for other fields
 * @param words in lower case: unless empty, one of them must stand in the text, letter case aside,
 *     before the pattern is tried
 * @param pattern a {@link dev.codeparity.analyzer.text.LinearPattern}; the groups {@code tool},
 *     {@code model}, {@code model2} and {@code percent} have a meaning
 * @param unless a pattern that must not match the same text; empty if there is no such exception
 * @param tool the tool's name; empty where unknown; {@code *}: the first tool named by the match;
 *     {@code **}: every tool that it names
 * @param provenance what a match says of the commit; empty if it says that this is no evidence
 * @param confidence how far a match can be trusted; {@code WEAK} is seen and not counted
 * @param besideOnly whether its evidence is worth showing only beside evidence of AI
 * @param positive a message or identity that it must match; lines are parted by {@code \n}
 * @param negative one that looks alike and that it must not match
 * @param source where the form was seen
 * @param note what misleads; possibly empty
 * @param origin {@code built-in}, or the file of the project that added or changed it
 */
public record AttributionRule(
    String id,
    Channel channel,
    RuleField field,
    List<String> keys,
    List<String> words,
    String pattern,
    String unless,
    String tool,
    Optional<Provenance> provenance,
    Confidence confidence,
    boolean besideOnly,
    String positive,
    String negative,
    String source,
    String note,
    String origin) {
  public AttributionRule {
    keys = List.copyOf(keys);
    words = List.copyOf(words);
  }

  /** Whether a match can decide: it says something of the commit, and not weakly. */
  public boolean counts() {
    return provenance.isPresent() && confidence != Confidence.WEAK;
  }

  /** What a match says: a provenance, or {@code NOT_EVIDENCE}. */
  public String says() {
    return provenance.map(Enum::name).orElse(RuleTable.NOT_EVIDENCE);
  }

  /** Whether it comes with Codeparity and is as it came. */
  public boolean isBuiltIn() {
    return origin.equals(RuleTable.BUILT_IN);
  }

  /** The field with its keys, as rule files write it. */
  public String fieldLabel() {
    return keys.isEmpty() ? field.label() : field.label() + ":" + String.join("|", keys);
  }

  /** This rule where whom it knows stands in a co-author's place: a helper, a step less sure. */
  AttributionRule asCoAuthor() {
    return asHelp(Channel.TRAILER, RuleField.TRAILER, List.of("Co-authored-by"));
  }

  /** This rule where what it knows helped and did no more, and surely enough to count. */
  AttributionRule asHelp() {
    return asHelp(channel, field, keys);
  }

  private AttributionRule asHelp(Channel inChannel, RuleField inField, List<String> ofKeys) {
    return new AttributionRule(
        id,
        inChannel,
        inField,
        ofKeys,
        List.of(),
        pattern,
        unless,
        tool,
        Optional.of(Provenance.AI_ASSISTED),
        Confidence.STRONG,
        besideOnly,
        positive,
        negative,
        source,
        note,
        origin);
  }

  /** What makes two rules decide alike, on one line: the part that is hashed. */
  String decisivePart() {
    return String.join(
        "\t",
        id,
        channel.name(),
        fieldLabel(),
        String.join("|", words),
        pattern,
        unless,
        tool,
        says(),
        confidence.name(),
        besideOnly ? "beside" : "always");
  }
}
