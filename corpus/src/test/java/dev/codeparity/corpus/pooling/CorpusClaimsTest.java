package dev.codeparity.corpus.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.corpus.result.ClaimResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CorpusClaimsTest {
  private static final List<StatedClaim> CLAIMS =
      ClaimsFile.read(
              "claims.yml",
              """
              version: 1
              claims:
                - id: worse
                  expect: worse
                  metric: defect_density
                - id: parity
                  expect: parity
                  metric: defect_density
                - id: both
                  all-of: [worse, parity]
                - id: share
                  expect: share_at_least
                  of: ai_commits
                  share: 0.5
              """)
          .claims();

  @Test
  void a_claim_about_a_ratio_is_tested_on_the_mean() {
    List<CorpusClaim> tested = test(2.0, 1.8, 2.2, 1.9);
    assertThat(outcome(tested, "worse")).isEqualTo(Outcome.SUPPORTED);
    assertThat(outcome(tested, "parity")).isEqualTo(Outcome.REFUTED);
    assertThat(outcome(tested, "both")).isEqualTo(Outcome.REFUTED);
  }

  @Test
  void two_repositories_are_too_few() {
    CorpusClaim worse = test(2.0, 2.0).get(0);
    assertThat(worse.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(worse.reason()).isEqualTo("TOO_FEW_REPOSITORIES");
  }

  @Test
  void a_claim_about_one_repository_is_counted() {
    CorpusClaim share = test(1.0, 1.0, 1.0).get(3);
    assertThat(share.outcome()).isEqualTo(Outcome.NOT_TESTABLE);
    assertThat(share.reason()).isEqualTo("COUNTED_ONLY");
    assertThat(share.count(Outcome.SUPPORTED)).isEqualTo(3);
    assertThat(share.count(Outcome.REFUTED)).isZero();
  }

  private static List<CorpusClaim> test(double... ratios) {
    List<ClaimResult> results = new ArrayList<>();
    for (double ratio : ratios) {
      for (String id : List.of("worse", "parity")) {
        results.add(
            new ClaimResult(
                id,
                OptionalDouble.of(ratio),
                OptionalDouble.of(ratio / 1.1),
                OptionalDouble.of(ratio * 1.1),
                "INCONCLUSIVE"));
      }
      results.add(
          new ClaimResult(
              "share",
              OptionalDouble.of(0.6),
              OptionalDouble.of(0.55),
              OptionalDouble.of(0.65),
              "SUPPORTED"));
    }
    return CorpusClaims.test(CLAIMS, results, 0.95);
  }

  private static Outcome outcome(List<CorpusClaim> tested, String id) {
    return tested.stream()
        .filter(claim -> claim.claim().id().equals(id))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
