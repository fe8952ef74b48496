package dev.codeparity.analyzer.measure;

/** How long the periods are that reports show, in UTC calendar time. */
public enum PeriodLength {
  /** A calendar month, such as {@code 2026-03}. */
  MONTH,
  /** A calendar quarter, such as {@code 2026-Q1}. */
  QUARTER,
  /** A calendar year, such as {@code 2026}. */
  YEAR
}
