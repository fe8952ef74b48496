package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;

/** {@code authors.csv} and {@code threats.csv}: who took part, and what could mislead. */
final class PeopleTables {
  private PeopleTables() {}

  static Table<Analysis, AuthorRecord> authors() {
    return new TableBuilder<AuthorRecord>("authors", "One row per author")
        .text("author_id", "Number in order of first commit.", AuthorRecord::authorId)
        .always()
        .key()
        .text("name", "The name last used; empty if anonymised.", AuthorRecord::name)
        .text("email", "The address last used; empty if anonymised.", AuthorRecord::email)
        .text(
            "aliases",
            "Further names and addresses that were joined, with '; ' between; empty if anonymised.",
            row -> String.join("; ", row.aliases()))
        .count(
            "commits_ai",
            "Commits labelled AI_AUTHORED or AI_ASSISTED; merges count nowhere.",
            row -> row.wrote().commitsAi())
        .unit("commits")
        .count("commits_human", "Commits labelled HUMAN.", row -> row.wrote().commitsHuman())
        .unit("commits")
        .count("commits_mixed", "Commits labelled MIXED.", row -> row.wrote().commitsMixed())
        .unit("commits")
        .optionalTime(
            "first_commit_time",
            "Landing of the first commit; empty for who only answers for others'.",
            AuthorRecord::firstCommitTime)
        .optionalTime(
            "last_commit_time", "Landing of the last commit.", AuthorRecord::lastCommitTime)
        .optionalTime(
            "last_human_commit_time",
            "Landing of the last commit labelled HUMAN.",
            AuthorRecord::lastHumanCommitTime)
        .optionalNumber(
            "days_since_human_commit",
            "Time from that to the end of observation.",
            AuthorRecord::daysSinceHumanCommit)
        .unit("days")
        .atLeast(0)
        .count(
            "commits_ai_accountable",
            "AI commits that this author answers for: a person's own, and those of agents.",
            AuthorRecord::commitsAiAccountable)
        .unit("commits")
        .count(
            "code_lines_ai",
            "Code lines added by the AI commits, imports left out.",
            row -> row.wrote().codeLinesAi())
        .unit("lines")
        .count(
            "code_lines_human",
            "Code lines added by the human commits, imports left out.",
            row -> row.wrote().codeLinesHuman())
        .unit("lines")
        .count(
            "code_lines_mixed",
            "Code lines added by the mixed commits, imports left out.",
            row -> row.wrote().codeLinesMixed())
        .unit("lines")
        .optionalNumber(
            "ai_commit_share",
            "AI commits among the AI, human and mixed ones.",
            row -> row.aiCommitShare().share())
        .share()
        .optionalNumber(
            "ai_commit_share_low",
            "Lower confidence limit (Wilson).",
            row -> row.aiCommitShare().low())
        .share()
        .optionalNumber(
            "ai_commit_share_high",
            "Upper confidence limit (Wilson).",
            row -> row.aiCommitShare().high())
        .share()
        .optionalNumber(
            "ai_code_line_share",
            "AI code lines among the AI, human and mixed ones.",
            row -> row.aiCodeLineShare().share())
        .share()
        .optionalNumber(
            "ai_code_line_share_low",
            "Lower confidence limit (Wilson, at the effective number of commits).",
            row -> row.aiCodeLineShare().low())
        .share()
        .optionalNumber(
            "ai_code_line_share_high",
            "Upper confidence limit (Wilson, at the effective number of commits).",
            row -> row.aiCodeLineShare().high())
        .share()
        .rows(Analysis::authors);
  }

  static Table<Analysis, ThreatRecord> threats() {
    return new TableBuilder<ThreatRecord>("threats", "One row per threat to validity")
        .text("threat", "Its name.", ThreatRecord::threat)
        .always()
        .optionalChoice(
            "arm",
            "The side that it is about; empty where it is about both.",
            ProvenanceGroup.class,
            ThreatRecord::arm)
        .optionalNumber("value", "The figure; empty if none can be given.", ThreatRecord::value)
        .text("unit", "The unit of the figure; empty for a bare number.", ThreatRecord::unit)
        .text("note", "What it means for the answer.", ThreatRecord::note)
        .rows(Analysis::threats);
  }
}
