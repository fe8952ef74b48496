package dev.codeparity.analyzer.accuracy;

import java.util.Comparator;

/**
 * What a row of a sample is about.
 *
 * @param commit full id of the commit; of a link, the fix
 * @param inducing of a link, full id of the commit blamed; else empty
 */
public record UnitId(String commit, String inducing) implements Comparable<UnitId> {
  private static final Comparator<UnitId> ORDER =
      Comparator.comparing(UnitId::commit).thenComparing(UnitId::inducing);

  @Override
  public int compareTo(UnitId other) {
    return ORDER.compare(this, other);
  }
}
