package dev.codeparity.analyzer.accuracy;

/**
 * A unit that was drawn.
 *
 * @param unit the unit
 * @param stratum the stratum from which it was drawn
 * @param population units in that stratum, 1 or more
 * @param sampled units drawn from it, 1 or more
 */
record DrawnUnit(Unit unit, String stratum, int population, int sampled) {}
