package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.looks.GroupSequential;
import dev.codeparity.analyzer.statistics.looks.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether claims were written before their data, and how often they have been looked at.
 *
 * @param registration the first that holds these claims; empty if there is none
 * @param number which look this is, 1 for the first
 * @param bound the interval that such a look must take
 * @param planned how many looks the file plans; 0 where it leaves that open
 * @param critical of a planned look, how many standard errors its interval reaches, in large
 *     samples; empty for others
 */
public record Looks(
    Optional<Registration> registration,
    int number,
    Bound bound,
    int planned,
    OptionalDouble critical) {
  /** No level is so strict that it cannot be told from certainty. */
  private static final double LEAST_TAIL = 1e-12;

  private static final double NORMAL = Double.POSITIVE_INFINITY;

  /** Claims that nobody registered, looked at once. */
  public static final Looks UNREGISTERED =
      new Looks(Optional.empty(), 1, Bound.FIXED, 1, OptionalDouble.empty());

  /** The kind of interval. */
  public enum Bound {
    /** That of one look. */
    FIXED,
    /** One that holds over all looks, however many. */
    ALWAYS_VALID,
    /** That of one of several planned looks, between which the error is divided. */
    PLANNED,
    /** None: all planned looks have been taken. */
    SPENT
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
    return new Looks(
        first,
        number,
        bound(claims.looks(), number),
        claims.looks().count(),
        OptionalDouble.empty());
  }

  private static Bound bound(LooksPlanned planned, int number) {
    if (planned.isPlan()) {
      return number <= planned.count() ? Bound.PLANNED : Bound.SPENT;
    }
    boolean often = planned.equals(LooksPlanned.ANY) || number > 1;
    return often ? Bound.ALWAYS_VALID : Bound.FIXED;
  }

  /**
   * These looks with the bound that a planned one has at a confidence over all of them. Looks are
   * taken to come at equal steps of information, and spend the error as O'Brien and Fleming's do.
   *
   * @see <a href="https://doi.org/10.1093/biomet/70.3.659">Lan and DeMets (1983)</a>
   */
  Looks at(double confidence) {
    if (bound != Bound.PLANNED) {
      return this;
    }
    double[] bounds =
        GroupSequential.bounds(information(), 1 - confidence, Spending.OBRIEN_FLEMING);
    return new Looks(registration, number, bound, planned, OptionalDouble.of(bounds[number - 1]));
  }

  /** Of planned looks, the share of the information that is in at each up to this one. */
  double[] information() {
    return IntStream.rangeClosed(1, number).mapToDouble(look -> (double) look / planned).toArray();
  }

  /**
   * The confidence of this look alone.
   *
   * @param confidence over all looks
   */
  double alone(double confidence) {
    return critical.isPresent()
        ? 1 - 2 * Math.max(LEAST_TAIL, StudentT.above(critical.getAsDouble(), NORMAL))
        : confidence;
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
