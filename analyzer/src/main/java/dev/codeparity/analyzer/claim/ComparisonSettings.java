package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.defect.LinkAccuracy;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.BiasAnalysis.Beta;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LinkErrors;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.MixedArm;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is fixed before a ratio is seen.
 *
 * @param margin equivalence margin, above 1
 * @param confidence in (0, 1); every test is one-sided at half the rest
 * @param followUpDays window of all metrics but churn, above 0
 * @param churnWindowDays window of churn, above 0
 * @param links how often links are wrong
 * @param chance texts that fix all chance: the head, the end of observation, the configuration
 */
public record ComparisonSettings(
    double margin,
    double confidence,
    double followUpDays,
    double churnWindowDays,
    Inference inference,
    MixedArm mixed,
    AiArm ai,
    LinkErrors links,
    List<String> chance) {
  /** Days that what comes with a commit itself is given; any number would do. */
  static final double AT_LANDING = 1;

  public ComparisonSettings {
    chance = List.copyOf(chance);
    if (!(margin > 1 && confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("margin " + margin + ", confidence " + confidence);
    }
    if (!(followUpDays > 0 && churnWindowDays > 0)) {
      throw new IllegalArgumentException("windows " + followUpDays + ", " + churnWindowDays);
    }
  }

  /**
   * The settings that go with those of the measures: the same windows and sides.
   *
   * @param inference whom the answer speaks of
   * @param chance texts that fix all chance
   */
  public static ComparisonSettings of(
      MeasureSettings settings,
      double margin,
      double confidence,
      Inference inference,
      List<String> chance) {
    return new ComparisonSettings(
        margin,
        confidence,
        settings.followUpDays(),
        settings.churnWindowDays(),
        inference,
        mixed(settings),
        ai(settings),
        links(settings.szz()),
        chance);
  }

  /** As measured of the variant; of one that was not measured nothing better is known. */
  private static LinkErrors links(SzzVariant variant) {
    return LinkAccuracy.pooled(variant)
        .map(
            found ->
                LinkErrors.alike(
                    Beta.about(found.precision(), found.precisionWeight()),
                    Beta.about(found.recall(), found.recallWeight())))
        .orElse(LinkErrors.UNSCORED);
  }

  private static MixedArm mixed(MeasureSettings settings) {
    return switch (settings.mixed()) {
      case EXCLUDE -> MixedArm.EXCLUDE;
      case AI -> MixedArm.AI;
      case HUMAN -> MixedArm.HUMAN;
    };
  }

  private static AiArm ai(MeasureSettings settings) {
    return switch (settings.ai()) {
      case ANY -> AiArm.ANY;
      case AUTHORED -> AiArm.AUTHORED;
      case ASSISTED -> AiArm.ASSISTED;
    };
  }

  public static ComparisonSettings defaults() {
    return new ComparisonSettings(
        1.25,
        0.95,
        90,
        14,
        Inference.REPOSITORY,
        MixedArm.EXCLUDE,
        AiArm.ANY,
        LinkErrors.UNSCORED,
        List.of());
  }

  /** The same with another equivalence margin, above 1. */
  public ComparisonSettings withMargin(double other) {
    return new ComparisonSettings(
        other, confidence, followUpDays, churnWindowDays, inference, mixed, ai, links, chance);
  }

  /** The same with another confidence, in (0, 1). */
  public ComparisonSettings withConfidence(double other) {
    return new ComparisonSettings(
        margin, other, followUpDays, churnWindowDays, inference, mixed, ai, links, chance);
  }

  /** The same with the sides of other measures. */
  public ComparisonSettings withSides(MeasureSettings measured) {
    return new ComparisonSettings(
        margin,
        confidence,
        followUpDays,
        churnWindowDays,
        inference,
        mixed(measured),
        ai(measured),
        links(measured.szz()),
        chance);
  }

  /** The texts that seed chance in one place: the same place, the same draws. */
  public List<String> seed(String... place) {
    return Stream.concat(chance.stream(), Stream.of(place)).toList();
  }

  double window(ComparedMetric metric) {
    return switch (metric) {
      case CHURN_RATE, SELF_CHURN_RATE, CHURN_BY_OTHERS_RATE -> churnWindowDays;
      default -> metric.isAtLanding() ? AT_LANDING : followUpDays;
    };
  }
}
