package dev.codeparity.analyzer.provenance;

/**
 * One reason for a provenance, or one that was seen and not counted.
 *
 * @param ruleId the rule that matched
 * @param channel where it was found
 * @param confidence how far this sighting can be trusted
 * @param provenance what the rule says of the commit; {@code HUMAN} where it says that this is no
 *     evidence of AI or automation
 * @param counted whether it took part in the decision
 * @param tool the tool's name, or empty where unknown
 * @param model the model's name, or empty where unknown
 * @param matched the text that matched, on one line
 * @param reason why it was not counted, in a few words; empty where it was
 */
public record Evidence(
    String ruleId,
    Channel channel,
    Confidence confidence,
    Provenance provenance,
    boolean counted,
    String tool,
    String model,
    String matched,
    String reason) {}
