package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Levels;
import dev.codeparity.reports.text.Sentences;
import java.util.Arrays;
import java.util.List;

/**
 * The table of all commits; its rows come from {@link CommitData}.
 *
 * @param provenances to choose from
 * @param quality whether it is known which commits broke rules
 * @param periods to choose from
 * @param tools to choose from
 */
record CommitSection(
    String lead,
    List<Choice> provenances,
    boolean quality,
    List<String> periods,
    List<Choice> tools) {

  /** An entry of a list to choose from. */
  record Choice(String value, String name) {}

  static CommitSection of(Analysis analysis) {
    return new CommitSection(
        Figures.count(analysis.commits().size(), "commit", "commits")
            + ", with who wrote each and what became of it. Choose one to see why it is classed"
            + " so, what it broke and what it fixed.",
        Arrays.stream(Provenance.values())
            .map(who -> new Choice(String.valueOf(CommitData.letter(who)), Sentences.word(who)))
            .toList(),
        analysis.commits().stream()
            .anyMatch(row -> row.outcome().violationsIntroduced().isPresent()),
        new Levels(analysis).periods(),
        analysis.commits().stream()
            .filter(row -> row.label().provenance().isAi())
            .map(row -> CellText.visible(row.label().tool()))
            .distinct()
            .sorted()
            .map(tool -> new Choice(tool, tool.isEmpty() ? "AI, tool not named" : tool))
            .toList());
  }
}
