package dev.codeparity.analyzer.gate;

import java.util.List;
import java.util.OptionalInt;

/**
 * One bound of a policy.
 *
 * @param id unique in its policy: lower case letters, digits and hyphens
 * @param gauge what is measured
 * @param in what it is measured on
 * @param paths globs of the files that alone count; none for all
 * @param windowDays only commits that landed so many days before the end of observation count;
 *     empty for all
 * @param limit what the figure must not pass
 * @param strict whether the figure itself is held against the limit, whatever its interval
 * @param everyBuild whether the interval is one that holds however often one looks, and not that of
 *     a single look; of ratios alone
 * @param place line of the policy's file at which it stands, from 1
 */
public record Bound(
    String id,
    Gauge gauge,
    Scope in,
    List<String> paths,
    OptionalInt windowDays,
    Limit limit,
    boolean strict,
    boolean everyBuild,
    int place) {
  public Bound {
    paths = List.copyOf(paths);
    if (in == Scope.CHANGE && !gauge.isOfChange()) {
      throw new IllegalArgumentException("a change has no " + gauge.metric() + " yet");
    }
  }
}
