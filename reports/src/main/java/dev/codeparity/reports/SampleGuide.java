package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.RunFacts;
import dev.codeparity.analyzer.Sample;
import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.accuracy.SampleRow;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Times;
import java.util.ArrayList;
import java.util.List;

/** The guide to a sample: what the labels mean, how to label, how to score. */
final class SampleGuide {
  private SampleGuide() {}

  static byte[] text(Sample sample, List<Column<SampleRow>> columns, SampleFiles files) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + title(sample.request().kind()));
    lines.add("");
    lines.addAll(facts(sample));
    lines.add("");
    lines.add("## How to label");
    lines.add("");
    lines.addAll(how(files));
    lines.add("");
    lines.addAll(labels(sample.request().kind()));
    lines.add("");
    lines.add("## Columns");
    lines.add("");
    columns.forEach(column -> lines.add("- `" + column.name() + "`: " + column.description()));
    lines.add("");
    lines.add("## How to score");
    lines.add("");
    lines.add("```");
    lines.add("codeparity score " + files.sheet().getFileName());
    lines.add("```");
    return (String.join("\n", lines) + "\n").getBytes(UTF_8);
  }

  private static String title(SampleKind kind) {
    return switch (kind) {
      case PROVENANCE -> "Who wrote these commits?";
      case FIX -> "Which of these commits are fixes?";
      case LINK -> "Which of these links from a fix to the commit it blames are right?";
    };
  }

  private static List<String> facts(Sample sample) {
    RunFacts run = sample.run();
    return List.of(
        "- Repository: `" + CellText.visible(run.repository()).replace("`", "'") + "`",
        "- Commit: `" + run.head() + "`",
        "- As of: " + Times.text(run.asOf()),
        "- Rows: " + sample.rows().size() + ", in random order",
        "- Seed: `" + CellText.visible(sample.request().seed()).replace("`", "'") + "`",
        "- Drawn by: Codeparity " + run.toolVersion(),
        "- Attribution rules: `" + run.ruleHash() + "`",
        "- Fix rules: `" + run.fixRuleHash() + "`");
  }

  private static List<String> how(SampleFiles files) {
    return List.of(
        "Fill in the column `label`, row by row from the top; every row is a sample of its own, so",
        "you may stop anywhere. Read the whole message and both identities, and run the command in",
        "`show` where they do not settle it: it shows the diff and any notes. Judge by what is",
        "recorded, not by how the code looks. Write the reason into `note` where it is not plain.",
        "",
        "`"
            + files.key().getFileName()
            + "` holds our answers. Do not look into it before the last",
        "label, nor at a report of this repository. A second person who labels a copy of the sheet",
        "shows how far the labels can be trusted: `score --second`.");
  }

  private static List<String> labels(SampleKind kind) {
    return switch (kind) {
      case PROVENANCE ->
          List.of(
              "| label | the records say that |",
              "| --- | --- |",
              "| `AI_AUTHORED` | an AI agent wrote and committed it; one human co-author at most |",
              "| `AI_ASSISTED` | a person committed it, with AI as declared co-author or helper |",
              "| `MIXED` | some of it is by AI and some is not: a squash of parts of which some have"
                  + " AI evidence and some have none; an agent's commit with two or more human"
                  + " co-authors; a person's commit with AI and a further person as co-authors."
                  + " A line-by-line record, such as an authorship note, settles it instead |",
              "| `HUMAN` | no sign of AI or automation took part in writing it. That AI reviewed it,"
                  + " or that it is about AI, is no sign |",
              "| `AUTOMATION` | a program that is no AI wrote it: dependency, release, format and"
                  + " recipe bots, CI |",
              "| `UNSURE` | the records allow no decision |");
      case FIX ->
          List.of(
              "| label | the commit |",
              "| --- | --- |",
              "| `FIX` | repairs a defect of the product: behaviour that was wrong, a crash, a leak,"
                  + " a broken build of what is shipped |",
              "| `NOT_FIX` | does something else: a feature, a clean-up, a document, a test, a typo,"
                  + " a repair of tests alone, an upgrade |",
              "| `UNSURE` | the records allow no decision |");
      case LINK ->
          List.of(
              "| label | the blamed commit |",
              "| --- | --- |",
              "| `RIGHT` | introduced the defect that the fix repairs |",
              "| `WRONG` | did not: the defect is older or younger, or lies elsewhere, or there is"
                  + " none |",
              "| `UNSURE` | the records allow no decision |");
    };
  }
}
