package dev.codeparity.reports.text;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.provenance.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the labels rest on, what they may have missed, and what people looked at: in sentences. */
public final class LabelSentences {
  private static final int CHANNELS_TOLD = 3;
  private static final double WORTH_TELLING = 0.01;
  private static final List<Method> SIDES =
      List.of(
          Method.AI_AUTHORED_ONLY,
          Method.AI_ASSISTED_ONLY,
          Method.AI_AUTHORED_OR_ASSISTED,
          Method.MIXED_AS_AI,
          Method.MIXED_AS_HUMAN,
          Method.MIXED_EXCLUDED);

  private final Analysis analysis;

  public LabelSentences(Analysis analysis) {
    this.analysis = analysis;
  }

  /** What is known of AI that nobody recorded, and what that could do; empty if nothing is. */
  public String undisclosed() {
    return Stream.of(known(), tipping())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private record Known(Channel channel, double share) {}

  /** By which channels AI is known, the first three; empty without any. */
  public String channels() {
    List<Known> known = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      threat("recorded_by_" + channel.name().toLowerCase(Locale.ROOT))
          .ifPresent(share -> known.add(new Known(channel, share)));
    }
    known.sort(Comparator.comparingDouble(Known::share).reversed());
    String told =
        known.stream()
            .limit(CHANNELS_TOLD)
            .map(k -> words(k.channel) + " " + Figures.percent(k.share))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "" : "AI on record by " + told;
  }

  private static String words(Channel channel) {
    return switch (channel) {
      case TRAILER -> "trailer";
      case SESSION_TRAILER -> "session trailer";
      case FOOTER -> "footer";
      case IDENTITY_AUTHOR -> "author";
      case IDENTITY_COMMITTER -> "committer";
      case NAME_SUFFIX -> "name suffix";
      case BOT_AUTOMATION -> "bot";
      case GIT_NOTE -> "note";
      case AGENT_TRACE -> "trace";
      case BRANCH -> "branch";
    };
  }

  private String known() {
    boolean ratioHere =
        analysis.headline().filter(row -> row.result().ratio().isPresent()).isPresent();
    OptionalDouble own = threat("disclosed");
    OptionalDouble elsewhere = threat("disclosed_elsewhere");
    if (!ratioHere || (own.isEmpty() && elsewhere.isEmpty())) {
      return "";
    }
    String told =
        own.isPresent()
            ? "Of its commits with AI lines on record "
                + Figures.percent(own.getAsDouble())
                + " say so in message or identity; "
            : "In git-ai's own repository "
                + Figures.percent(elsewhere.getAsDouble())
                + " of AI commits say so; ";
    OptionalDouble ratio = threat("ratio_at_label_sensitivity");
    if (ratio.isPresent()) {
      return told
          + (own.isPresent() ? "with as much AI unseen as follows" : "if here too")
          + ", the ratio would be "
          + Figures.ratio(ratio)
          + ".";
    }
    OptionalDouble impossible = threat("impossible_sensitivity");
    return impossible.isPresent()
        ? told
            + "here it must be over "
            + Figures.percent(impossible.getAsDouble())
            + ", or more AI would hide than there is human code."
        : "";
  }

  private String tipping() {
    return analysis
        .headline()
        .map(row -> row.fragility().tippingShare())
        .filter(OptionalDouble::isPresent)
        .map(
            share ->
                "The verdict changes if "
                    + Figures.percent(share.getAsDouble())
                    + " of the code labelled human is AI.")
        .orElse("");
  }

  /** How much of either side's work another person reviewed; empty if next to nothing is told. */
  public String review() {
    Optional<PeriodRecord> ai = reviewed(ProvenanceGroup.AI);
    Optional<PeriodRecord> human = reviewed(ProvenanceGroup.HUMAN);
    boolean any =
        Stream.of(ai, human)
            .flatMap(Optional::stream)
            .anyMatch(row -> row.rate().orElse(0) >= WORTH_TELLING);
    if (!any) {
      return "";
    }
    return ai.filter(row -> row.rate().isPresent()).isPresent()
        ? "Review on record: AI commits " + share(ai) + ", human " + share(human)
        : "Review on record: " + share(human) + " of the human commits";
  }

  private Optional<PeriodRecord> reviewed(ProvenanceGroup group) {
    return analysis.periods().stream()
        .filter(row -> row.metric() == Metric.REVIEWED_COMMIT_SHARE && row.provenance() == group)
        .filter(row -> row.period().equals(PeriodRecord.ALL))
        .findFirst();
  }

  private static String share(Optional<PeriodRecord> row) {
    OptionalDouble share = row.map(PeriodRecord::rate).orElseGet(OptionalDouble::empty);
    return share.isPresent() ? Figures.percent(share.getAsDouble()) : Figures.NONE;
  }

  /**
   * The ratio with each kind of AI work alone, and with mixed work on other sides, as far as that
   * compares other code than the answer does; empty if nothing does.
   */
  public String groups() {
    Optional<Comparison> answer = analysis.headline();
    String told =
        analysis.sensitivity().stream()
            .filter(row -> row.subject().period().equals(PeriodRecord.ALL))
            .filter(row -> row.subject().metric().id().equals(Metric.DEFECT_DENSITY.key()))
            .filter(row -> SIDES.contains(row.subject().method()))
            .filter(row -> row.result().ratio().isPresent())
            .filter(row -> answer.filter(a -> !sameCode(a, row)).isPresent())
            .sorted(Comparator.comparingInt(row -> SIDES.indexOf(row.subject().method())))
            .map(
                row ->
                    Sentences.label(row.subject().method())
                        + " "
                        + Figures.ratio(row.result().ratio()))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "" : "Ratio with " + told;
  }

  private static boolean sameCode(Comparison one, Comparison other) {
    return one.basis().total().equals(other.basis().total());
  }

  /** Which commits make the AI and the human side, where it is not as usual; else empty. */
  public String sides() {
    String ai = analysis.run().configuration().getOrDefault("ai", "any");
    String mixed = analysis.run().configuration().getOrDefault("mixed", "exclude");
    return (ai.equals("any") ? "" : " AI: AI-" + ai + " commits alone.")
        + (mixed.equals("exclude") ? "" : " Mixed commits count as " + side(mixed) + ".");
  }

  private static String side(String mixed) {
    return mixed.equals("ai") ? "AI" : mixed;
  }

  private OptionalDouble threat(String name) {
    return analysis.threats().stream()
        .filter(row -> row.threat().equals(name))
        .map(ThreatRecord::value)
        .findFirst()
        .orElseGet(OptionalDouble::empty);
  }
}
