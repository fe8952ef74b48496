package dev.codeparity.analyzer.claim;

/** What to know before trusting a row. */
public enum Flag {
  /** Five commits hold over 0.3 of an arm's events, of which there are at least 30. */
  CONCENTRATED,
  /** Under 10 person-weeks, or under 4 effective ones in an arm. */
  FEW_WEEKS,
  /** Under 10 persons, or under 4 effective ones in an arm. */
  FEW_AUTHORS,
  /** The limits are exact, and take events to come one by one. */
  EXACT_LIMITS
}
