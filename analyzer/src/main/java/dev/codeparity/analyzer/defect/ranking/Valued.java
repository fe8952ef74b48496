package dev.codeparity.analyzer.defect.ranking;

import java.util.EnumMap;
import java.util.Map;

/** A candidate with the values of all features, each worked out once. */
final class Valued {
  private final Candidate candidate;
  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

  Valued(Candidate candidate) {
    this.candidate = candidate;
    for (Feature feature : Feature.values()) {
      values.put(feature, feature.of(candidate));
    }
  }

  Candidate candidate() {
    return candidate;
  }

  double of(Feature feature) {
    return values.getOrDefault(feature, Double.NaN);
  }
}
