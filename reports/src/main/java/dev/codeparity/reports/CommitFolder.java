package dev.codeparity.reports;

import dev.codeparity.analyzer.TabledHistory;
import dev.codeparity.analyzer.defect.FixKind;
import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.provenance.ReviewKind;
import dev.codeparity.reports.csv.CsvRows;
import dev.codeparity.reports.text.CellText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads {@code commits.csv} and {@code defects.csv} back, corrected by hand or made with other
 * tools. Only the columns that estimates need must be there: of commits {@code commit}, {@code
 * landing_time} (or {@code commit_time}), {@code author_id} (or {@code accountable_id}), {@code
 * provenance} and {@code code_lines_added}; of links {@code fix_commit} and {@code
 * inducing_commit}.
 */
public final class CommitFolder {
  private static final double SECONDS_A_DAY = 86_400;

  private final SzzVariant inForce;
  private final Map<String, CommitRecord> commits = new LinkedHashMap<>();

  private CommitFolder(SzzVariant inForce) {
    this.inForce = inForce;
  }

  /**
   * Reads the tables of a folder.
   *
   * @param inForce the SZZ variant whose links count; links that name none are of it
   * @throws UsageException with file, row and column if a cell is not what it must be
   */
  public static TabledHistory read(Path folder, SzzVariant inForce) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    ManifestRun run = ManifestRun.of(folder);
    CommitFolder read = new CommitFolder(inForce);
    read.readCommits(CsvRows.read(folder.resolve("commits.csv")));
    List<DefectRecord> defects = read.readDefects(CsvRows.read(folder.resolve("defects.csv")));
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return new TabledHistory(
        run.repository().orElse(name),
        run.revision(),
        run.head(),
        new ArrayList<>(read.commits.values()),
        defects,
        authors(folder.resolve("authors.csv")));
  }

  /** The options that a folder's manifest says were in force, by name; none without a manifest. */
  public static Map<String, String> configuration(Path folder) {
    return ManifestRun.of(folder).configuration();
  }

  private void readCommits(CsvRows rows) {
    for (String column : List.of("commit", "provenance", "code_lines_added")) {
      rows.require(column);
    }
    rows.require(rows.has("commit_time") ? "commit_time" : "landing_time");
    rows.require(rows.has("accountable_id") ? "accountable_id" : "author_id");
    for (CsvRows.Row row : rows.rows()) {
      CommitRecord commit = commit(new CellReader(row), row);
      if (commits.put(commit.commit(), commit) != null) {
        throw row.problem("commit", commit.commit() + " is there twice");
      }
    }
    if (commits.isEmpty()) {
      throw new UsageException(rows.file() + ": there is no row in it");
    }
  }

  private static CommitRecord commit(CellReader cells, CsvRows.Row row) {
    Instant landing =
        cells
            .time("landing_time")
            .or(() -> cells.time("commit_time"))
            .orElseThrow(() -> row.problem("landing_time", "must be a time; was empty"));
    String author =
        row.filled("author_id")
            .or(() -> row.filled("accountable_id"))
            .orElseThrow(() -> row.problem("author_id", "must name the author; was empty"));
    return new CommitRecord(
        cells.id("commit"),
        author,
        row.filled("accountable_id").orElse(author),
        cells.time("author_time").orElse(landing),
        cells.time("commit_time").orElse(landing),
        landing,
        cells.optionalId("arrival"),
        cells.text("subject"),
        cells.flag("is_merge"),
        cells.flag("is_squash"),
        cells.flag("is_import"),
        cells.text("area"),
        label(cells),
        repair(cells),
        size(cells),
        outcome(cells));
  }

  private static CommitRecord.Label label(CellReader cells) {
    return new CommitRecord.Label(
        cells.needed("provenance", Provenance.class),
        cells.choice("confidence", Confidence.class),
        cells.text("tool"),
        cells.text("model"),
        cells.choice("channel", Channel.class),
        cells.text("rule_id"));
  }

  private static CommitRecord.Repair repair(CellReader cells) {
    FixKind kind =
        cells
            .choice("fix_kind", FixKind.class)
            .orElse(cells.flag("is_fix") ? FixKind.FIX : FixKind.NONE);
    return new CommitRecord.Repair(kind, cells.text("fix_rule_id"), cells.flag("is_revert"));
  }

  private static CommitRecord.Size size(CellReader cells) {
    int code = cells.count("code_lines_added").orElse(0);
    return new CommitRecord.Size(
        cells.count("files_changed").orElse(0),
        cells.count("lines_added").orElse(code),
        cells.count("lines_deleted").orElse(0),
        cells.count("lines_added_ai"),
        cells.count("lines_added_human"),
        code,
        cells.count("code_lines_added_ai"),
        cells.count("code_lines_added_human"),
        cells.count("code_lines_deleted").orElse(0),
        cells.count("java_files_changed").orElse(0),
        cells.count("java_code_lines_added").orElse(0),
        cells.count("test_code_lines_added").orElse(0));
  }

  private static CommitRecord.Outcome outcome(CellReader cells) {
    return new CommitRecord.Outcome(
        0,
        0,
        0,
        0,
        Optional.empty(),
        cells.time("first_revert_time"),
        0,
        0,
        OptionalInt.empty(),
        OptionalInt.empty(),
        cells.choice("review_record", ReviewKind.class));
  }

  private List<DefectRecord> readDefects(CsvRows rows) {
    rows.require("fix_commit");
    rows.require("inducing_commit");
    Map<String, Integer> rowsOfFix = new HashMap<>();
    rows.rows().forEach(row -> rowsOfFix.merge(row.cell("fix_commit"), 1, Integer::sum));
    List<DefectRecord> defects = new ArrayList<>();
    for (CsvRows.Row row : rows.rows()) {
      double share = 1.0 / rowsOfFix.getOrDefault(row.cell("fix_commit"), 1);
      defects.add(defect(new CellReader(row), row, share));
    }
    boolean none =
        !defects.isEmpty() && defects.stream().noneMatch(link -> link.variant() == inForce);
    if (none) {
      throw new UsageException(
          rows.file()
              + ": no link is of variant "
              + inForce
              + ", which is in force. Name another with --szz");
    }
    return defects;
  }

  private DefectRecord defect(CellReader cells, CsvRows.Row row, double share) {
    String inducing = cells.id("inducing_commit");
    CommitRecord broken = commits.get(inducing);
    if (broken == null) {
      throw row.problem("inducing_commit", inducing + " is not in commits.csv");
    }
    String fix = cells.id("fix_commit");
    Optional<CommitRecord> mended = Optional.ofNullable(commits.get(fix));
    Instant fixTime =
        cells
            .time("fix_time")
            .or(() -> mended.map(CommitRecord::landingTime))
            .orElseThrow(
                () ->
                    row.problem(
                        "fix_commit",
                        fix
                            + " is not in commits.csv, so that 'fix_time' must tell when it landed"));
    return new DefectRecord(
        cells.choice("variant", SzzVariant.class).orElse(inForce),
        fix,
        inducing,
        cells.choice("method", LinkMethod.class).orElse(LinkMethod.SZZ),
        cells.text("path"),
        cells.count("lines").orElse(0),
        OptionalDouble.empty(),
        cells.weight("weight").orElse(share),
        fixTime,
        row.filled("fixer_id").or(() -> mended.map(CommitRecord::accountableId)).orElse("unknown"),
        Duration.between(broken.landingTime(), fixTime).toSeconds() / SECONDS_A_DAY,
        wrote(cells, broken),
        mended
            .map(commit -> commit.label().provenance())
            .or(() -> cells.choice("fix_provenance", Provenance.class))
            .orElse(Provenance.HUMAN),
        Optional.empty());
  }

  /** Who wrote the lines that a fix blames; a label corrected by hand goes before what it was. */
  private static Provenance wrote(CellReader cells, CommitRecord broken) {
    return cells
        .choice("inducing_provenance", Provenance.class)
        .filter(provenance -> broken.codeLinesAdded(provenance) > 0)
        .orElse(broken.label().provenance());
  }

  /** Who took part, for claims that name people; none where there is no such table. */
  private static List<AuthorRecord> authors(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    CsvRows rows = CsvRows.read(file);
    rows.require("author_id");
    return rows.rows().stream()
        .map(
            row ->
                AuthorRecord.named(
                    row.cell("author_id"),
                    CellText.unguarded(row.cell("name")),
                    CellText.unguarded(row.cell("email")),
                    row.filled("aliases")
                        .map(CellText::unguarded)
                        .map(text -> List.of(text.split("; ", -1)))
                        .orElse(List.of())))
        .toList();
  }
}
