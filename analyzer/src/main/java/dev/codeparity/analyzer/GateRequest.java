package dev.codeparity.analyzer;

import dev.codeparity.analyzer.gate.Policy;
import dev.codeparity.analyzer.gate.Settled;
import java.util.Optional;

/**
 * What a gate is to hold.
 *
 * @param run the repository, the revision or range {@code BASE..END}, and how figures are measured
 * @param policy the bounds
 * @param settled how long the whole history stands still; empty for not at all
 * @param claims whether the run's claims are tested, too
 */
public record GateRequest(
    AnalysisRequest run, Policy policy, Optional<Settled> settled, boolean claims) {}
