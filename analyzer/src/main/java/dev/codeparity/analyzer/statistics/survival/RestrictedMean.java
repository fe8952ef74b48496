package dev.codeparity.analyzer.statistics.survival;

import java.util.List;

/**
 * Mean time survived within a horizon: the area under the Kaplan–Meier curve up to it. It needs no
 * proportional hazards.
 *
 * @param days mean, 0 to the horizon
 * @param variance {@code Σ (∫ S from t_j to the horizon)² d_j / (n_j (n_j - d_j))}
 * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013)</a>
 */
public record RestrictedMean(double days, double variance) {
  /**
   * Integrates a curve that was made without clusters.
   *
   * @param horizon days, above 0
   */
  public static RestrictedMean of(KaplanMeier curve, double horizon) {
    List<KaplanMeier.Point> points =
        curve.points().stream().filter(point -> point.day() < horizon).toList();
    double area = 0;
    double variance = 0;
    double end = horizon;
    for (int i = points.size() - 1; i >= 0; i--) {
      KaplanMeier.Point point = points.get(i);
      area += point.survival() * (end - point.day());
      end = point.day();
      if (point.events() > 0 && point.events() < point.atRisk()) {
        variance +=
            area * area * point.events() / (point.atRisk() * (point.atRisk() - point.events()));
      }
    }
    return new RestrictedMean(area + end, variance);
  }

  public double standardError() {
    return Math.sqrt(variance);
  }

  /** The last day on which a curve still has so much weight at risk; 0 if it never has. */
  public static double lastDayWith(KaplanMeier curve, double atRisk) {
    double last = 0;
    for (KaplanMeier.Point point : curve.points()) {
      if (point.atRisk() >= atRisk) {
        last = point.day();
      }
    }
    return last;
  }
}
