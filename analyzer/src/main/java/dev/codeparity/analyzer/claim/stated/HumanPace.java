package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.SeededRandom;
import dev.codeparity.analyzer.statistics.resampling.Bootstrap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many fixes a person commits in a year, by those who commit often and never with AI.
 *
 * @param authors how many there are
 * @param fixesPerYear their median, above 0
 * @param limits of the median, had other such people worked here; the authors resampled
 */
record HumanPace(int authors, double fixesPerYear, Interval limits) {
  /** Days with commits from which on somebody's pace counts. */
  static final int LEAST_DAYS = 90;

  static final int LEAST_AUTHORS = 3;
  private static final double SECONDS_A_YEAR = 365.25 * 86_400;

  /** The pace of those people among some commits; empty where they are too few. */
  static Optional<HumanPace> of(List<CommitRecord> commits, ComparisonSettings settings) {
    Map<String, List<CommitRecord>> byAuthor =
        commits.stream()
            .collect(
                Collectors.groupingBy(
                    CommitRecord::accountableId, TreeMap::new, Collectors.toList()));
    double[] paces =
        byAuthor.values().stream()
            .filter(HumanPace::isSteadyHuman)
            .mapToDouble(HumanPace::fixesPerYear)
            .toArray();
    if (paces.length < LEAST_AUTHORS) {
      return Optional.empty();
    }
    Interval limits =
        Bootstrap.ofUnits(paces, SeededRandom.of(settings.seed("human_years", "MEDIAN_PACE")))
            .percentile(Bootstrap::median, settings.confidence());
    double median = Bootstrap.median(paces);
    return median > 0 ? Optional.of(new HumanPace(paces.length, median, limits)) : Optional.empty();
  }

  private static boolean isSteadyHuman(List<CommitRecord> commits) {
    long days =
        commits.stream()
            .map(commit -> LocalDate.ofInstant(commit.landingTime(), ZoneOffset.UTC))
            .distinct()
            .count();
    return days >= LEAST_DAYS && commits.stream().noneMatch(c -> c.label().provenance().isAi());
  }

  private static double fixesPerYear(List<CommitRecord> commits) {
    List<Instant> landings =
        commits.stream().map(CommitRecord::landingTime).sorted(Comparator.naturalOrder()).toList();
    Duration span = Duration.between(landings.get(0), landings.get(landings.size() - 1));
    long fixes = commits.stream().filter(commit -> commit.repair().fix()).count();
    return fixes / (span.toSeconds() / SECONDS_A_YEAR);
  }
}
