package dev.codeparity.analyzer.accuracy;

import java.util.List;

/**
 * One of the units that a sample is drawn from.
 *
 * @param id what it is about
 * @param strata the stratum it lies in, from the finest division to the coarsest; as many for every
 *     unit
 * @param answer what we say
 * @param ruleId the rule that decided so; empty where none did
 */
record Unit(UnitId id, List<String> strata, String answer, String ruleId) {
  Unit {
    strata = List.copyOf(strata);
  }
}
