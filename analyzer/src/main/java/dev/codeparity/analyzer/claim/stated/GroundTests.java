package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.statistics.Campaign;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The tests of claims that speak of the same files, sides and end of observation. */
final class GroundTests {
  private final Measures measures;
  private final Studies studies;
  private final ComparisonSettings settings;
  private final AtThisLook look;
  private final RatioTests ratios;
  private final WorkTests work;
  private final GrowthTests growth;

  private GroundTests(
      Measures measures, Studies studies, ComparisonSettings settings, Looks looks) {
    this.measures = measures;
    this.studies = studies;
    this.settings = settings;
    look = new AtThisLook(looks, settings.confidence());
    ratios = new RatioTests(studies, settings, look);
    work = new WorkTests(studies, settings, look);
    growth = new GrowthTests(studies, look);
  }

  static GroundTests on(
      Ground ground, Population population, ComparisonSettings settings, Looks looks) {
    MeasureSettings measured =
        ground
            .settings()
            .withSides(
                population.ai().orElse(ground.settings().ai()),
                population.mixed().orElse(ground.settings().mixed()));
    return new GroundTests(
        ground.measures(),
        Studies.of(ground.measures(), measured),
        settings.withSides(measured),
        looks);
  }

  TestedClaim test(StatedClaim claim) {
    Expected expected = claim.expected();
    if (look.isSpent() && expected.isEstimated()) {
      return new Drafted(claim, "")
          .inconclusive(
              "LOOKS_SPENT",
              "All "
                  + look.looks().planned()
                  + " planned looks have been taken, so these data are one too many.",
              "Claims registered anew, about data to come.");
    }
    List<CommitRecord> commits = commits(claim.population());
    if (expected instanceof Expected.Ratio ratio) {
      return ratios.ratio(claim, ratio, commits);
    }
    if (expected instanceof Expected.Trend trend) {
      return ratios.trend(claim, trend, commits);
    }
    if (expected instanceof Expected.Factor factor) {
      return factor(claim, factor);
    }
    if (expected instanceof Expected.Accelerating accelerating) {
      return growth.accelerating(claim, accelerating.work(), commits);
    }
    if (expected instanceof Expected.OutpacesOversight) {
      return growth.oversight(claim, commits);
    }
    return work.test(claim, commits);
  }

  private List<CommitRecord> commits(Population population) {
    Set<String> ids = ids(population.authors());
    return studies.commits().stream().filter(commit -> population.holds(commit, ids)).toList();
  }

  /** Accountable persons by id, name or address. */
  private Set<String> ids(List<String> authors) {
    return measures.authors().stream()
        .filter(
            author ->
                authors.contains(author.authorId())
                    || authors.contains(author.name())
                    || authors.contains(author.email())
                    || author.aliases().stream().anyMatch(authors::contains))
        .map(AuthorRecord::authorId)
        .collect(Collectors.toSet());
  }

  private TestedClaim factor(StatedClaim claim, Expected.Factor expected) {
    Drafted draft = new Drafted(claim, "");
    if (expected.before() + expected.after() == 0) {
      return draft.inconclusive(
          "NO_EVENTS", "No event before and none after: nothing fell.", "Events before.");
    }
    Campaign campaign =
        Campaign.of(
            expected.before(),
            expected.beforeDays(),
            expected.after(),
            expected.afterDays(),
            settings.confidence());
    Interval limits = campaign.exact();
    return draft.found(
        Drafted.atLeast(limits, expected.factor()),
        campaign.factor(),
        limits,
        OptionalDouble.of(campaign.pAtLeast(expected.factor())),
        "CLAIMED_COUNTS",
        Sentences.factor(campaign, expected.factor()),
        Sentences.factorNeeds(expected.factor(), settings.confidence()));
  }
}
