package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Concentration;

/**
 * What a check has come to.
 *
 * @param fit the estimate
 * @param tops how much of it hangs on a few commits
 */
record Checked(Fit fit, Concentration.Tops tops) {}
