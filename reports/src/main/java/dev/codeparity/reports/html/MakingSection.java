package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.RunFacts;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.MethodText;
import dev.codeparity.reports.text.Times;
import java.util.ArrayList;
import java.util.List;

/**
 * How the report was made, and how to make it again.
 *
 * @param command the command line
 * @param methods paragraphs for a paper
 */
record MakingSection(
    String command,
    List<String> warnings,
    List<String> methods,
    List<MethodText.Reference> references,
    List<Fact> facts) {

  /** A fact of the run. */
  record Fact(String name, String value) {}

  boolean hasWarnings() {
    return !warnings.isEmpty();
  }

  static MakingSection of(Analysis analysis) {
    RunFacts run = analysis.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Codeparity", run.toolVersion()));
    facts.add(new Fact("Repository", CellText.visible(run.repository())));
    facts.add(new Fact("Revision", CellText.visible(run.revision()) + " = " + run.head()));
    facts.add(new Fact("End of observation", Times.text(run.asOf())));
    facts.add(new Fact("Attribution rules, SHA-256", run.ruleHash()));
    facts.add(new Fact("Fix rules, SHA-256", run.fixRuleHash()));
    facts.add(new Fact("Language data, SHA-256", run.languageHash()));
    run.counts().forEach((name, count) -> facts.add(new Fact(words(name), Figures.count(count))));
    return new MakingSection(
        MethodText.command(run),
        analysis.warnings().stream().map(CellText::visible).toList(),
        MethodText.paragraphs(run),
        MethodText.references(run),
        facts);
  }

  private static String words(String name) {
    String words = name.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
