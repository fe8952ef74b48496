package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.reports.text.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What base R, pandas and DuckDB make of the files without being told any type. */
class DefaultReadersTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    ReportWriter.write(
        SampleAnalysis.withSubject("=1+1, \"two\" NA"),
        folder.resolve("out"),
        EnumSet.of(Format.CSV));
  }

  @Test
  void r_reads_text_flags_numbers_and_full_ids_as_such() throws Exception {
    Program rscript = Program.named("Rscript", folder);

    List<String> answer =
        rscript.run(
            "-e",
            "d <- read.csv('out/commits.csv', na.strings = '', encoding = 'UTF-8')",
            "-e",
            "cat(sapply(d[c('commit', 'is_fix', 'follow_up_days', 'lines_added')], class),"
                + " nchar(d$commit[1]), sum(d$is_fix), is.na(d$first_fix_time[1]), d$subject[1],"
                + " format(as.POSIXct(d$commit_time[1], format = '%Y-%m-%dT%H:%M:%SZ', tz = 'UTC'),"
                + " '%s'), sep = '\\n')");

    assertThat(answer)
        .containsExactly(
            "character",
            "logical",
            "numeric",
            "integer",
            "40",
            "1",
            "TRUE",
            "'=1+1, \"two\" NA",
            "1772443800");
  }

  @Test
  void pandas_reads_text_flags_numbers_and_full_ids_as_such() throws Exception {
    Program python = Program.pythonWith("pandas", folder);

    List<String> answer =
        python.run(
            "-c",
            """
            import pandas
            d = pandas.read_csv('out/commits.csv')
            for name in ('commit', 'is_fix', 'follow_up_days', 'lines_added'):
                print(d[name].dtype)
            print(d.commit.str.len().tolist(), d.is_fix.sum(), d.first_fix_time.isna().tolist())
            print(d.subject[0])
            print(pandas.to_datetime(d.commit_time)[0].timestamp())
            joined = pandas.read_csv('out/defects.csv').merge(
                d, left_on='inducing_commit', right_on='commit')
            print(len(joined))
            """);

    assertThat(answer)
        .containsExactly(
            "object",
            "bool",
            "float64",
            "int64",
            "[40, 40, 40] 1 [True, False, True]",
            "'=1+1, \"two\" NA",
            "1772443800.0",
            "1");
  }

  @Test
  void duckdb_reads_every_column_as_the_description_says() throws Exception {
    List<String> faults = new ArrayList<>();
    JsonNode description = Json.mapper().readTree(folder.resolve("out/datapackage.json"));
    try (Connection duckdb = duckdb()) {
      for (JsonNode resource : description.path("resources")) {
        String file = resource.path("path").asString();
        for (JsonNode field : resource.path("schema").path("fields")) {
          String name = field.path("name").asString();
          String type = field.path("type").asString();
          List<String> read = query(duckdb, "SELECT typeof(\"" + name + "\") FROM " + from(file));
          List<String> filled =
              query(
                  duckdb,
                  "SELECT \""
                      + name
                      + "\" FROM "
                      + from(file)
                      + " WHERE \""
                      + name
                      + "\" IS NOT NULL");
          if (!filled.isEmpty() && !types(type).contains(read.get(0))) {
            faults.add(file + ": " + name + ", " + type + ", is read as " + read.get(0));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Set<String> types(String type) {
    return switch (type) {
      case "string" -> Set.of("VARCHAR");
      case "integer" -> Set.of("BIGINT");
      case "number" -> Set.of("DOUBLE", "BIGINT");
      case "boolean" -> Set.of("BOOLEAN");
      case "date" -> Set.of("DATE");
      case "datetime" -> Set.of("TIMESTAMP WITH TIME ZONE");
      default -> Set.of();
    };
  }

  @Test
  void duckdb_makes_parquet_by_the_line_in_the_manual() throws Exception {
    String readme = Files.readString(Path.of("../README.md"), UTF_8);
    String recipe = "COPY (FROM 'commits.csv') TO 'commits.parquet'";
    assertThat(readme).contains("`" + recipe + "`");
    try (Connection duckdb = duckdb()) {
      run(duckdb, recipe.replace("'commits", "'" + folder + "/out/commits"));
      assertThat(
              query(
                  duckdb,
                  "SELECT concat_ws(' ', count(*), sum(is_fix::INT), min(length(commit)),"
                      + " typeof(any_value(commit_time)), min(subject)) FROM "
                      + from("commits.parquet")))
          .containsExactly("3 1 40 TIMESTAMP WITH TIME ZONE '=1+1, \"two\" NA");
    }
  }

  private static Connection duckdb() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:");
  }

  private String from(String file) {
    return "'" + folder + "/out/" + file + "'";
  }

  private static void run(Connection duckdb, String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(Connection duckdb, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
