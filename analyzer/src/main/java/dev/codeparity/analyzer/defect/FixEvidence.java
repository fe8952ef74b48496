package dev.codeparity.analyzer.defect;

/**
 * One reason to call a commit a fix, or one that was seen and not counted.
 *
 * @param ruleId the rule that matched
 * @param matched the text that matched, on one line
 * @param counted whether it took part in the decision
 */
public record FixEvidence(String ruleId, String matched, boolean counted) {}
