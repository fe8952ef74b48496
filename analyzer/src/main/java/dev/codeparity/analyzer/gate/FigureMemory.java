package dev.codeparity.analyzer.gate;

import java.util.Optional;

/** Figures of whole histories, kept from run to run. */
public interface FigureMemory {
  /** The figure of a bound at a commit; empty if it is not known. */
  Optional<Figure> recall(Bound bound, String commit);

  /** Keeps a figure. */
  void keep(Bound bound, String commit, Figure figure);

  /** A memory that keeps nothing. */
  static FigureMemory none() {
    return new FigureMemory() {
      @Override
      public Optional<Figure> recall(Bound bound, String commit) {
        return Optional.empty();
      }

      @Override
      public void keep(Bound bound, String commit, Figure figure) {}
    };
  }
}
