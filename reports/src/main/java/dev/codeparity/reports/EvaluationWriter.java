package dev.codeparity.reports;

import dev.codeparity.analyzer.evaluation.LinkEvaluation;
import dev.codeparity.analyzer.evaluation.RowResult;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.table.CsvFile;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;

/** Puts an evaluation of defect links into words, JSON and a file of predictions. */
public final class EvaluationWriter {
  private EvaluationWriter() {}

  /** The evaluation as text for a terminal. */
  public static String text(LinkEvaluation evaluation) {
    return new EvaluationText(evaluation).text();
  }

  /** The evaluation as JSON in UTF-8. */
  public static byte[] json(LinkEvaluation evaluation) {
    return Json.document(EvaluationJson.of(evaluation));
  }

  /**
   * Checks, before the work starts, that a file of predictions can be written.
   *
   * @throws UsageException if it cannot
   */
  public static void checkWritable(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("--predictions: " + file + " must be a file in a folder there is");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new UsageException("--predictions: " + file + " cannot be written");
    }
  }

  /**
   * Writes what each variant answered: {@code repo,fix_sha,variant,predicted_shas}, the surest
   * commit first, separated by spaces; a row for every fix and variant, also where there is no
   * answer.
   *
   * @throws IOException if the file cannot be written
   */
  public static void writePredictions(LinkEvaluation evaluation, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CsvFile.FORMAT)) {
      printer.printRecord("repo", "fix_sha", "variant", "predicted_shas");
      for (RowResult row : evaluation.rows()) {
        for (var variant : evaluation.variants()) {
          printer.printRecord(
              row.row().repository(),
              row.fix(),
              variant.name().toLowerCase(Locale.ROOT),
              String.join(" ", row.predictedBy(variant)));
        }
      }
    }
  }
}
