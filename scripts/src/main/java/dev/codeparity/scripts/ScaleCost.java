package dev.codeparity.scripts;

import dev.codeparity.analyzer.claim.Answers;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.measure.PeriodLength;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the statistics of a large table cost: all that {@code analyze} says by default of so many
 * observations, but for violations, which need a Java repository.
 */
public final class ScaleCost {
  private ScaleCost() {}

  /**
   * Makes the table, answers, and prints cost and a digest of all rows.
   *
   * @param arguments commits, authors, fixes, threads; and a folder, to write the table to it and
   *     time the answer alone, as scale.R does
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 4) {
      ScaleTable table = table(arguments);
      table.write(Path.of(arguments[4]));
      answerAlone(table);
    } else {
      everything(table(arguments), number(arguments[3]));
    }
  }

  private static ScaleTable table(String[] arguments) {
    return new ScaleTable(number(arguments[0]), number(arguments[1]), number(arguments[2]));
  }

  private static void everything(ScaleTable table, int threads) {
    String shape = table.shape(); // said in the end, when the table need not be kept
    Measures measures = new ScaleMeasures(table).measures();
    MeasureSettings settings =
        new MeasureSettings(
            ScaleMeasures.asOf(),
            Optional.empty(),
            Optional.empty(),
            90,
            14,
            PeriodLength.QUARTER,
            AiSide.ANY,
            MixedSide.EXCLUDE,
            SzzVariant.AG);
    long start = System.nanoTime();
    double before = cpuSeconds();
    Answers answers = Answers.of(measures, settings, ComparisonSettings.defaults(), threads);
    System.out.printf(
        Locale.ROOT,
        "%s, %d threads: %d comparisons, wall %.1f s, CPU %.1f s, digest %s%n",
        shape,
        threads,
        answers.comparisons().size() + answers.sensitivity().size(),
        (System.nanoTime() - start) / 1e9,
        cpuSeconds() - before,
        digest(answers));
  }

  private static void answerAlone(ScaleTable table) {
    long start = System.nanoTime();
    Comparison answer =
        new Comparisons(ComparisonSettings.defaults())
            .answer(table.study(table.observations()), Comparisons.ALL, row -> true);
    System.out.printf(
        Locale.ROOT,
        "Codeparity: answer and key checks of one metric, one thread: ratio %.9f, %.1f s%n",
        answer.result().ratio().orElse(Double.NaN),
        (System.nanoTime() - start) / 1e9);
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean process
        ? process.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static String digest(Answers answers) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (List<?> rows :
          List.of(
              answers.comparisons(),
              answers.sensitivity(),
              answers.periods(),
              answers.survival().curves(),
              answers.survival().lineEnds(),
              answers.survival().lifetimes(),
              answers.threats(),
              answers.authors())) {
        rows.forEach(row -> sha.update(row.toString().getBytes(StandardCharsets.UTF_8)));
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
