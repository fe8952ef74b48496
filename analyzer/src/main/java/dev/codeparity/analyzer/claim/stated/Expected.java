package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Expectation;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a claim says will be found. */
public sealed interface Expected {
  /** The name in claims files and tables, such as {@code parity}. */
  String id();

  /**
   * Whether it is held against an estimate from the history, which every further look may find by
   * chance; else against counts that are what they are.
   */
  default boolean isEstimated() {
    return true;
  }

  /**
   * A ratio of AI to human code.
   *
   * @param metric whose ratio
   * @param expectation what the interval must show
   * @param by for a forecast: the day at which it shall hold; empty for now
   */
  record Ratio(ComparedMetric metric, Expectation expectation, Optional<LocalDate> by)
      implements Expected {
    @Override
    public String id() {
      return expectation.id();
    }
  }

  /**
   * A ratio that changes from period to period.
   *
   * @param improving whether it falls
   */
  record Trend(ComparedMetric metric, boolean improving) implements Expected {
    @Override
    public String id() {
      return improving ? "improving" : "worsening";
    }
  }

  /**
   * A campaign that cut a rate; the counts are the claimant's, since Git holds no errors.
   *
   * @param factor by which the rate fell at least
   */
  record Factor(double factor, long before, double beforeDays, long after, double afterDays)
      implements Expected {
    @Override
    public String id() {
      return "factor_at_least";
    }

    @Override
    public boolean isEstimated() {
      return false;
    }
  }

  /** A share of commits or code lines of at least so much, 0 to 1. */
  record Share(ShareOf of, double least) implements Expected {
    @Override
    public String id() {
      return "share_at_least";
    }
  }

  /** No commit without a sign of AI in the last days. */
  record NoHumanCode(int days) implements Expected {
    @Override
    public String id() {
      return "no_human_code";
    }

    @Override
    public boolean isEstimated() {
      return false;
    }
  }

  /** Work that grows week by week. */
  record Accelerating(Work work) implements Expected {
    @Override
    public String id() {
      return "accelerating";
    }
  }

  /** AI code that grows faster than the code that people are on record to have reviewed. */
  record OutpacesOversight() implements Expected {
    @Override
    public String id() {
      return "outpaces_oversight";
    }
  }

  /**
   * Fixes that would have taken a person so long, at the pace of those here who work without AI.
   *
   * @param fixes how many, by the claimant's count
   * @param years how long at least
   */
  record HumanYears(long fixes, double years) implements Expected {
    @Override
    public String id() {
      return "human_years_at_least";
    }
  }

  /** Several claims of the same file, all of which must stand. */
  record AllOf(List<String> claims) implements Expected {
    public AllOf {
      claims = List.copyOf(claims);
    }

    @Override
    public String id() {
      return "all_of";
    }
  }
}
