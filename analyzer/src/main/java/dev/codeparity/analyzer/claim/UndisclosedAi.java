package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.statistics.HiddenAi;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Labelling;
import dev.codeparity.analyzer.statistics.Proportions;
import dev.codeparity.analyzer.statistics.RateRatio;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How much AI work is on record and by which channels, what is known of AI work that nobody
 * recorded, and what it could do to the answer: rows of {@code threats.csv}.
 */
final class UndisclosedAi {
  private static final List<Double> SHARES = List.of(0.1, 0.2, 0.3, 0.5);
  private static final List<Double> SENSITIVITIES = List.of(0.3, 0.4, 0.5, 0.7, 0.9);
  private static final List<Double> SPECIFICITIES = List.of(1.0, 0.98, 0.95);

  private final Disclosure disclosure;
  private final Optional<Comparison> headline;
  private final ComparisonSettings settings;
  private final ThreatRows rows = new ThreatRows();

  UndisclosedAi(Disclosure disclosure, Optional<Comparison> headline, ComparisonSettings settings) {
    this.disclosure = disclosure;
    this.headline = headline;
    this.settings = settings;
  }

  /** How much more often hidden AI fails than disclosed AI: the cases told. */
  private enum Rate {
    HALF(0.5, "_half", "half as often as"),
    SAME(1, "", "as often as"),
    DOUBLE(2, "_double", "twice as often as");

    private final double factor;
    private final String suffix;
    private final String words;

    Rate(double factor, String suffix, String words) {
      this.factor = factor;
      this.suffix = suffix;
      this.words = words;
    }
  }

  List<ThreatRecord> rows() {
    recorded();
    known();
    headline.ifPresent(
        row -> {
          tipping(row);
          impossible(row);
          if (isComparable(row)) {
            double ratio = row.result().ratio().orElseThrow();
            atKnownDisclosure(hidden(ratio, row.basis().compared(), Rate.SAME));
            bounds(ratio, row.basis().compared());
          }
        });
    return rows.all();
  }

  /** What undisclosed AI could do to the answer, however much of it is known. */
  List<ThreatRecord> ofAnswer() {
    headline.ifPresent(
        row -> {
          tipping(row);
          impossible(row);
          if (isComparable(row)) {
            bounds(row.result().ratio().orElseThrow(), row.basis().compared());
          }
        });
    return rows.all();
  }

  private static boolean isComparable(Comparison row) {
    RateRatio.Totals sides = row.basis().compared();
    return sides.aiExposure() > 0 && sides.humanExposure() > 0 && row.result().ratio().isPresent();
  }

  private void recorded() {
    rows.add(
        "ai_recorded",
        ProvenanceGroup.AI,
        share(disclosure.recorded().size(), disclosure.work().size()),
        "share",
        "Commits of people and AI that have AI evidence, mixed ones included; all others count as"
            + " human.");
    Map<Channel, Integer> any = new EnumMap<>(Channel.class);
    Map<Channel, Integer> alone = new EnumMap<>(Channel.class);
    for (CommitRecord commit : disclosure.recorded()) {
      Set<Channel> channels = disclosure.channelsOf(commit);
      for (Channel channel : channels) {
        any.merge(channel, 1, Integer::sum);
        alone.merge(channel, channels.size() == 1 ? 1 : 0, Integer::sum);
      }
    }
    int all = disclosure.recorded().size();
    any.forEach(
        (channel, count) -> {
          String name = channel.name().toLowerCase(Locale.ROOT);
          rows.add(
              "recorded_by_" + name,
              ProvenanceGroup.AI,
              share(count, all),
              "share",
              "Commits with AI evidence of which some stands there.");
          rows.add(
              "recorded_by_" + name + "_alone",
              ProvenanceGroup.AI,
              share(alone.getOrDefault(channel, 0), all),
              "share",
              "Commits with AI evidence of which all stands there: without this channel they would"
                  + " count as human.");
        });
  }

  private void known() {
    Interval limits =
        Proportions.wilson(disclosure.knownDisclosed(), disclosure.known(), settings.confidence());
    String threat = disclosure.isOwn() ? "disclosed" : "disclosed_elsewhere";
    String source =
        disclosure.isOwn()
            ? "this repository's own commits with AI lines by a record of lines."
            : "git-ai's commits with AI lines by a record of lines: here are too few such records.";
    rows.add(
        threat,
        ProvenanceGroup.AI,
        share(disclosure.knownDisclosed(), disclosure.known()),
        "share",
        "Share that says so in message or identity, of " + source);
    rows.add(
        threat + "_low",
        ProvenanceGroup.AI,
        OptionalDouble.of(limits.low()),
        "share",
        "Lower confidence limit of that share (Wilson).");
    rows.add(
        threat + "_high",
        ProvenanceGroup.AI,
        OptionalDouble.of(limits.high()),
        "share",
        "Upper confidence limit of that share (Wilson).");
    rows.add(
        "label_sensitivity",
        ProvenanceGroup.AI,
        OptionalDouble.of(disclosure.sensitivity()),
        "share",
        "AI commits that the labels may be thought to find: the share disclosed, and where there"
            + " are records of lines, what these find besides, if they are independent.");
  }

