package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;

/** What ended a code line: the commit that rewrote or deleted it. */
public enum LineEnd {
  /** A fix commit, whoever made it. */
  FIX(1),
  /** Another commit of AI, authored or assisted. */
  AI(2),
  /** Another commit without a sign of AI. */
  PEOPLE(3),
  /** Another commit: a bot's, or one that mixes AI and human work. */
  OTHER(4);

  private final int number;

  LineEnd(int number) {
    this.number = number;
  }

  /** Its number among causes, from 1 on. */
  public int number() {
    return number;
  }

  static LineEnd of(boolean fix, Provenance provenance) {
    if (fix) {
      return FIX;
    }
    return switch (provenance) {
      case AI_AUTHORED, AI_ASSISTED -> AI;
      case HUMAN -> PEOPLE;
      case MIXED, AUTOMATION -> OTHER;
    };
  }
}
