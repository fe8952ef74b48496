package dev.codeparity.analyzer.claim;

/**
 * What a check has come to.
 *
 * @param fit the estimate
 * @param tops how much of it hangs on a few commits
 */
record Checked(Fit fit, Tops tops) {}
