package dev.codeparity.analyzer.measure;

/**
 * How much one tool and model wrote in one period: the row of {@code adoption.csv}.
 *
 * @param period {@code 2026-05}, {@code 2026-Q2} or {@code 2026}
 * @param tool the AI tool; empty where the evidence names none
 * @param model the model; empty where the evidence names none
 * @param commits commits of the AI side
 * @param codeLinesAdded code lines that they added
 */
public record AdoptionRecord(
    String period, String tool, String model, int commits, long codeLinesAdded) {
  public AdoptionRecord {
    Require.notEmpty("period", period);
    Require.notNegative("commits", commits);
    Require.notNegative("codeLinesAdded", (double) codeLinesAdded);
  }
}
