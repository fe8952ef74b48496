package dev.codeparity.analyzer.statistics.model;

/**
 * How an outcome varies about its mean, and how the mean follows from the linear predictor.
 *
 * @see <a href="https://doi.org/10.1201/9780203753736">McCullagh and Nelder (1989)</a>
 */
public interface Family {
  /** Counts; the log of the mean is linear, and the variance is the mean. */
  Family POISSON = new NegativeBinomial2(Double.POSITIVE_INFINITY);

  /** 0 or 1; the log odds are linear. */
  Family LOGISTIC = new Logistic();

  /** A mean to begin with, for an outcome. */
  double startingMean(double outcome);

  double link(double mean);

  double mean(double predictor);

  /** Derivative of the mean by the predictor. */
  double slope(double mean);

  double variance(double mean);

  /** Counts with variance {@code mean + mean²/size}. */
  static Family negativeBinomial(double size) {
    return new NegativeBinomial2(size);
  }

  /** {@inheritDoc} NB2, and for an infinite size the Poisson law. */
  record NegativeBinomial2(double size) implements Family {
    @Override
    public double startingMean(double outcome) {
      return outcome == 0 ? 1.0 / 6 : outcome;
    }

    @Override
    public double link(double mean) {
      return Math.log(mean);
    }

    @Override
    public double mean(double predictor) {
      return Math.exp(predictor);
    }

    @Override
    public double slope(double mean) {
      return mean;
    }

    @Override
    public double variance(double mean) {
      return mean + mean * mean / size;
    }
  }

  /** {@inheritDoc} The Bernoulli law. */
  record Logistic() implements Family {
    @Override
    public double startingMean(double outcome) {
      return (outcome + 0.5) / 2;
    }

    @Override
    public double link(double mean) {
      return Math.log(mean / (1 - mean));
    }

    @Override
    public double mean(double predictor) {
      return 1 / (1 + Math.exp(-predictor));
    }

    @Override
    public double slope(double mean) {
      return mean * (1 - mean);
    }

    @Override
    public double variance(double mean) {
      return mean * (1 - mean);
    }
  }
}