  private void tipping(Comparison row) {
    for (Rate rate : Rate.values()) {
      tipping(row, rate);
    }
  }

  private void tipping(Comparison row, Rate rate) {
    rows.add(
        "tipping_q" + rate.suffix,
        ProvenanceGroup.HUMAN,
        Tipping.share(row, rate.factor, settings.margin()),
        "share",
        "Least share of undisclosed AI among the human exposure, failing "
            + rate.words
            + " disclosed AI, that changes the verdict; empty if none does.");
  }

  private void impossible(Comparison row) {
    RateRatio.Totals sides = row.basis().compared();
    boolean comparable = sides.aiExposure() > 0 && sides.humanExposure() > 0;
    rows.add(
        "impossible_sensitivity",
        ProvenanceGroup.AI,
        comparable
            ? OptionalDouble.of(
                HiddenAi.impossibleSensitivity(
                    sides.aiEvents(),
                    sides.aiExposure(),
                    sides.humanEvents(),
                    sides.humanExposure()))
            : OptionalDouble.empty(),
        "share",
        "The labels cannot find as small a share of AI work as this, or less: more AI work and"
            + " fixes would be hidden than there are among the human ones.");
  }

  /** The ratio over a grid of what labels may have missed. */
  private void bounds(double ratio, RateRatio.Totals sides) {
    relabelled(ratio, sides);
    for (double share : SHARES) {
      for (Rate rate : Rate.values()) {
        long percent = Math.round(100 * share);
        rows.add(
            "ratio_q" + percent + rate.suffix,
            ProvenanceGroup.HUMAN,
            corrected(hidden(ratio, sides, rate), share),
            "rate ratio",
            "The ratio if "
                + percent
                + "% of the human exposure is undisclosed AI, failing "
                + rate.words
                + " disclosed AI; empty where the data rule that out.");
      }
    }
  }

  /**
   * What the ratio would be if labels found so much of the AI and left so much human work human.
   */
  private void relabelled(double ratio, RateRatio.Totals sides) {
    for (double sensitivity : SENSITIVITIES) {
      for (double specificity : SPECIFICITIES) {
        long found = Math.round(100 * sensitivity);
        long left = Math.round(100 * specificity);
        rows.add(
            "ratio_s" + found + "_c" + left,
            ProvenanceGroup.AI,
            new Labelling(sensitivity, specificity)
                .corrected(ratio, sides.aiExposure(), sides.humanExposure()),
            "rate ratio",
            "The ratio if labels find "
                + found
                + "% of the AI work and leave "
                + left
                + "% of the human work human; empty where the data rule that out.");
      }
    }
  }

  private static HiddenAi hidden(double ratio, RateRatio.Totals sides, Rate rate) {
    return new HiddenAi(ratio, sides.aiExposure(), sides.humanExposure(), rate.factor);
  }

  private void atKnownDisclosure(HiddenAi hidden) {
    double sensitivity = disclosure.sensitivity();
    OptionalDouble share =
        sensitivity > 0 ? OptionalDouble.of(hidden.shareAt(sensitivity)) : OptionalDouble.empty();
    rows.add(
        "q_at_label_sensitivity",
        ProvenanceGroup.HUMAN,
        share.isPresent() && share.getAsDouble() < 1 ? share : OptionalDouble.empty(),
        "share",
        "Share of undisclosed AI among the human exposure if the labels find the share of AI work"
            + " given above; empty where there is not so much human exposure.");
    rows.add(
        "ratio_at_label_sensitivity",
        ProvenanceGroup.HUMAN,
        share.isPresent() ? corrected(hidden, share.getAsDouble()) : OptionalDouble.empty(),
        "rate ratio",
        "The ratio then, if undisclosed AI fails as often as disclosed AI; empty where the data"
            + " rule that out.");
  }

  private static OptionalDouble corrected(HiddenAi hidden, double share) {
    return share < hidden.endOfPossible()
        ? OptionalDouble.of(hidden.corrected(share))
        : OptionalDouble.empty();
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
