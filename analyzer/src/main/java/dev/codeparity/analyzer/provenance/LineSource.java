package dev.codeparity.analyzer.provenance;

import java.time.Instant;

/**
 * One author of lines by a record of single lines.
 *
 * @param rule the rule by which the record is believed
 * @param record the record: a notes reference, or a file in the tree
 * @param author who wrote the lines
 * @param tool the AI tool, or empty where unknown
 * @param model the model, or empty where unknown
 * @param since before which the tool can have written nothing
 */
public record LineSource(
    AttributionRule rule,
    String record,
    LineAuthor author,
    String tool,
    String model,
    Instant since) {}
