package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.quality.Clone;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;

/** {@code clones.csv}: blocks that commits added though they were there already. */
final class CloneTable {
  private CloneTable() {}

  static Table<Analysis, CloneRecord> table() {
    return new TableBuilder<CloneRecord>("clones", "One row per cloned block of Java introduced")
        .text("commit", "The commit that added the block.", CloneRecord::commit)
        .always()
        .ofCommit()
        .text("path", "Where it lies.", CloneRecord::path)
        .always()
        .count("begin_line", "Its first line.", CloneRecord::beginLine)
        .count("lines", "Lines that it spans.", CloneRecord::lines)
        .unit("lines")
        .count("tokens", "Tokens that are equal, at least.", CloneRecord::tokens)
        .unit("tokens")
        .text("origin_path", "Where the other block lies.", CloneRecord::originPath)
        .always()
        .optionalText(
            "origin_commit",
            "The commit that wrote the other block; empty where that is unknown.",
            CloneRecord::originCommit)
        .ofCommit()
        .choice(
            "kind",
            "COPIED: the other block is there still; MOVED: the commit took it away.",
            Clone.Kind.class,
            CloneRecord::kind)
        .rows(Analysis::clones);
  }
}
