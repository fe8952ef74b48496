package dev.codeparity.reports;

import dev.codeparity.analyzer.Explanation;
import dev.codeparity.analyzer.Explanation.Fate;
import dev.codeparity.analyzer.Explanation.Link;
import dev.codeparity.analyzer.Explanation.Observed;
import dev.codeparity.analyzer.Explanation.Rewritten;
import dev.codeparity.analyzer.Explanation.Suspect;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord.Kind;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a commit on about one screen; of long lists the first entries. */
final class ExplanationText {
  private static final int LABEL_WIDTH = 10;
  private static final int MOST_EVIDENCE = 6;
  private static final int MOST_LINKS = 4;
  private static final int MOST_REWRITERS = 4;

  private final Explanation told;
  private final CommitRecord commit;
  private final int width;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  ExplanationText(Explanation explanation, int width, Paint paint) {
    this.told = explanation;
    this.commit = explanation.commit();
    this.width = width;
    this.paint = paint;
  }

  List<String> lines() {
    head();
    facts();
    evidence("Who wrote it", Kind.PROVENANCE);
    evidence(commit.repair().fix() ? "It is a fix" : "It is no fix", Kind.FIX);
    evidence("Reviews", Kind.REVIEW);
    links("Fixed", told.fixed(), " before");
    suspects();
    links("Broke", told.broke(), " later");
    fate(told.lines());
    return lines;
  }

  private void head() {
    lines.add(paint.bold("commit " + commit.commit()));
    if (!commit.subject().isEmpty()) {
      lines.add(Width.cut(CellText.visible(commit.subject()), width));
    }
    lines.add("");
    Provenance provenance = commit.label().provenance();
    String confidence =
        commit
            .label()
            .confidence()
            .map(found -> ", " + found.name().toLowerCase(Locale.ROOT))
            .orElse("");
    String tool =
        Stream.of(commit.label().tool(), commit.label().model())
            .filter(name -> !name.isEmpty())
            .map(CellText::visible)
            .collect(Collectors.joining(", "));
    String word = Sentences.word(provenance);
    lines.add(
        paint.bold(
                paint.provenance(
                    Optional.of(provenance),
                    Character.toUpperCase(word.charAt(0))
                        + word.substring(1)
                        + (tool.isEmpty() ? "" : " (" + tool + ")")
                        + confidence))
            + ": "
            + Sentences.meaning(provenance));
    standing().forEach(line -> lines.addAll(Wrapped.lines(line, width, "")));
  }

  private List<String> standing() {
    List<String> notes = new ArrayList<>();
    Observed observed = told.observed();
    switch (told.standing()) {
      case IN_HISTORY -> {}
      case AFTER_END ->
          notes.add("It landed after the end of observation, so nothing that followed is known.");
      case ELSEWHERE ->
          notes.add(
              "It is not in the history of "
                  + CellText.visible(observed.rev())
                  + ", so nothing that followed is known. Name a branch that has it: --rev BRANCH");
    }
    told.leftOut()
        .ifPresent(reason -> notes.add("Left out of all comparisons: " + Sentences.reason(reason)));
    if (commit.squash()) {
      notes.add("A squash: several commits were put together in it.");
    }
    return notes;
  }

  private void facts() {
    for (ExplanationFacts.Fact fact : new ExplanationFacts(told).all()) {
      String padded = Width.fit(fact.label(), LABEL_WIDTH);
      lines.add(paint.dim(padded) + Width.cut(fact.text(), width - LABEL_WIDTH));
    }
  }

