package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.MixedSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds claims against the measures of a run. */
public final class ClaimTests {
  private final Grounds grounds;
  private final ComparisonSettings settings;
  private final Looks looks;
  private final Map<Where, Optional<GroundTests>> tests = new HashMap<>();

  /** What a claim's population says of the ground that it is tested on. */
  private record Where(
      List<String> paths,
      Optional<LocalDate> asOf,
      Optional<AiSide> ai,
      Optional<MixedSide> mixed) {}

  private ClaimTests(Grounds grounds, ComparisonSettings settings, Looks looks) {
    this.grounds = grounds;
    this.settings = settings;
    this.looks = looks;
  }

  /** The claims, each with what the history says of it, in their order. */
  public static TestedClaims test(
      StatedClaims claims, Grounds grounds, ComparisonSettings settings, Looks looks) {
    Looks now = looks.at(settings.confidence());
    ClaimTests tests = new ClaimTests(grounds, settings, now);
    Map<String, TestedClaim> tested = new LinkedHashMap<>();
    for (StatedClaim claim : claims.claims()) {
      tested.put(claim.id(), tests.test(claim, tested));
    }
    List<TestedClaim> rows =
        Familywise.adjust(new ArrayList<>(tested.values()), settings.confidence());
    return new TestedClaims(
        claims,
        now,
        rows.stream()
            .map(row -> looks.isPostHoc(row.claim()) ? row.because("POST_HOC") : row)
            .toList());
  }

  private TestedClaim test(StatedClaim claim, Map<String, TestedClaim> tested) {
    if (claim.expected() instanceof Expected.AllOf parts) {
      return AllParts.of(
          claim,
          parts.claims().stream().map(tested::get).toList(),
          part -> isStillRefuted(part, parts.claims().size()));
    }
    return test(claim);
  }

  /**
   * One part among several is refuted by chance more easily, so each is held to a stricter level.
   */
  private boolean isStillRefuted(TestedClaim part, int parts) {
    double stricter = 1 - (1 - settings.confidence()) / parts;
    ClaimTests again =
        new ClaimTests(grounds, settings.withConfidence(stricter), looks.at(stricter));
    return again.test(part.claim()).outcome() == Outcome.REFUTED;
  }

  private TestedClaim test(StatedClaim claim) {
    Population population = claim.population();
    Where where =
        new Where(population.paths(), population.asOf(), population.ai(), population.mixed());
    Optional<GroundTests> ground =
        tests.computeIfAbsent(
            where,
            key -> grounds.of(population).map(g -> GroundTests.on(g, population, settings, looks)));
    return ground
        .map(found -> found.test(claim))
        .orElseGet(() -> new Drafted(claim, "").notTestable("NO_GROUND", whyNone(population)));
  }

  private static String whyNone(Population population) {
    return population.asOf().isPresent()
        ? "no commit is known to have landed by " + population.asOf().get()
        : "what is there does not tell the files of a commit";
  }
}
