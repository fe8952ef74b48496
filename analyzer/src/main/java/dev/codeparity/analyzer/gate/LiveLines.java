package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.provenance.Provenance;
import java.util.Optional;

/**
 * Live code lines of one commit and author.
 *
 * @param commit full id; empty if it is not known
 * @param provenance who wrote them; empty if it is not known
 * @param lines 1 or more
 */
public record LiveLines(String commit, Optional<Provenance> provenance, int lines) {}