  private void evidence(String title, Kind kind) {
    List<EvidenceRecord> rows = told.evidence().stream().filter(row -> row.kind() == kind).toList();
    if (rows.isEmpty()) {
      return;
    }
    section(title);
    for (EvidenceRecord row : rows.stream().limit(MOST_EVIDENCE).toList()) {
      String what =
          Stream.of(
                  row.channel().map(Enum::name).orElse(""),
                  row.confidence().map(Enum::name).orElse(""),
                  row.tool(),
                  row.model())
              .filter(text -> !text.isEmpty())
              .map(CellText::visible)
              .collect(Collectors.joining(", "));
      String verdict =
          row.counted() ? "" : "not counted" + (row.reason().isEmpty() ? "" : ": " + row.reason());
      String line =
          Stream.of(row.ruleId(), what, verdict)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining("  "));
      lines.add("  " + (row.counted() ? line : paint.dim(line)));
      matched(row).ifPresent(text -> lines.add("      " + text));
    }
    more(rows.size() - MOST_EVIDENCE);
  }

  private Optional<String> matched(EvidenceRecord row) {
    return MatchedText.find(row, told.message(), told.author(), told.committer())
        .map(found -> found.shown(width - 6, paint))
        .or(
            () ->
                Optional.of(row.matched())
                    .filter(text -> !text.isEmpty())
                    .map(text -> paint.matched(Width.cut(CellText.visible(text), width - 8))));
  }

  private void links(String title, List<Link> links, String direction) {
    if (links.isEmpty()) {
      return;
    }
    section(title);
    for (Link link : links.stream().limit(MOST_LINKS).toList()) {
      wrap(head(link, direction));
      detail(link).forEach(line -> lines.add("      " + Width.cut(line, width - 6)));
    }
    more(links.size() - MOST_LINKS);
  }

  private static String head(Link link, String direction) {
    return Sentences.shortId(link.other().commit())
        + " "
        + Figures.span(Math.abs(link.days()))
        + (link.days() < 0 ? " the other way round" : direction)
        + ", "
        + CellText.visible(link.other().accountable())
        + ", "
        + Sentences.word(link.other().provenance())
        + "; "
        + link.method()
        + ", weight "
        + Figures.rate(link.weight())
        + (link.lines() > 0 ? ", " + Figures.count(link.lines(), "line", "lines") : "")
        + link.notCounted().map(reason -> "; not counted: " + Sentences.reason(reason)).orElse("");
  }

  /** What more is known of a link, a line each. */
  private static List<String> detail(Link link) {
    String paths = CellText.visible(String.join(", ", link.paths()));
    String subject = CellText.visible(link.other().subject());
    return Stream.of(
            subject + (subject.isEmpty() || paths.isEmpty() ? paths : " (" + paths + ")"),
            link.score().isPresent() ? "score " + Figures.rate(link.score().getAsDouble()) : "")
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What the ranking made of a fix, whatever its message names. */
  private void suspects() {
    if (told.suspects().isEmpty()) {
      return;
    }
    section("Likeliest to have broken it");
    for (Suspect suspect : told.suspects()) {
      SuspectText text = new SuspectText(suspect);
      lines.add("  " + Width.cut(text.head(), width - 2));
      for (String reasons : text.reasons()) {
        Wrapped.lines(reasons, width - 6, "  ").forEach(line -> lines.add("      " + line));
      }
    }
  }

  private void fate(Fate fate) {
    if (fate.own() == 0) {
      return;
    }
    section("Its lines");
    int gone = fate.own() - fate.surviving();
    lines.add(
        "  "
            + Figures.count(fate.own(), "code line", "code lines")
            + " of its own: "
            + Figures.count(fate.surviving())
            + " live, "
            + Figures.count(gone)
            + " gone, "
            + Figures.count(fate.churned())
            + " of them within "
            + told.observed().churnWindowDays()
            + " days");
    if (!fate.rewritten().isEmpty()) {
      int others = fate.rewritten().size() - MOST_REWRITERS;
      String by =
          fate.rewritten().stream()
              .limit(MOST_REWRITERS)
              .map(ExplanationText::rewritten)
              .collect(Collectors.joining("; "));
      wrap("changed or deleted by " + by + (others > 0 ? "; and " + others + " more" : ""));
    }
  }

  private static String rewritten(Rewritten by) {
    String name = by.person().isEmpty() ? by.personId() : CellText.visible(by.person());
    return (by.samePerson() ? "the same person" : name)
        + " ("
        + Sentences.word(by.provenance())
        + (by.tool().isEmpty() ? "" : ", " + CellText.visible(by.tool()))
        + ") "
        + Figures.count(by.lines());
  }

  private void wrap(String text) {
    Wrapped.lines(text, width - 2, "    ").forEach(line -> lines.add("  " + line));
  }

  private void section(String title) {
    lines.add("");
    lines.add(paint.bold(title));
  }

  private void more(int count) {
    if (count > 0) {
      lines.add(paint.dim("  and " + count + " more; --json has all"));
    }
  }
}
