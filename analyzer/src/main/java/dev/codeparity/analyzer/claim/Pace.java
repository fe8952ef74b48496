package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.Repairs;
import dev.codeparity.analyzer.measure.ThreatRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast events that can be compared come in: the escaped fixes of AI code that landed in the
 * last half year, or since the first AI commit if that is later, and as many of human code as there
 * have been beside them so far.
 */
public final class Pace {
  /** The threat that holds it. */
  static final String THREAT = "events_per_month";

  static final double DAYS_A_MONTH = 365.25 / 12;
  private static final double RECENT_DAYS = 182.5;
  private static final double LEAST_DAYS = 30;
  private static final double SECONDS_A_DAY = 86_400;

  private Pace() {}

  /** Events a month, both arms together, as a run's threats have it; empty without any. */
  public static OptionalDouble of(List<ThreatRecord> threats) {
    return threats.stream()
        .filter(row -> row.threat().equals(THREAT))
        .map(ThreatRecord::value)
        .findFirst()
        .orElseGet(OptionalDouble::empty);
  }

  static ThreatRecord row(Studies studies, Optional<Comparison> headline) {
    return new ThreatRecord(
        THREAT,
        Optional.empty(),
        headline.map(row -> perMonth(studies, row)).orElseGet(OptionalDouble::empty),
        "events",
        "Escaped fixes a month, of AI and human code that can be compared, of late.");
  }

  private static OptionalDouble perMonth(Studies studies, Comparison headline) {
    double ai = headline.basis().compared().aiEvents();
    if (!(ai > 0)) {
      return OptionalDouble.empty();
    }
    Instant end = studies.asOf();
    double watched = LEAST_DAYS;
    int recent = 0;
    for (int i = 0; i < studies.commits().size(); i++) {
      var commit = studies.commits().get(i);
      if (!studies.holds(ProvenanceGroup.AI, commit)) {
        continue;
      }
      watched = Math.max(watched, days(commit.landingTime(), end));
      for (Repairs.Event event : studies.repairs().get(i).events()) {
        boolean counts = !event.onTheSpot() && event.ageDays() < studies.followUpDays();
        recent += counts && days(event.landing(), end) < RECENT_DAYS ? 1 : 0;
      }
    }
    double both = (ai + headline.basis().compared().humanEvents()) / ai;
    return OptionalDouble.of(recent * both / Math.min(watched, RECENT_DAYS) * DAYS_A_MONTH);
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS_A_DAY;
  }
}
