package dev.codeparity.analyzer.claim.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.statistics.Interval;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

  private static StatedClaims planned(String looks) {
    return ClaimsFile.read(
        "claims.yml", "version: 1\nlooks: " + looks + "\nclaims: [{id: a, expect: parity}]");
  }

  private static Looks look(int number, int of) {
    StatedClaims claims = planned(String.valueOf(of));
    List<Registration> taken =
        IntStream.rangeClosed(1, number)
            .mapToObj(
                day ->
                    new Registration(
                        claims.sha256(),
                        Instant.parse("2026-06-%02dT12:00:00Z".formatted(day)),
                        "head",
                        new TreeMap<>()))
            .toList();
    return Looks.of(claims, taken, Instant.parse("2026-11-01T12:00:00Z")).at(0.95);
  }

  @Test
  void planned_looks_have_the_bounds_of_five_equal_ones_in_the_literature() {
    double[] published = {4.877, 3.357, 2.680, 2.290, 2.031};
    for (int number = 1; number <= 5; number++) {
      Looks look = look(number, 5);
      assertThat(look.bound()).isEqualTo(Looks.Bound.PLANNED);
      assertThat(look.critical().orElseThrow()).isCloseTo(published[number - 1], within(5e-4));
    }
    assertThat(look(5, 5).alone(0.95)).isBetween(0.95, 0.96);
    assertThat(look(1, 5).alone(0.95)).isGreaterThan(0.999);
    assertThat(look(6, 5).bound()).isEqualTo(Looks.Bound.SPENT);
  }

  @Test
  void a_last_planned_look_costs_less_than_one_that_may_come_whenever() {
    LogRatio ratio = new LogRatio(0.1, 0.2, 40);
    Interval last = ratio.limits(look(3, 3).alone(0.95));
    assertThat(last.high()).isBetween(ratio.limits(0.95).high(), ratio.anytime(0.95).high());
  }

  @Test
  void looks_are_planned_by_number_or_not_at_all() {
    assertThat(planned("once").looks()).isEqualTo(LooksPlanned.ONCE);
    assertThat(planned("any").looks()).isEqualTo(LooksPlanned.ANY);
    assertThat(planned("4").looks()).isEqualTo(new LooksPlanned(4));
    assertThatThrownBy(() -> planned("40"))
        .hasMessageContaining("claims.yml:2:")
        .hasMessageContaining("must be once, any, or how many are planned, 2 to 12; was '40'");
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
