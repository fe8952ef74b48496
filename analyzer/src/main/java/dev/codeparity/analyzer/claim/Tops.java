package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.Concentration;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.Stretch;

/** How much of each arm's events a few commits hold. */
record Tops(Concentration.Top ai, Concentration.Top human) {
  static Tops of(PersonTime time, Arms arms) {
    return of(time, arms, arms.rows());
  }

  /** Of some rows alone. */
  static Tops of(PersonTime time, Arms arms, Stretch rows) {
    return new Tops(
        Concentration.topOfAi(time, arms, rows), Concentration.topOfHuman(time, arms, rows));
  }
}
