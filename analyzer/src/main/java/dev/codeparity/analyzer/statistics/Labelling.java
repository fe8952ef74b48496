package dev.codeparity.analyzer.statistics;

import java.util.OptionalDouble;

/**
 * How far labels can be trusted, and what a ratio would be without their errors: the matrix method,
 * exposures and events being mislabelled alike.
 *
 * @param sensitivity share of the AI work that the labels find, in (0, 1]
 * @param specificity share of the human work that they leave human, in (0, 1]
 * @see <a href="https://doi.org/10.1093/ije/dyu149">Lash and others (2014)</a>, Good practices for
 *     quantitative bias analysis
 */
public record Labelling(double sensitivity, double specificity) {
  /**
   * The ratio without the errors.
   *
   * @param ratio as labelled, 0 or more
   * @param aiExposure exposure labelled AI, above 0
   * @param humanExposure exposure labelled human, above 0
   * @return empty where such errors are impossible, given the data
   */
  public OptionalDouble corrected(double ratio, double aiExposure, double humanExposure) {
    double j = sensitivity + specificity - 1;
    if (!(j > 0)) {
      return OptionalDouble.empty();
    }
    // human events per exposure are 1, so that those of AI are the ratio
    double aiEvents = ratio * aiExposure;
    double missed = 1 - sensitivity;
    double wrong = 1 - specificity;
    double a = (specificity * aiEvents - wrong * humanExposure) / j;
    double n = (specificity * aiExposure - wrong * humanExposure) / j;
    double b = (sensitivity * humanExposure - missed * aiEvents) / j;
    double m = (sensitivity * humanExposure - missed * aiExposure) / j;
    return a > 0 && n > 0 && b > 0 && m > 0
        ? OptionalDouble.of(a / n / (b / m))
        : OptionalDouble.empty();
  }
}
