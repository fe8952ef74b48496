package dev.codeparity.scripts;

import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A conditional logit: the chance of each candidate of a fix is the softmax of its score, which is
 * linear in its standardised features. Fitted by Newton's method to the least cross entropy with
 * the true candidates, of equal chance where a fix has several, plus a ridge; fixes are weighed.
 * The loss is convex, so the fit does not depend on where it starts.
 *
 * @see <a href="https://eml.berkeley.edu/reprints/mcfadden/zarembka.pdf">McFadden (1974)</a>
 */
final class SoftmaxFit {
  private static final int MOST_STEPS = 50;
  private static final double SMALL = 1e-10;

  private final int[] features;
  private final double[] means;
  private final double[] deviations;
  private RealVector weights;

  private SoftmaxFit(int[] features) {
    this.features = features;
    means = new double[features.length];
    deviations = new double[features.length];
    weights = MatrixUtils.createRealVector(new double[features.length]);
  }

  /**
   * Fits the weights.
   *
   * @param features positions of the features that are seen
   * @param ridge half the price of the sum of the squared weights, in fixes
   */
  static SoftmaxFit of(List<RankedChoice> choices, int[] features, double ridge) {
    SoftmaxFit fit = new SoftmaxFit(features);
    List<RankedChoice> teaching = choices.stream().filter(RankedChoice::teaches).toList();
    fit.standardise(teaching);
    List<RealMatrix> values = teaching.stream().map(fit::standardised).toList();
    double mean = teaching.stream().mapToDouble(RankedChoice::weight).average().orElse(1);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (fit.step(teaching, values, mean, ridge) < SMALL) {
        break;
      }
    }
    return fit;
  }

  int[] features() {
    return features;
  }

  double mean(int i) {
    return means[i];
  }

  double deviation(int i) {
    return deviations[i];
  }

  double weight(int i) {
    return weights.getEntry(i);
  }

  private void standardise(List<RankedChoice> choices) {
    for (int i = 0; i < features.length; i++) {
      int feature = features[i];
      double count = 0;
      double sum = 0;
      double squares = 0;
      for (RankedChoice choice : choices) {
        for (double[] values : choice.values()) {
          count++;
          sum += values[feature];
          squares += values[feature] * values[feature];
        }
      }
      means[i] = sum / count;
      double variance = squares / count - means[i] * means[i];
      deviations[i] = variance > SMALL ? Math.sqrt(variance) : 1;
    }
  }

  private RealMatrix standardised(RankedChoice choice) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(choice.values().size(), features.length);
    for (int row = 0; row < choice.values().size(); row++) {
      for (int i = 0; i < features.length; i++) {
        matrix.setEntry(row, i, (choice.values().get(row)[features[i]] - means[i]) / deviations[i]);
      }
    }
    return matrix;
  }

  /** One step; gives the square of its length. */
  private double step(
      List<RankedChoice> choices, List<RealMatrix> values, double meanWeight, double ridge) {
    int n = features.length;
    double[] gradient = weights.mapMultiply(2 * ridge).toArray();
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      hessian[i][i] = 2 * ridge;
    }
    for (int c = 0; c < choices.size(); c++) {
      RealMatrix x = values.get(c);
      double[] chances = chances(x);
      double weight = choices.get(c).weight() / meanWeight;
      List<Boolean> inducing = choices.get(c).inducing();
      double truths = inducing.stream().filter(right -> right).count();
      double[] expected = x.preMultiply(chances);
      for (int row = 0; row < chances.length; row++) {
        double[] candidate = x.getRow(row);
        double error = weight * (chances[row] - (inducing.get(row) ? 1 / truths : 0));
        for (int i = 0; i < n; i++) {
          gradient[i] += error * candidate[i];
          double spread = weight * chances[row] * (candidate[i] - expected[i]);
          for (int j = 0; j <= i; j++) {
            hessian[i][j] += spread * (candidate[j] - expected[j]);
          }
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        hessian[j][i] = hessian[i][j];
      }
    }
    RealVector change =
        new CholeskyDecomposition(MatrixUtils.createRealMatrix(hessian))
            .getSolver()
            .solve(MatrixUtils.createRealVector(gradient));
    double length = change.dotProduct(change);
    weights = weights.subtract(length > 1 ? change.mapDivide(Math.sqrt(length)) : change);
    return length;
  }

  /** How likely each candidate of a fix is, in their order. */
  double[] chances(RankedChoice choice) {
    return choice.values().isEmpty() ? new double[0] : chances(standardised(choice));
  }

  private double[] chances(RealMatrix x) {
    RealVector scores = x.operate(weights);
    double greatest = scores.getMaxValue();
    double[] chances = scores.map(score -> Math.exp(score - greatest)).toArray();
    double sum = 0;
    for (double chance : chances) {
      sum += chance;
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= sum;
    }
    return chances;
  }
}
