package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.util.Set;
import java.util.stream.Stream;

/** What is measured. */
public sealed interface Gauge {
  /** The name in policies, such as {@code defect_density}. */
  String metric();

  /** Whether it is a share, 0 to 1, that people read in percent. */
  boolean isShare();

  /** Whether a change has it already, or only time will tell. */
  boolean isOfChange();

  /** Whether it takes a look at the code itself. */
  boolean needsQuality();

  /** A rate of the AI side by that of the human side, compared like with like. */
  record Ratio(ComparedMetric of) implements Gauge {
    @Override
    public String metric() {
      return of.id();
    }

    @Override
    public boolean isShare() {
      return false;
    }

    @Override
    public boolean isOfChange() {
      return false;
    }

    @Override
    public boolean needsQuality() {
      return of.isOfCode();
    }
  }

  /** The level of a metric for a group of commits, as in {@code periods.csv}. */
  record Level(Metric of, ProvenanceGroup group) implements Gauge {
    private static final Set<Metric> OF_CHANGE =
        Set.of(
            Metric.COMMIT_SHARE,
            Metric.CODE_LINE_SHARE,
            Metric.REVIEWED_COMMIT_SHARE,
            Metric.REVIEWED_CODE_LINE_SHARE);

    @Override
    public String metric() {
      return of.key();
    }

    @Override
    public boolean isShare() {
      return of.isOfWork()
          || of == Metric.CHANGE_FAILURE_RATE
          || of == Metric.FIXED_WITHIN_7
          || of == Metric.FIXED_WITHIN_30;
    }

    @Override
    public boolean isOfChange() {
      return OF_CHANGE.contains(of);
    }

    @Override
    public boolean needsQuality() {
      return of == Metric.NET_VIOLATIONS_PER_KLOC
          || Stream.of(ComparedMetric.values())
              .anyMatch(compared -> compared.id().equals(of.key()) && compared.isOfCode());
    }
  }

  /**
   * How many violations of rules a group of commits introduced that still stand.
   *
   * @param gravest priority that counts, with all graver ones: 1, the gravest, to 5
   */
  record NewViolations(ProvenanceGroup group, int gravest) implements Gauge {
    static final String NAME = "new_violations";

    @Override
    public String metric() {
      return NAME;
    }

    @Override
    public boolean isShare() {
      return false;
    }

    @Override
    public boolean isOfChange() {
      return true;
    }

    @Override
    public boolean needsQuality() {
      return true;
    }
  }

  /** The share of the live code lines that a group of commits wrote. */
  record LiveLineShare(ProvenanceGroup group) implements Gauge {
    static final String NAME = "live_line_share";

    @Override
    public String metric() {
      return NAME;
    }

    @Override
    public boolean isShare() {
      return true;
    }

    @Override
    public boolean isOfChange() {
      return false;
    }

    @Override
    public boolean needsQuality() {
      return false;
    }
  }
}
