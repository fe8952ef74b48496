package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Level;

/**
 * A way to compare, by what tells its row from others of the same metric and period.
 *
 * @param level of the strata
 * @param windowDays how long commits are followed
 */
record Check(Method method, Level level, double windowDays) {}
