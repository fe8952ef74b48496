package dev.codeparity.analyzer.statistics;

/** Which fixes are events. */
public enum EventChoice {
  /** Fixes neither in the same merge nor by the same person within 24 hours. */
  ESCAPED,
  /** The others: what was mended in the work that made it. */
  SELF_REPAIR,
  EVERY;

  boolean takes(boolean selfRepair) {
    return switch (this) {
      case ESCAPED -> !selfRepair;
      case SELF_REPAIR -> selfRepair;
      case EVERY -> true;
    };
  }
}
