package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;

/** The commits that a row of figures is about: one provenance, or several pooled. */
public enum ProvenanceGroup {
  /** The AI side of the comparison, as {@code --ai} and {@code --mixed} make it. */
  AI,
  AI_AUTHORED,
  AI_ASSISTED,
  MIXED,
  /** The human side of the comparison, as {@code --mixed} makes it. */
  HUMAN,
  AUTOMATION,
  /** Commits of every provenance. */
  ALL;

  /** The group that holds exactly the commits of a provenance. */
  public static ProvenanceGroup of(Provenance provenance) {
    return switch (provenance) {
      case AI_AUTHORED -> AI_AUTHORED;
      case AI_ASSISTED -> AI_ASSISTED;
      case MIXED -> MIXED;
      case HUMAN -> HUMAN;
      case AUTOMATION -> AUTOMATION;
    };
  }
}
