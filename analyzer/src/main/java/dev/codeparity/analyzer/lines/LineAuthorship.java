package dev.codeparity.analyzer.lines;

import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a line comes from.
 *
 * @param commit full id of the commit
 * @param authorTime when it was written, as recorded
 * @param authorId the id of its author
 * @param author the author's name; empty where names are kept back
 * @param provenance who wrote the line; empty where a record by line leaves it open
 * @param tool the tool, or empty where unknown
 * @param recorded whether a record speaks of this very line, so that it is no inference from the
 *     commit
 */
public record LineAuthorship(
    String commit,
    Instant authorTime,
    String authorId,
    String author,
    Optional<Provenance> provenance,
    String tool,
    boolean recorded) {}
