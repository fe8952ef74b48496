package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.stated.StatedClaims.LooksPlanned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether claims were written before their data, and how often they have been looked at.
 *
 * @param registration the first that holds these claims; empty if there is none
 * @param number which look this is, 1 for the first
 * @param bound the interval that such a look must take
 */
public record Looks(Optional<Registration> registration, int number, Bound bound) {
  /** Claims that nobody registered, looked at once. */
  public static final Looks UNREGISTERED = new Looks(Optional.empty(), 1, Bound.FIXED);

  /** The kind of interval. */
  public enum Bound {
    /** That of one look. */
    FIXED,
    /** One that holds over all looks. */
    ALWAYS_VALID
  }

  /**
   * Looks up claims among what was registered.
   *
   * @param registrations all there are, of whatever claims; each registration after the first is a
   *     look that was taken
   * @param asOf end of observation now
   */
  public static Looks of(StatedClaims claims, List<Registration> registrations, Instant asOf) {
    List<Instant> earlier =
        registrations.stream()
            .filter(entry -> entry.claimsSha256().equals(claims.sha256()))
            .map(Registration::asOf)
            .filter(time -> time.isBefore(asOf))
            .distinct()
            .toList();
    Optional<Registration> first =
        registrations.stream()
            .filter(entry -> entry.claimsSha256().equals(claims.sha256()))
            .filter(entry -> !entry.asOf().isAfter(asOf))
            .min(Comparator.comparing(Registration::asOf));
    int number = Math.max(1, earlier.size());
    boolean often = claims.looks() == LooksPlanned.ANY || number > 1;
    return new Looks(first, number, often ? Bound.ALWAYS_VALID : Bound.FIXED);
  }

  boolean isAlwaysValid() {
    return bound == Bound.ALWAYS_VALID;
  }

  /**
   * Whether a claim may have been written with its data in view: it was not registered, or some of
   * the commits that it speaks of had landed by then.
   */
  boolean isPostHoc(StatedClaim claim) {
    if (registration.isEmpty()) {
      return true;
    }
    LocalDate known = LocalDate.ofInstant(registration.get().asOf(), ZoneOffset.UTC);
    boolean forecast =
        claim.expected() instanceof Expected.Ratio ratio
            && ratio.by().filter(day -> day.isAfter(known)).isPresent();
    boolean later = claim.population().from().filter(day -> day.isAfter(known)).isPresent();
    return !forecast && !later;
  }
}
