package dev.codeparity.reports;

import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.accuracy.SampleRow;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.table.ColumnType;
import dev.codeparity.reports.table.TableBuilder;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Forge;
import dev.codeparity.reports.text.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Columns of a sample, and of the key that is kept from whoever labels it. */
final class SampleColumns {
  static final String COMMIT = "commit";
  static final String INDUCING = "inducing_commit";
  static final String LABEL = "label";
  static final String NOTE = "note";
  static final String KIND = "kind";
  static final String STRATUM = "stratum";
  static final String POPULATION = "population";
  static final String SAMPLED = "sampled";
  static final String ANSWER = "answer";
  static final String RULE = "rule_id";

  private static final int LONGEST_MESSAGE = 4000;

  private SampleColumns() {}

  /** What is to be read and filled in. */
  static List<Column<SampleRow>> sheet(SampleKind kind, Optional<Forge> forge) {
    boolean link = kind == SampleKind.LINK;
    TableBuilder<SampleRow> sheet = new TableBuilder<>("sample", "One row per commit to label");
    sheet.text(COMMIT, link ? "The fix." : "The commit.", row -> row.id().commit());
    if (link) {
      sheet.text(INDUCING, "The commit that it blames.", row -> row.id().inducing());
    }
    sheet
        .text(LABEL, "To be filled in.", row -> "")
        .text(NOTE, "To be filled in where the label needs a word; optional.", row -> "")
        .time("author_time", "When it was written, as recorded.", row -> row.view().authorTime())
        .time("commit_time", "When it was committed, as recorded.", row -> row.view().commitTime())
        .text("author_name", "As recorded.", row -> row.view().author().name())
        .text("author_email", "As recorded.", row -> row.view().author().email())
        .text("committer_name", "As recorded.", row -> row.view().committer().name())
        .text("committer_email", "As recorded.", row -> row.view().committer().email());
    lines(sheet, "message", "The message, up to 4,000 characters.", row -> row.view().message());
    sheet
        .count("files_changed", "Files changed.", row -> row.view().filesChanged())
        .count("lines_added", "Lines added.", row -> row.view().linesAdded())
        .count("lines_deleted", "Lines deleted.", row -> row.view().linesDeleted())
        .optionalText(
            "arrived_with",
            "Subject of the merge that brought it to the main line; empty without one.",
            row -> row.view().arrivedWith().map(SampleRow.Merge::subject));
    if (link) {
      blamed(sheet);
    }
    sheet.text(
        "show",
        "Shows it all, notes included; run it in the repository.",
        row -> show(row.id().commit()));
    if (link) {
      sheet.text(
          "show_inducing", "The same of the blamed commit.", row -> show(row.id().inducing()));
    }
    forge.ifPresent(
        web -> {
          sheet.text("web", "The same on the forge.", row -> web.commit(row.id().commit()));
          if (link) {
            sheet.text(
                "web_inducing",
                "The blamed commit on the forge.",
                row -> web.commit(row.id().inducing()));
          }
        });
    return sheet.columns();
  }

  private static void blamed(TableBuilder<SampleRow> sheet) {
    sheet.text(
        "inducing_time",
        "When the blamed commit was committed.",
        row -> of(row, blamed -> Times.text(blamed.commitTime())));
    lines(
        sheet,
        "inducing_message",
        "Message of the blamed commit, up to 4,000 characters.",
        row -> of(row, SampleRow.Blamed::message));
    sheet
        .text(
            "paths",
            "Paths in which the fix deletes its lines; empty if a message names it.",
            row -> of(row, SampleRow.Blamed::paths))
        .text(
            "blamed_lines",
            "How many of its lines the fix deletes.",
            row -> of(row, blamed -> Integer.toString(blamed.lines())));
  }

  private static String of(SampleRow row, Function<SampleRow.Blamed, String> text) {
    return row.view().blamed().map(text).orElse("");
  }

  private static void lines(
      TableBuilder<SampleRow> table,
      String name,
      String description,
      Function<SampleRow, String> text) {
    table.add(
        name,
        ColumnType.STRING,
        description,
        row -> CellText.safeLines(text.apply(row).strip(), LONGEST_MESSAGE));
  }

  private static String show(String commit) {
    return "git show --notes='*' --format=fuller --stat --patch " + commit;
  }

  /** What the score needs and the labels must not be swayed by. */
  static List<Column<SampleRow>> key(SampleKind kind) {
    return new TableBuilder<SampleRow>("key", "One row per row of the sample")
        .text(KIND, "What the sample is labelled for.", row -> kind.name())
        .text(COMMIT, "The commit; of a link, the fix.", row -> row.id().commit())
        .text(INDUCING, "Of a link, the commit that it blames.", row -> row.id().inducing())
        .text(STRATUM, "What the row was drawn from.", row -> row.key().stratum())
        .count(POPULATION, "Units in the stratum.", row -> row.key().population())
        .count(SAMPLED, "Rows drawn from it.", row -> row.key().sampled())
        .text(ANSWER, "Our answer; of a link, who wrote the commit blamed.", r -> r.key().answer())
        .text(RULE, "The rule that decided; empty without.", row -> row.key().ruleId())
        .columns();
  }
}
