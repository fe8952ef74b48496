package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.util.List;
import java.util.Locale;

/** {@code evidence.csv} and {@code defects.csv}: what the labels and links rest on. */
final class EvidenceTables {
  private EvidenceTables() {}

  static Table<Analysis, EvidenceRecord> evidence() {
    return new TableBuilder<EvidenceRecord>("evidence", "One row per commit and reason")
        .text("commit", "The commit that it speaks of.", EvidenceRecord::commit)
        .always()
        .ofCommit()
        .text(
            "kind",
            "Whether it speaks of who wrote the commit, of its being a fix, or of a person's review.",
            row -> row.kind().name().toLowerCase(Locale.ROOT))
        .always()
        .only(List.of("provenance", "fix", "review"))
        .flag("counted", "Whether it took part in the decision.", EvidenceRecord::counted)
        .text("rule_id", "The rule that matched.", EvidenceRecord::ruleId)
        .always()
        .optionalChoice(
            "channel",
            "Where it was found; for evidence of who wrote the commit.",
            Channel.class,
            EvidenceRecord::channel)
        .optionalChoice(
            "confidence",
            "How far the rule can be trusted; for evidence of who wrote the commit.",
            Confidence.class,
            EvidenceRecord::confidence)
        .text("tool", "The tool that it names; empty where unknown.", EvidenceRecord::tool)
        .text("model", "The model that it names; empty where unknown.", EvidenceRecord::model)
        .text("matched", "The text that matched; empty if anonymised.", EvidenceRecord::matched)
        .text(
            "reason",
            "Why it was not counted; empty if it was, and for fix evidence.",
            EvidenceRecord::reason)
        .rows(Analysis::evidence);
  }

  static Table<Analysis, DefectRecord> defects() {
    return new TableBuilder<DefectRecord>(
            "defects", "One row per variant, fix commit, bug-inducing commit and path")
        .choice(
            "variant",
            "The SZZ variant that found it; only the one in force counts.",
            SzzVariant.class,
            DefectRecord::variant)
        .key()
        .text("fix_commit", "The fix commit.", DefectRecord::fixCommit)
        .always()
        .key()
        .ofCommit()
        .text("inducing_commit", "The bug-inducing commit.", DefectRecord::inducingCommit)
        .always()
        .key()
        .ofCommit()
        .choice("method", "How the link was found.", LinkMethod.class, DefectRecord::method)
        .key()
        .text(
            "path",
            "The path before the fix; empty for links that name no path.",
            DefectRecord::path)
        .key()
        .count(
            "lines",
            "Lines that the fix deletes and the inducing commit had written.",
            DefectRecord::lines)
        .unit("lines")
        .optionalNumber(
            "score",
            "Rank among the candidates of the fix, higher is likelier; empty where not ranked.",
            DefectRecord::score)
        .exactNumber("weight", "Share of the fix that this row carries.", DefectRecord::weight)
        .share()
        .time("fix_time", "Landing of the fix commit.", DefectRecord::fixTime)
        .text("fixer_id", "Who answers for the fix, as in authors.csv.", DefectRecord::fixerId)
        .always()
        .ofAuthor()
        .number(
            "days_to_fix",
            "Time from the landing of the inducing commit to that of the fix.",
            DefectRecord::daysToFix)
        .unit("days")
        .choice(
            "inducing_provenance",
            "Who wrote most of the lines that the fix blames, where a record tells the lines of the"
                + " bug-inducing commit apart; else who wrote that commit.",
            Provenance.class,
            DefectRecord::inducingProvenance)
        .choice(
            "fix_provenance",
            "Who wrote the fix commit.",
            Provenance.class,
            DefectRecord::fixProvenance)
        .flag("counted", "Whether it is an event of the primary metric.", DefectRecord::counted)
        .optionalChoice(
            "not_counted_reason",
            "Why it is not counted; empty if it is.",
            DefectRecord.NotCounted.class,
            DefectRecord::notCounted)
        .rows(Analysis::defects);
  }
}
