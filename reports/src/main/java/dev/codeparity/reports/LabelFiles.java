package dev.codeparity.reports;

import dev.codeparity.analyzer.accuracy.LabelledRow;
import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.accuracy.UnitId;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.csv.CsvRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a labelled sample back.
 *
 * @param labels the sheet, filled in
 * @param key what its rows were drawn from, with our answers
 * @param second a copy of the sheet, filled in by somebody else
 * @param answers our answers in place of those in the key, such as {@code commits.csv} of a later
 *     run
 */
public record LabelFiles(Path labels, Path key, Optional<Path> second, Optional<Path> answers) {

  /**
   * A labelled sample.
   *
   * @param kind what it is labelled for
   * @param rows in the order of the key
   */
  public record Labelled(SampleKind kind, List<LabelledRow> rows) {
    public Labelled {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Reads and joins the files.
   *
   * @throws UsageException if one cannot be read or does not fit the others; with file, row and
   *     column
   */
  public Labelled read() {
    if (!Files.isRegularFile(labels)) {
      throw new UsageException("there is no file " + labels);
    }
    if (!Files.isRegularFile(key)) {
      throw new UsageException(
          "there is no file " + key + ": the key of the sample. Name it with --key");
    }
    CsvRows keys = CsvRows.read(key);
    for (String column : List.of(SampleColumns.KIND, SampleColumns.COMMIT, SampleColumns.STRATUM)) {
      keys.require(column);
    }
    keys.require(SampleColumns.POPULATION);
    keys.require(SampleColumns.ANSWER);
    SampleKind kind = kind(keys);
    Map<UnitId, CsvRows.Row> drawn = byId(keys, kind);
    Map<UnitId, CsvRows.Row> first = labelled(CsvRows.read(labels), kind, drawn);
    Map<UnitId, CsvRows.Row> other =
        second.map(file -> labelled(CsvRows.read(file), kind, drawn)).orElse(Map.of());
    checkPopulations(drawn.values());
    Optional<Answers> later = answers.map(file -> Answers.of(CsvRows.read(file), kind));

    List<LabelledRow> rows = new ArrayList<>();
    drawn.forEach(
        (id, row) -> {
          Answer answer = later.map(all -> all.to(id)).orElseGet(() -> answer(row, kind));
          rows.add(
              new LabelledRow(
                  id,
                  row.cell(SampleColumns.STRATUM),
                  population(row),
                  answer.text,
                  answer.ruleId,
                  label(first, id, kind),
                  label(other, id, kind),
                  first.containsKey(id) ? first.get(id).cell(SampleColumns.NOTE) : ""));
        });
    if (rows.stream().allMatch(row -> row.label().isEmpty())) {
      throw new UsageException(
          labels.getFileName()
              + ": no row has a label yet. Fill in column 'label' with one of "
              + String.join(", ", kind.labels()));
    }
    return new Labelled(kind, rows);
  }

  private static SampleKind kind(CsvRows keys) {
    if (keys.rows().isEmpty()) {
      throw new UsageException(keys.file() + ": there is no row in it");
    }
    List<String> names = Arrays.stream(SampleKind.values()).map(Enum::name).toList();
    for (CsvRows.Row row : keys.rows()) {
      oneOf(row, SampleColumns.KIND, names);
      if (!row.cell(SampleColumns.KIND).equals(keys.rows().get(0).cell(SampleColumns.KIND))) {
        throw row.problem(SampleColumns.KIND, "must be the same in all rows");
      }
    }
    return SampleKind.valueOf(keys.rows().get(0).cell(SampleColumns.KIND));
  }

  private static Map<UnitId, CsvRows.Row> byId(CsvRows rows, SampleKind kind) {
    rows.require(SampleColumns.COMMIT);
    if (kind == SampleKind.LINK) {
      rows.require(SampleColumns.INDUCING);
    }
    Map<UnitId, CsvRows.Row> byId = new TreeMap<>();
    for (CsvRows.Row row : rows.rows()) {
      CsvRows.Row earlier = byId.putIfAbsent(id(row, kind), row);
      if (earlier != null) {
        throw row.problem(
            SampleColumns.COMMIT,
            row.cell(SampleColumns.COMMIT) + " is in row " + earlier.number() + " too");
      }
    }
    return byId;
  }

  private static UnitId id(CsvRows.Row row, SampleKind kind) {
    return new UnitId(
        row.cell(SampleColumns.COMMIT).toLowerCase(Locale.ROOT),
        kind == SampleKind.LINK ? row.cell(SampleColumns.INDUCING).toLowerCase(Locale.ROOT) : "");
  }

  private Map<UnitId, CsvRows.Row> labelled(
      CsvRows sheet, SampleKind kind, Map<UnitId, CsvRows.Row> drawn) {
    sheet.require(SampleColumns.LABEL);
    Map<UnitId, CsvRows.Row> byId = byId(sheet, kind);
    byId.forEach(
        (id, row) -> {
          if (!drawn.containsKey(id)) {
            throw row.problem(
                SampleColumns.COMMIT,
                "'"
                    + row.cell(SampleColumns.COMMIT)
                    + "' is not in the key "
                    + key.getFileName()
                    + "; ids are whole, and of the sample drawn with it");
          }
        });
    return byId;
  }

  private static Optional<String> label(
      Map<UnitId, CsvRows.Row> sheet, UnitId id, SampleKind kind) {
    return Optional.ofNullable(sheet.get(id))
        .filter(row -> row.filled(SampleColumns.LABEL).isPresent())
        .map(row -> oneOf(row, SampleColumns.LABEL, kind.labels()));
  }

  /** What a cell says, in whatever letters, with spaces or hyphens for underscores. */
  private static String oneOf(CsvRows.Row row, String column, List<String> values) {
    String text = row.cell(column);
    String value = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    if (!values.contains(value)) {
      throw row.problem(
          column,
          "must be one of "
              + String.join(", ", values)
              + "; was '"
              + text
              + "'"
              + Suggestion.clause(value, values));
    }
    return value;
  }

  private static void checkPopulations(Collection<CsvRows.Row> rows) {
    Map<String, CsvRows.Row> firstOf = new TreeMap<>();
    for (CsvRows.Row row : rows) {
      CsvRows.Row first = firstOf.computeIfAbsent(row.cell(SampleColumns.STRATUM), name -> row);
      if (population(first) != population(row)) {
        throw row.problem(
            SampleColumns.POPULATION,
            "must be %d, as in row %d, of the same stratum"
                .formatted(population(first), first.number()));
      }
    }
  }

  private static int population(CsvRows.Row row) {
    String text = row.cell(SampleColumns.POPULATION);
    try {
      int population = Integer.parseInt(text);
      if (population >= 1) {
        return population;
      }
    } catch (NumberFormatException e) {
      // told below, as for numbers out of range
    }
    throw row.problem(
        SampleColumns.POPULATION, "must be a whole number, 1 or more; was '" + text + "'");
  }

  private static Answer answer(CsvRows.Row row, SampleKind kind) {
    return new Answer(
        oneOf(row, SampleColumns.ANSWER, kind.answers()), row.cell(SampleColumns.RULE));
  }

  private record Answer(String text, String ruleId) {}

  /** Answers of a later run, by commit. */
  private record Answers(CsvRows file, SampleKind kind, Map<String, CsvRows.Row> byCommit) {
    private static final String PROVENANCE = "provenance";
    private static final String IS_FIX = "is_fix";

    static Answers of(CsvRows file, SampleKind kind) {
      if (kind == SampleKind.LINK) {
        throw new UsageException(
            "--answers: links are of the run that the sample was drawn from; draw a new sample");
      }
      file.require(SampleColumns.COMMIT);
      file.require(kind == SampleKind.FIX ? IS_FIX : PROVENANCE);
      Map<String, CsvRows.Row> byCommit = new TreeMap<>();
      file.rows().forEach(row -> byCommit.put(row.cell(SampleColumns.COMMIT), row));
      return new Answers(file, kind, byCommit);
    }

    Answer to(UnitId id) {
      CsvRows.Row row = byCommit.get(id.commit());
      if (row == null) {
        throw new UsageException(
            file.file() + ": commit " + id.commit() + " of the sample is not in it");
      }
      if (kind == SampleKind.PROVENANCE) {
        return new Answer(oneOf(row, PROVENANCE, kind.answers()), row.cell(SampleColumns.RULE));
      }
      boolean fix = oneOf(row, IS_FIX, List.of("TRUE", "FALSE")).equals("TRUE");
      return new Answer(kind.answers().get(fix ? 0 : 1), row.cell("fix_rule_id"));
    }
  }
}
