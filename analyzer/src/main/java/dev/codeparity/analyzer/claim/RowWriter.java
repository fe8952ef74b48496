package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.Concentration;
import dev.codeparity.analyzer.statistics.HiddenAi;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.Stratified;
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
  private Optional<Tops> first = Optional.empty();

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
      Fit fit, Level level, Stratified within, OptionalDouble dispersion, Findings findings) {
    Concentration.Influence most = Concentration.mostInfluential(within);
    Tops top = tops(within);
    Comparison.Fragility fragility =
        new Comparison.Fragility(
            top.ai.share(),
            top.human.share(),
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

  Comparison check(Method method, Level level, Stratified within, Fit fit) {
    return alone(subject(method, level, window(), method.changesWhoIsCompared()), within, fit);
  }

  /**
   * @param within the same commits at any level
   */
  Comparison level(Level level, Stratified within, Fit fit) {
    return alone(subject(standIn(fit), level, window(), true), within, fit);
  }

  Comparison window(double days, Level level, Stratified within, Fit fit) {
    return alone(subject(standIn(fit), level, days, true), within, fit);
  }

  Comparison lookBack(int days, boolean sensitivity, Level level, Stratified within, Fit fit) {
    return alone(subject(Method.LOOK_BACK, level, days, sensitivity), within, fit);
  }

  Comparison without(String part, Level level, Stratified within, Fit fit) {
    Comparison.Subject left =
        new Comparison.Subject(
            period, "all", study.metric(), standIn(fit), level, window(), part, true);
    return alone(left, within, fit);
  }

  private static Method standIn(Fit fit) {
    return fit.exact() ? Method.EXACT : Method.PERSON_TIME_MH;
  }

  private Comparison alone(Comparison.Subject subject, Stratified within, Fit fit) {
    Tops top = tops(within);
    Findings findings =
        Findings.alone(fit.estimate(), fit.whyNone(), fit.found().support(), clustered.test(fit));
    return new Comparison(
        subject,
        basis(fit),
        fit.result(settings.margin()),
        new Comparison.Fragility(
            top.ai.share(),
            top.human.share(),
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

  /** Kept for the first whole arms that are asked for, the answer's own: many rows share them. */
  private Tops tops(Stratified within) {
    Optional<Tops> known =
        first.filter(tops -> tops.time == within.time() && tops.arms == within.arms());
    if (known.isPresent()) {
      return known.get();
    }
    Tops found =
        new Tops(
            within.time(),
            within.arms(),
            Concentration.topOfAi(within.time(), within.arms()),
            Concentration.topOfHuman(within.time(), within.arms()));
    if (first.isEmpty() && within.arms().isWhole()) {
      first = Optional.of(found);
    }
    return found;
  }

  /**
   * How much of each arm's events a few commits hold.
   *
   * @param time by which they are watched
   * @param arms who is compared
   */
  private record Tops(PersonTime time, Arms arms, Concentration.Top ai, Concentration.Top human) {}

  private Set<Flag> flags(Fit fit, Method method, Tops top) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (top.ai.isConcentrated() || top.human.isConcentrated()) {
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
