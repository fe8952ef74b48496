package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.defect.FixKind;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.provenance.ReviewKind;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;

/** {@code commits.csv}: one row per commit. */
final class CommitTable {
  private CommitTable() {}

  static Table<Analysis, CommitRecord> table() {
    TableBuilder<CommitRecord> table = new TableBuilder<>("commits", "One row per commit");
    identity(table);
    label(table);
    size(table);
    outcome(table);
    return table.rows(Analysis::commits);
  }

  private static void identity(TableBuilder<CommitRecord> table) {
    table
        .text("commit", "Full id of the commit.", CommitRecord::commit)
        .always()
        .key()
        .text("author_id", "The author, as in authors.csv.", CommitRecord::authorId)
        .always()
        .ofAuthor()
        .text(
            "accountable_id",
            "Who answers for the commit: its author if human, else a human co-author, committer or"
                + " merger, else the author.",
            CommitRecord::accountableId)
        .always()
        .ofAuthor()
        .time("author_time", "When it was written, as recorded.", CommitRecord::authorTime)
        .time("commit_time", "When it was committed, as recorded.", CommitRecord::commitTime)
        .time(
            "landing_time",
            "Committer time raised to at least that of its parents; follow-up starts here.",
            CommitRecord::landingTime)
        .optionalText(
            "arrival",
            "The main-line commit that it came with; empty if it never reached the main line.",
            CommitRecord::arrival)
        .ofCommit()
        .text("subject", "First line of the message; empty if anonymised.", CommitRecord::subject)
        .flag("is_merge", "Whether it has two or more parents.", CommitRecord::merge)
        .flag(
            "is_squash",
            "Whether its message shows that several commits were squashed into it.",
            CommitRecord::squash)
        .flag(
            "is_import",
            "Whether it is a root commit, a vendor drop or a mass move; such count in no rate.",
            CommitRecord::imported)
        .text(
            "area",
            "First path segment that holds most of its code lines; '.' for files at the root, empty"
                + " where no code was added.",
            CommitRecord::area);
  }

  private static void label(TableBuilder<CommitRecord> table) {
    table
        .choice("provenance", "Who wrote it.", Provenance.class, row -> row.label().provenance())
        .optionalChoice(
            "confidence",
            "How far the decisive evidence can be trusted; empty for HUMAN.",
            Confidence.class,
            row -> row.label().confidence())
        .text("tool", "The AI tool or the bot; empty where unknown.", row -> row.label().tool())
        .text("model", "The AI model; empty where unknown.", row -> row.label().model())
        .optionalChoice(
            "channel",
            "Where the decisive evidence was found; empty for HUMAN.",
            Channel.class,
            row -> row.label().channel())
        .text(
            "rule_id",
            "The rule of the decisive evidence; empty for HUMAN.",
            row -> row.label().ruleId())
        .flag("is_fix", "Whether it repairs a defect.", row -> row.repair().fix())
        .choice(
            "fix_kind",
            "What it repairs; FIX, SECURITY and REVERT alone are fixes.",
            FixKind.class,
            row -> row.repair().kind())
        .text(
            "fix_rule_id",
            "The rule that says what it repairs; empty where it repairs nothing.",
            row -> row.repair().ruleId())
        .flag("is_revert", "Whether it reverts another commit.", row -> row.repair().revert());
  }

  private static void size(TableBuilder<CommitRecord> table) {
    table
        .count(
            "files_changed",
            "Files added, changed, renamed or deleted.",
            row -> row.size().filesChanged())
        .unit("files")
        .count("lines_added", "Lines added, of any kind.", row -> row.size().linesAdded())
        .unit("lines")
        .count("lines_deleted", "Lines deleted, of any kind.", row -> row.size().linesDeleted())
        .unit("lines")
        .optionalCount(
            "lines_added_ai",
            "Lines added that a record gives to AI line by line; empty without a record.",
            row -> row.size().linesAddedAi())
        .unit("lines")
        .optionalCount(
            "lines_added_human",
            "Lines added that a record gives to people; empty without a record.",
            row -> row.size().linesAddedHuman())
        .unit("lines")
        .count(
            "code_lines_added",
            "Code lines added, tests included: neither blank nor comment alone.",
            row -> row.size().codeLinesAdded())
        .unit("lines")
        .optionalCount(
            "code_lines_added_ai",
            "Of these, those that the comparison gives to AI, where a record decides by line; empty"
                + " where the commit is judged as a whole.",
            row -> row.size().codeLinesAddedAi())
        .unit("lines")
        .optionalCount(
            "code_lines_added_human",
            "As code_lines_added_ai, those given to people; of the rest nobody knows who wrote it.",
            row -> row.size().codeLinesAddedHuman())
        .unit("lines")
        .count(
            "code_lines_deleted",
            "Code lines deleted, tests included.",
            row -> row.size().codeLinesDeleted())
        .unit("lines")
        .count(
            "java_files_changed",
            "Java files among the files changed.",
            row -> row.size().javaFilesChanged())
        .unit("files")
        .count(
            "java_code_lines_added",
            "Code lines added in Java files.",
            row -> row.size().javaCodeLinesAdded())
        .unit("lines")
        .count(
            "test_code_lines_added",
            "Code lines added in test files.",
            row -> row.size().testCodeLinesAdded())
        .unit("lines");
  }

  private static void outcome(TableBuilder<CommitRecord> table) {
    table
        .number(
            "follow_up_days",
            "Time from landing to the end of observation.",
            row -> row.outcome().followUpDays())
        .unit("days")
        .atLeast(0)
        .number(
            "line_days",
            "Time that its added code lines were live within the follow-up window, summed.",
            row -> row.outcome().lineDays())
        .unit("line-days")
        .atLeast(0)
        .count(
            "induced_defects",
            "Escaped fixes within the follow-up window.",
            row -> row.outcome().inducedDefects())
        .unit("fixes")
        .count(
            "self_repairs",
            "Fixes in the same merge, or by the same accountable person within 24 hours.",
            row -> row.outcome().selfRepairs())
        .unit("fixes")
        .optionalTime(
            "first_fix_time",
            "Landing of the first escaped fix within the window.",
            row -> row.outcome().firstFixTime())
        .optionalTime(
            "first_revert_time",
            "Landing of the first revert.",
            row -> row.outcome().firstRevertTime())
        .flag(
            "reverted",
            "Whether a later commit reverts it.",
            row -> row.outcome().firstRevertTime().isPresent())
        .count(
            "lines_surviving",
            "Added code lines that are live at the end of observation.",
            row -> row.outcome().linesSurviving())
        .unit("lines")
        .count(
            "lines_churned",
            "Added code lines rewritten or deleted within the churn window.",
            row -> row.outcome().linesChurned())
        .unit("lines")
        .optionalCount(
            "violations_introduced",
            "Violations of rules for Java introduced; empty where quality was not measured.",
            row -> row.outcome().violationsIntroduced())
        .unit("violations")
        .optionalCount(
            "violations_removed",
            "Violations of rules for Java removed; empty where quality was not measured.",
            row -> row.outcome().violationsRemoved())
        .unit("violations")
        .optionalFlag(
            "human_review",
            "Whether a review by another person is on record; empty if none is, which does not mean"
                + " that there was none.",
            row -> row.outcome().review().map(kind -> true))
        .optionalChoice(
            "review_record",
            "The plainest record of that review: stated in a message, merged by another person, or"
                + " applied (committed) by one.",
            ReviewKind.class,
            row -> row.outcome().review());
  }
}
