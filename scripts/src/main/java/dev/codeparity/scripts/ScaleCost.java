package dev.codeparity.scripts;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/**
 * What the statistics of a large table cost: every row of four metrics, over all and by quarter.
 */
public final class ScaleCost {
  private static final List<ComparedMetric> METRICS =
      List.of(
          ComparedMetric.DEFECT_DENSITY,
          ComparedMetric.SELF_REPAIR_RATE,
          ComparedMetric.CHANGE_FAILURE_RATE,
          ComparedMetric.DEFECTS_PER_LINE_DAY);

  private ScaleCost() {}

  /**
   * Makes the table, compares, and prints cost and a digest of all rows.
   *
   * @param arguments commits, authors, fixes, threads; and a folder, to write the table to it and
   *     time the answer alone, as scale.R does
   */
  public static void main(String[] arguments)
      throws InterruptedException, ExecutionException, IOException {
    ScaleTable table =
        new ScaleTable(number(arguments[0]), number(arguments[1]), number(arguments[2]));
    if (arguments.length > 4) {
      table.write(Path.of(arguments[4]));
      answerAlone(table);
      return;
    }
    ForkJoinPool pool = new ForkJoinPool(number(arguments[3]));
    long start = System.nanoTime();
    Observations observations = table.observations();
    List<Comparison> rows =
        pool.submit(
                () ->
                    METRICS.parallelStream()
                        .flatMap(metric -> rows(table.study(metric, observations)).stream())
                        .toList())
            .get();
    double wall = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    System.out.printf(
        Locale.ROOT,
        "%s, %d threads: %d rows, wall %.1f s, CPU %.1f s, digest %s%n",
        table.shape(),
        number(arguments[3]),
        rows.size(),
        wall,
        cpuSeconds(),
        digest(rows));
  }

  private static void answerAlone(ScaleTable table) {
    long start = System.nanoTime();
    Study study = table.study(ComparedMetric.DEFECT_DENSITY, table.observations());
    Comparison answer =
        new Comparisons(ComparisonSettings.defaults()).answer(study, Comparisons.ALL, row -> true);
    System.out.printf(
        Locale.ROOT,
        "Codeparity: answer and key checks of one metric, one thread: ratio %.9f, %.1f s%n",
        answer.result().ratio().orElse(Double.NaN),
        (System.nanoTime() - start) / 1e9);
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static List<Comparison> rows(Study study) {
    return new Comparisons(ComparisonSettings.defaults()).of(study, ScaleTable.QUARTERS);
  }

  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean process
        ? process.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static String digest(List<Comparison> rows) {
    try {
      byte[] text = rows.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
