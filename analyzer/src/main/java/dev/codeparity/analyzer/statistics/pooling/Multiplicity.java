package dev.codeparity.analyzer.statistics.pooling;

import java.util.Comparator;
import java.util.stream.IntStream;

/** p values of several tests, raised for their number. */
public enum Multiplicity {
  /**
   * The chance of any false rejection stays at the level.
   *
   * @see <a href="https://www.jstor.org/stable/4615733">Holm (1979)</a>
   */
  HOLM {
    @Override
    double[] adjust(double[] p, int[] ascending) {
      double[] adjusted = new double[p.length];
      double most = 0;
      for (int rank = 0; rank < p.length; rank++) {
        most = Math.max(most, Math.min(1, p[ascending[rank]] * (p.length - rank)));
        adjusted[ascending[rank]] = most;
      }
      return adjusted;
    }
  },
  /**
   * The share of false ones among the rejected stays at the level.
   *
   * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg
   *     (1995)</a>
   */
  FALSE_DISCOVERY {
    @Override
    double[] adjust(double[] p, int[] ascending) {
      double[] adjusted = new double[p.length];
      double least = 1;
      for (int rank = p.length; rank >= 1; rank--) {
        least = Math.min(least, p[ascending[rank - 1]] * p.length / rank);
        adjusted[ascending[rank - 1]] = least;
      }
      return adjusted;
    }
  };

  /** The p values, in their order, each at least as large as before. */
  public double[] adjust(double[] p) {
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return adjust(p, ascending);
  }

  abstract double[] adjust(double[] p, int[] ascending);
}
