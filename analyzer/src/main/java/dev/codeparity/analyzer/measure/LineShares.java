package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Lines by who wrote them.
 *
 * @param aiAuthored lines of commits that an agent made
 * @param aiAssisted lines of people's commits with AI help
 * @param mixed lines of commits of which parts have AI evidence and parts have none
 * @param human lines of commits without a sign of AI
 * @param automation lines of bots
 * @param unknown lines that no record explains
 */
public record LineShares(
    long aiAuthored, long aiAssisted, long mixed, long human, long automation, long unknown) {

  public LineShares {
    if (Math.min(aiAuthored, aiAssisted) < 0
        || Math.min(mixed, human) < 0
        || Math.min(automation, unknown) < 0) {
      throw new IllegalArgumentException("lines must be 0 or more");
    }
  }

  /**
   * The lines of a tally.
   *
   * @param known lines by who wrote them; what is not there is 0
   * @param unknown lines that no record explains
   */
  public static LineShares of(Map<Provenance, Long> known, long unknown) {
    return new LineShares(
        known.getOrDefault(Provenance.AI_AUTHORED, 0L),
        known.getOrDefault(Provenance.AI_ASSISTED, 0L),
        known.getOrDefault(Provenance.MIXED, 0L),
        known.getOrDefault(Provenance.HUMAN, 0L),
        known.getOrDefault(Provenance.AUTOMATION, 0L),
        unknown);
  }

  /** Lines by AI: authored and assisted together, mixed ones left out. */
  public long ai() {
    return aiAuthored + aiAssisted;
  }

  /** All lines. */
  public long total() {
    return ai() + mixed + human + automation + unknown;
  }

  /** Share of the lines that are by AI, 0 to 1, of all lines; empty without lines. */
  public OptionalDouble aiShare() {
    return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) ai() / total());
  }
}
