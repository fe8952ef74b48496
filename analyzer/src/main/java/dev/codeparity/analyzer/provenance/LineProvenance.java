package dev.codeparity.analyzer.provenance;

/**
 * Who wrote one line.
 *
 * @param provenance who; {@code MIXED} where a record speaks of other lines of the commit, but not
 *     of this one
 * @param tool the AI tool, or empty where unknown or none
 * @param model the model, or empty where unknown or none
 * @param recorded whether a record speaks of this very line, so that it is no inference from the
 *     commit
 */
public record LineProvenance(Provenance provenance, String tool, String model, boolean recorded) {}
