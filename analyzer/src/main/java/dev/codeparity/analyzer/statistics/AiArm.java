package dev.codeparity.analyzer.statistics;

/** Which labels make the AI arm. What is left out of it never joins the human arm. */
public enum AiArm {
  ANY,
  AUTHORED,
  ASSISTED;

  boolean holds(Label label) {
    return switch (label) {
      case AI_AUTHORED -> this != ASSISTED;
      case AI_ASSISTED -> this != AUTHORED;
      case MIXED, HUMAN -> false;
    };
  }
}
