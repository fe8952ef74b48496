package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;

/** {@code violations.csv}: what became of violations of rules. */
final class ViolationTable {
  private ViolationTable() {}

  static Table<Analysis, ViolationRecord> table() {
    return new TableBuilder<ViolationRecord>(
            "violations", "One row per violation of a rule that came, went or stands")
        .optionalText(
            "commit",
            "The commit that introduced or removed it or, of one that stands, wrote its line; empty"
                + " where that is unknown.",
            ViolationRecord::commit)
        .ofCommit()
        .text("path", "Where the file lies.", ViolationRecord::path)
        .always()
        .text(
            "rule_set",
            "The set of the rule; of PMD's own rules their category.",
            row -> row.rule().ruleSet())
        .text("rule", "The rule, by its name in PMD.", row -> row.rule().name())
        .always()
        .count(
            "priority", "Priority of the rule: 1, the gravest, to 5.", row -> row.rule().priority())
        .choice(
            "event",
            "What happened; STANDING is a violation of the head, where only that was looked at.",
            ViolationEvent.Kind.class,
            ViolationRecord::event)
        .count(
            "begin_line",
            "First line of the place, after the commit or, of a removal, before it.",
            ViolationRecord::beginLine)
        .text(
            "place",
            "The class and, within one, the method or the variable; empty outside of classes.",
            ViolationRecord::place)
        .optionalText(
            "introduced_commit",
            "The commit that introduced it; empty where that is unknown.",
            ViolationRecord::introducedCommit)
        .ofCommit()
        .optionalChoice(
            "provenance",
            "Who wrote the line that it stood on then, where a record of the introducing commit"
                + " tells, else whoever wrote most of that commit; empty where the introduction is"
                + " unknown.",
            Provenance.class,
            ViolationRecord::provenance)
        .optionalNumber(
            "days_open",
            "Time from its introduction to its removal, or to the end of observation; empty where"
                + " the introduction is unknown.",
            ViolationRecord::daysOpen)
        .unit("days")
        .atLeast(0)
        .flag("open", "Whether it stands at the end of observation.", ViolationRecord::open)
        .rows(Analysis::violations);
  }
}
