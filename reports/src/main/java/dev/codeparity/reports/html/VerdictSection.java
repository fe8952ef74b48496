package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.reports.text.CountSentences;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.FlipClause;
import dev.codeparity.reports.text.LabelSentences;
import dev.codeparity.reports.text.Levels;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer, and what it rests on.
 *
 * @param sentence the verdict
 * @param basis why, in sentences, with links to the evidence
 * @param figures the few numbers that matter
 * @param notes what to keep in mind
 */
record VerdictSection(
    String sentence, List<Phrase> basis, List<Figure> figures, List<String> notes) {

  /** Words, perhaps with the evidence behind them. */
  record Phrase(String text, Optional<String> link) {
    static Phrase of(String text) {
      return new Phrase(text, Optional.empty());
    }
  }

  /**
   * A number.
   *
   * @param evidence what it was counted from, in words
   * @param mark the side whose mark stands before its name
   * @param link the evidence behind it
   */
  record Figure(
      String name,
      String value,
      String note,
      String evidence,
      Optional<String> mark,
      Optional<String> link) {}

  boolean hasFigures() {
    return !figures.isEmpty();
  }

  static VerdictSection of(Analysis analysis, Levels levels) {
    CountSentences counts = new CountSentences(analysis);
    LabelSentences labels = new LabelSentences(analysis);
    List<String> notes =
        Stream.of(
                counts.commits(),
                labels.channels(),
                labels.review(),
                labels.groups(),
                labels.undisclosed(),
                labels.sides().strip())
            .filter(note -> !note.isEmpty())
            .map(note -> note.endsWith(".") ? note : note + ".")
            .toList();
    if (analysis.headline().isEmpty()) {
      return new VerdictSection(
          counts.nothingToCompare(),
          List.of(new Phrase(counts.fixes() + ".", Optional.of(Evidence.fixes().link()))),
          List.of(),
          notes);
    }
    Comparison row = analysis.headline().get();
    return new VerdictSection(
        Sentences.verdict(row.verdict(), analysis.run().margin()),
        basis(analysis, row),
        figures(analysis, levels, row),
        notes);
  }

  private static List<Phrase> basis(Analysis analysis, Comparison row) {
    List<Phrase> phrases = new ArrayList<>();
    String flip = FlipClause.of(analysis, row);
    if (!flip.isEmpty()) {
      phrases.add(new Phrase("B" + flip.substring(1), Optional.of("#sensitivity")));
      phrases.add(Phrase.of(". "));
    }
    String reasons =
        row.conclusion().reasons().stream().map(Sentences::reason).collect(Collectors.joining(" "));
    if (!reasons.isEmpty()) {
      phrases.add(Phrase.of(reasons + " "));
    }
    phrases.addAll(
        linked(
            Sentences.basis(row),
            new Phrase(
                Figures.count(row.basis().compared().aiEvents(), "fix", "fixes"),
                Optional.of(Evidence.side("AI").fixed().link())),
            new Phrase(
                Figures.count(row.basis().compared().humanEvents()),
                Optional.of(Evidence.side("HUMAN").fixed().link()))));
    if (!Sentences.caution(row).isEmpty()) {
      phrases.add(Phrase.of(" " + Sentences.caution(row)));
    }
    return phrases;
  }

  /** A sentence in which the first mention of each phrase, in this order, is a link. */
  private static List<Phrase> linked(String sentence, Phrase... links) {
    List<Phrase> phrases = new ArrayList<>();
    String rest = sentence;
    for (Phrase link : links) {
      int at = rest.indexOf(link.text());
      if (at >= 0) {
        phrases.add(Phrase.of(rest.substring(0, at)));
        phrases.add(link);
        rest = rest.substring(at + link.text().length());
      }
    }
    phrases.add(Phrase.of(rest));
    return phrases;
  }

  private static List<Figure> figures(Analysis analysis, Levels levels, Comparison row) {
    String limits = Sentences.limits(row);
    List<CommitRecord> commits =
        analysis.commits().stream().filter(commit -> !commit.merge()).toList();
    long ai = commits.stream().filter(commit -> commit.label().provenance().isAi()).count();
    return List.of(
        new Figure(
            "Ratio, AI to human",
            Figures.ratio(row.result().ratio()),
            Figures.confidence(analysis.run().confidence()) + " interval",
            limits.isEmpty() ? "unknown" : limits,
            Optional.empty(),
            Optional.of("#ratios")),
        side(levels, Side.AI, row.basis().total().aiEvents()),
        side(levels, Side.HUMAN, row.basis().total().humanEvents()),
        new Figure(
            "Commits with AI",
            Figures.percent(commits.isEmpty() ? 0 : (double) ai / commits.size()),
            "besides merges,",
            Figures.count(ai) + " of " + Figures.count(commits.size()),
            Optional.empty(),
            Optional.of(Evidence.side("AI").link())));
  }

  private static Figure side(Levels levels, Side side, double events) {
    return new Figure(
        side == Side.AI ? "AI code" : "Human code",
        levels.shown(PeriodRecord.ALL, Metric.DEFECT_DENSITY, side.group()),
        "defects per KLOC-year,",
        Figures.count(events, "fix", "fixes"),
        Optional.of(side == Side.AI ? "ai" : "human"),
        Optional.of(Evidence.side(side.name()).fixed().link()));
  }
}
