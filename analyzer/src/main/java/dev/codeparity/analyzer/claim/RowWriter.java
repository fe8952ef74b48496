package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Concentration;
import dev.codeparity.analyzer.statistics.HiddenAi;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.Study;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** Turns fits into rows. */
final class RowWriter {
  private static final int FEW_CLUSTERS = 10;
  private static final double FEW_EFFECTIVE = 4;

  private final Study study;
  private final ComparisonSettings settings;
  private final String period;
  private final Predicate<Fit> clustered;

  /**
   * @param clustered whether a fit's exact limits do not hold
   */
  RowWriter(Study study, ComparisonSettings settings, String period, Predicate<Fit> clustered) {
    this.study = study;
    this.settings = settings;
    this.period = period;
    this.clustered = clustered;
  }

  Comparison answer(
      Checked answer,
      Level level,
      Concentration.Influence most,
      OptionalDouble dispersion,
      Findings findings) {
    Fit fit = answer.fit();
    Concentration.Tops top = answer.tops();
    Comparison.Fragility fragility =
        new Comparison.Fragility(
            top.ai().share(),
            top.human().share(),
            most.row().isPresent()
                ? Optional.of(study.observations().name(most.row().getAsInt()))
                : Optional.empty(),
            most.shift(),
            dispersion,
            findings.tippingShare(),
            OptionalDouble.empty());
    Method method = standIn(fit);
    return new Comparison(
        subject(method, level, window(), false),
        basis(fit),
        fit.result(settings.margin()),
        fragility,
        flags(fit, method, top),
        Conclusion.of(findings, settings.margin()));
  }

  Comparison check(Method method, Level level, Checked row) {
    return alone(subject(method, level, window(), method.changesWhoIsCompared()), row);
  }

  Comparison level(Level level, Checked row) {
    return alone(subject(standIn(row.fit()), level, window(), true), row);
  }

  Comparison window(double days, Level level, Checked row) {
    return alone(subject(standIn(row.fit()), level, days, true), row);
  }

  Comparison lookBack(int days, boolean sensitivity, Level level, Checked row) {
    return alone(subject(Method.LOOK_BACK, level, days, sensitivity), row);
  }

  Comparison without(String part, Level level, Checked row) {
    Comparison.Subject left =
        new Comparison.Subject(
            period, "all", study.metric(), standIn(row.fit()), level, window(), part, true);
    return alone(left, row);
  }

  private static Method standIn(Fit fit) {
    return fit.exact() ? Method.EXACT : Method.PERSON_TIME_MH;
  }

  private Comparison alone(Comparison.Subject subject, Checked row) {
    Fit fit = row.fit();
    Concentration.Tops top = row.tops();
    Findings findings =
        Findings.alone(fit.estimate(), fit.whyNone(), fit.found().support(), clustered.test(fit));
    return new Comparison(
        subject,
        basis(fit),
        fit.result(settings.margin()),
        new Comparison.Fragility(
            top.ai().share(),
            top.human().share(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()),
        flags(fit, subject.method(), top),
        Conclusion.of(findings, settings.margin()));
  }

  /** Least share of undisclosed AI, failing like disclosed AI, that changes the verdict. */
  static OptionalDouble tippingShare(Fit fit, ComparisonSettings settings) {
    Optional<Estimate> row = fit.estimate();
    if (row.isEmpty() || !Double.isFinite(row.get().ratio())) {
      return OptionalDouble.empty();
    }
    RateRatio.Totals compared = fit.found().compared();
    HiddenAi hidden =
        new HiddenAi(row.get().ratio(), compared.aiExposure(), compared.humanExposure(), 1);
    return Tipping.share(hidden, row.get().interval(), settings.margin());
  }

  private double window() {
    return settings.window(study.metric());
  }

  private Comparison.Subject subject(
      Method method, Level level, double window, boolean sensitivity) {
    return new Comparison.Subject(
        period, "all", study.metric(), method, level, window, "", sensitivity);
  }

  private static Comparison.Basis basis(Fit fit) {
    return new Comparison.Basis(
        fit.found().persons(),
        fit.found().clusters(),
        fit.df(),
        fit.found().total(),
        fit.found().compared(),
        fit.found().support(),
        overlap(fit.found()));
  }

  private static Comparison.Overlap overlap(RateRatio found) {
    double effective = found.effectiveClusters();
    return new Comparison.Overlap(
        found.stratumCount(),
        found.oneArmStrata(),
        Double.isFinite(effective) ? OptionalDouble.of(effective) : OptionalDouble.empty());
  }

  private Set<Flag> flags(Fit fit, Method method, Concentration.Tops top) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (top.ai().isConcentrated() || top.human().isConcentrated()) {
      flags.add(Flag.CONCENTRATED);
    }
    RateRatio found = fit.found();
    boolean few = found.clusters() < FEW_CLUSTERS || found.effectiveClusters() < FEW_EFFECTIVE;
    if (few && found.clusters() > 0) {
      boolean byPeople =
          method == Method.PEOPLE
              || (method != Method.REPOSITORY && settings.inference() == Inference.PEOPLE);
      flags.add(byPeople ? Flag.FEW_AUTHORS : Flag.FEW_WEEKS);
    }
    if (fit.exact()) {
      flags.add(Flag.EXACT_LIMITS);
    }
    return flags;
  }
}
