package dev.codeparity.analyzer.statistics.looks;

/**
 * Evidence against a rate ratio of at most ρ₀, event by event: an e-value, the wealth of one who
 * bets on larger ratios. It may be read after any event; at {@code 1/α} it rejects.
 *
 * @see <a href="https://doi.org/10.1111/rssa.12647">Shafer (2021)</a>
 * @see <a href="https://doi.org/10.1214/23-STS894">Ramdas, Grünwald, Vovk and Shafer (2023)</a>
 */
public final class EventMartingale {
  private static final int POINTS = 25;
  private static final double SMALLEST = 1.05;
  private static final double LARGEST = 4;

  private final double hypothesis;
  private final double designEffect;
  private final double[] alternative = new double[POINTS];
  private final double[] logWealth = new double[POINTS];

  /**
   * Begins with an e-value of 1.
   *
   * @param hypothesis ρ₀, the largest ratio of the hypothesis
   * @param designEffect 1 for independent events; above it, for events in clusters, the wealth is
   *     taken to the power {@code 1/designEffect}, which is approximate
   */
  public EventMartingale(double hypothesis, double designEffect) {
    this.hypothesis = hypothesis;
    this.designEffect = designEffect;
    double step = Math.log(LARGEST / SMALLEST) / (POINTS - 1);
    for (int j = 0; j < POINTS; j++) {
      alternative[j] = hypothesis * SMALLEST * Math.exp(j * step);
    }
  }

  /**
   * Takes the next event.
   *
   * @param ai whether it befell an AI commit
   * @param aiAtRisk exposure rate of AI code at that instant in the event's stratum
   * @param humanAtRisk as before, of human code
   */
  public void add(boolean ai, double aiAtRisk, double humanAtRisk) {
    double before = logProbability(ai, hypothesis, aiAtRisk, humanAtRisk);
    for (int j = 0; j < POINTS; j++) {
      logWealth[j] += logProbability(ai, alternative[j], aiAtRisk, humanAtRisk) - before;
    }
  }

  /** The e-value now, above 0. */
  public double value() {
    double sum = 0;
    for (double log : logWealth) {
      sum += Math.exp(log / designEffect);
    }
    return sum / POINTS;
  }

  private static double logProbability(
      boolean ai, double ratio, double aiAtRisk, double humanAtRisk) {
    double share = ratio * aiAtRisk / (ratio * aiAtRisk + humanAtRisk);
    return ai ? Math.log(share) : Math.log1p(-share);
  }
}
