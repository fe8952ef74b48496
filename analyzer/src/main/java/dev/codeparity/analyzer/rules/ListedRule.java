package dev.codeparity.analyzer.rules;

import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rule as it is listed, whatever it is about.
 *
 * @param id its name, as evidence gives it
 * @param kind what it is about
 * @param channel where in a commit's records its evidence is found; empty but for attribution
 * @param field the text that it looks at, as rule files write it; the language of the code
 * @param says what a match says: a provenance, {@code NOT_EVIDENCE}, the effect on a fix, or the
 *     category of a quality rule
 * @param confidence how far a match can be trusted; weak is kept and not counted; empty for fixes,
 *     where the effect says as much
 * @param priority 1, the gravest, to 5; empty but for quality
 * @param tool the tool that a match is of; empty where unknown or none
 * @param pattern the regular expression that the text must match; empty for quality
 * @param unless one that it must not match; empty if there is none
 * @param source where the form was seen; possibly empty
 * @param note what misleads; possibly empty
 * @param origin where it comes from
 * @param file the project's file that added, changed or switched it off; empty for the others
 */
public record ListedRule(
    String id,
    RuleKind kind,
    Optional<Channel> channel,
    String field,
    String says,
    Optional<Confidence> confidence,
    OptionalInt priority,
    String tool,
    String pattern,
    String unless,
    String source,
    String note,
    RuleOrigin origin,
    String file) {}
