package dev.codeparity.analyzer.claim.stated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.statistics.Interval;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final StatedClaims CLAIMS =
      ClaimsFile.read(
          "claims.yml",
          """
          version: 1
          claims:
          - {id: later, expect: parity, from: 2026-07-01}
          - {id: always, expect: parity}
          - {id: soon, expect: parity, by: 2026-12-31}""");

  private static Registration registration(String day) {
    return new Registration(
        CLAIMS.sha256(), Instant.parse(day + "T12:00:00Z"), "head", new TreeMap<>());
  }

  private static Looks looks(String day, Registration... registrations) {
    return Looks.of(CLAIMS, List.of(registrations), Instant.parse(day + "T12:00:00Z"));
  }

  @Test
  void a_claim_is_post_hoc_unless_registered_before_its_commits_landed() {
    Looks looks = looks("2026-11-01", registration("2026-06-15"));

    assertThat(CLAIMS.claims()).extracting(looks::isPostHoc).containsExactly(false, true, false);
    assertThat(CLAIMS.claims()).allMatch(looks("2026-11-01")::isPostHoc);
  }

  @Test
  void each_registration_after_the_first_is_a_look_that_must_be_paid_for() {
    Registration before = registration("2026-06-15");
    Registration first = registration("2026-08-01");

    assertThat(looks("2026-08-01", before).number()).isEqualTo(1);
    assertThat(looks("2026-08-01", before).bound()).isEqualTo(Looks.Bound.FIXED);
    assertThat(looks("2026-11-01", before, first).number()).isEqualTo(2);
    assertThat(looks("2026-11-01", before, first).bound()).isEqualTo(Looks.Bound.ALWAYS_VALID);
  }

  @Test
  void registrations_of_other_claims_or_later_than_now_do_not_count() {
    Registration other =
        new Registration("00", Instant.parse("2026-06-15T12:00:00Z"), "head", new TreeMap<>());

    assertThat(looks("2026-11-01", other).registration()).isEmpty();
    assertThat(looks("2026-06-01", registration("2026-06-15")).registration()).isEmpty();
  }

  @Test
  void a_registration_is_read_back_as_it_was_written() {
    TreeMap<String, String> options = new TreeMap<>();
    options.put("follow-up", "90");
    options.put("include", "");
    Registration one =
        new Registration("ab", Instant.parse("2026-06-15T12:00:00Z"), "head", options);
    String text = Registrations.text(one) + "\nsomething else\n\n" + Registrations.text(one);

    assertThat(Registrations.read(text)).containsExactly(one, one);
  }

  @Test
  void the_interval_of_many_looks_is_wider() {
    LogRatio ratio = new LogRatio(0.1, 0.2, 40);
    Interval once = ratio.limits(0.95);
    Interval often = ratio.anytime(0.95);

    assertThat(often.low()).isLessThan(once.low());
    assertThat(often.high()).isGreaterThan(once.high());
  }
}
