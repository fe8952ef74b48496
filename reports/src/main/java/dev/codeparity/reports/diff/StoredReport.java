package dev.codeparity.reports.diff;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.csv.CsvRows;
import dev.codeparity.reports.text.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A report as it lies in a folder.
 *
 * @param run the facts of its run, as in its manifest
 * @param answers rows of {@code comparisons.csv} that are answers, by what they answer
 * @param commits rows of {@code commits.csv}, by id
 */
record StoredReport(
    JsonNode run, Map<String, CsvRows.Row> answers, Map<String, CsvRows.Row> commits) {

  /**
   * Reads a report.
   *
   * @throws UsageException if the folder holds none with CSV files in it
   */
  static StoredReport read(Path folder) {
    Path manifest = folder.resolve("manifest.json");
    if (!Files.isRegularFile(manifest)) {
      throw new UsageException(
          "'" + folder + "' holds no report: there is no manifest.json. Name a report's folder");
    }
    for (String file : new String[] {"comparisons.csv", "commits.csv"}) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw new UsageException(
            "'" + folder + "' has no " + file + ": make that report again with --format csv");
      }
    }
    return new StoredReport(
        run(manifest), answers(folder.resolve("comparisons.csv")), commits(folder));
  }

  private static JsonNode run(Path manifest) {
    try {
      return Json.mapper().readTree(manifest).path("run");
    } catch (JacksonException e) {
      throw new UsageException("'" + manifest + "' is no manifest: " + e.getOriginalMessage(), e);
    }
  }

  private static Map<String, CsvRows.Row> answers(Path file) {
    Map<String, CsvRows.Row> answers = new LinkedHashMap<>();
    for (CsvRows.Row row : CsvRows.read(file).rows()) {
      String method = row.cell("method");
      if (method.equals("PERSON_TIME_MH") || method.equals("EXACT")) {
        answers.putIfAbsent(
            String.join(" ", row.cell("metric"), row.cell("period"), row.cell("population")), row);
      }
    }
    return answers;
  }

  private static Map<String, CsvRows.Row> commits(Path folder) {
    Map<String, CsvRows.Row> commits = new LinkedHashMap<>();
    for (CsvRows.Row row : CsvRows.read(folder.resolve("commits.csv")).rows()) {
      commits.put(row.cell("commit"), row);
    }
    return commits;
  }

  String fact(String pointer) {
    return run.at(pointer).asString("");
  }

  /** Options in force, by name. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    run.path("configuration")
        .properties()
        .forEach(entry -> options.put(entry.getKey(), entry.getValue().asString("")));
    return options;
  }
}
