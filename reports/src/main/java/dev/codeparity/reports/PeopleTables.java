package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;

/** {@code authors.csv} and {@code threats.csv}: who took part, and what could mislead. */
final class PeopleTables {
  private PeopleTables() {}

  static Table<AuthorRecord> authors() {
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
        .count("commits_ai", "Commits of the AI side.", AuthorRecord::commitsAi)
        .unit("commits")
        .count("commits_human", "Commits of the human side.", AuthorRecord::commitsHuman)
        .unit("commits")
        .count("commits_mixed", "Commits of mixed provenance.", AuthorRecord::commitsMixed)
        .unit("commits")
        .optionalTime(
            "first_commit_time",
            "Landing of the first commit; empty for who only answers for others'.",
            AuthorRecord::firstCommitTime)
        .optionalTime(
            "last_commit_time", "Landing of the last commit.", AuthorRecord::lastCommitTime)
        .optionalTime(
            "last_human_commit_time",
            "Landing of the last commit of the human side.",
            AuthorRecord::lastHumanCommitTime)
        .optionalNumber(
            "days_since_human_commit",
            "Time from that to the end of observation.",
            AuthorRecord::daysSinceHumanCommit)
        .unit("days")
        .atLeast(0)
        .rows(Analysis::authors);
  }

  static Table<ThreatRecord> threats() {
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
