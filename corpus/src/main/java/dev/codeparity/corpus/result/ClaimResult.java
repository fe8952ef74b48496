package dev.codeparity.corpus.result;

import java.util.OptionalDouble;

/**
 * What one repository says of one claim.
 *
 * @param claim the claim's id
 * @param estimate the figure that the claim is about
 * @param low lower limit; empty where there is no bound
 * @param high upper limit; empty where there is no bound
 * @param outcome whether it stands there
 */
public record ClaimResult(
    String claim,
    OptionalDouble estimate,
    OptionalDouble low,
    OptionalDouble high,
    String outcome) {}
