package dev.codeparity.scripts;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Events;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Observation;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A table of two years as large as one likes, always the same: AI comes up in the second year, a
 * tenth of the authors write most of it all, and there are twenty areas.
 */
final class ScaleTable {
  /** Days of history; the last is the end of observation. */
  static final int DAYS = 720;

  private static final int AREAS = 20;
  private static final long SEED = 1;

  private final int[] author;
  private final boolean[] ai;
  private final double[] day;
  private final int[] lines;
  private final int[] area;
  private final boolean[] test;
  private final int[] fixed;
  private final double[] age;
  private final boolean[] self;

  ScaleTable(int commits, int authors, int fixes) {
    SplittableRandom random = new SplittableRandom(SEED);
    author = new int[commits];
    ai = new boolean[commits];
    day = new double[commits];
    lines = new int[commits];
    area = new int[commits];
    test = new boolean[commits];
    for (int i = 0; i < commits; i++) {
      double skewed = random.nextDouble() * random.nextDouble() * random.nextDouble();
      author[i] = (int) (authors * skewed);
      day[i] = DAYS * random.nextDouble();
      ai[i] = day[i] > DAYS / 2 && random.nextDouble() < 1.2 * (day[i] / DAYS - 0.5);
      lines[i] = (int) Math.min(5000, Math.max(1, Math.exp(3.2 + 1.4 * random.nextGaussian())));
      area[i] = (int) (AREAS * random.nextDouble() * random.nextDouble());
      test[i] = random.nextDouble() < 0.2;
    }
    fixed = new int[fixes];
    age = new double[fixes];
    self = new boolean[fixes];
    for (int i = 0; i < fixes; i++) {
      do {
        fixed[i] = random.nextInt(commits);
        self[i] = random.nextDouble() < 0.15;
        age[i] = self[i] ? random.nextDouble() : -30 * Math.log(1 - random.nextDouble());
      } while (age[i] >= DAYS - day[fixed[i]]);
    }
  }

  int commits() {
    return day.length;
  }

  int fixes() {
    return fixed.length;
  }

  IntStream authors() {
    return Arrays.stream(author).distinct().sorted();
  }

  int author(int commit) {
    return author[commit];
  }

  boolean ai(int commit) {
    return ai[commit];
  }

  /** Day of landing. */
  double day(int commit) {
    return day[commit];
  }

  int lines(int commit) {
    return lines[commit];
  }

  int area(int commit) {
    return area[commit];
  }

  boolean test(int commit) {
    return test[commit];
  }

  boolean isFix(int commit) {
    return commit % 10 < 3;
  }

  boolean isReverted(int commit) {
    return commit % 200 == 7 && day[commit] < DAYS - 2;
  }

  /** Ages in days at which lines of a commit were rewritten, ascending; three at most. */
  List<Double> rewrites(int commit) {
    SplittableRandom random = new SplittableRandom(commit);
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> -120 * Math.log(1 - random.nextDouble()))
        .filter(age -> age < DAYS - day[commit])
        .sorted()
        .toList();
  }

  /** The commit that a fix mends. */
  int fixed(int fix) {
    return fixed[fix];
  }

  /** Age in days at which it was mended. */
  double age(int fix) {
    return age[fix];
  }

  boolean isSelfRepair(int fix) {
    return self[fix];
  }

  /** The commits alone. */
  Observations observations() {
    Observations.Builder builder = Observations.builder();
    for (int i = 0; i < day.length; i++) {
      int month = (int) (day[i] / 30);
      builder.add(
          new Observation(
              Integer.toString(i),
              (long) (day[i] * 86_400),
              month / 3,
              month,
              (int) (day[i] / 7),
              ai[i] ? Label.AI_AUTHORED : Label.HUMAN,
              author[i],
              area[i],
              test[i],
              lines[i],
              DAYS - day[i]));
    }
    return builder.build();
  }

  /** The fixes of the commits alone. */
  Study study(Observations observations) {
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < fixed.length; i++) {
      events.add(fixed[i], age[i], 1, self[i]);
    }
    return new Study(
        ComparedMetric.DEFECT_DENSITY,
        observations,
        Exposure.klocYears(observations),
        events.build());
  }

  /** Writes commits.csv and fixes.csv, for others to analyse. */
  void write(Path folder) throws IOException {
    try (PrintWriter out = writer(folder.resolve("commits.csv"))) {
      out.println("author,ai,landing_day,lines,area,test");
      for (int i = 0; i < day.length; i++) {
        out.printf(
            Locale.ROOT,
            "%d,%d,%.9f,%d,%d,%d%n",
            author[i],
            ai[i] ? 1 : 0,
            day[i],
            lines[i],
            area[i],
            test[i] ? 1 : 0);
      }
    }
    try (PrintWriter out = writer(folder.resolve("fixes.csv"))) {
      out.println("commit,age_days,self_repair");
      for (int i = 0; i < fixed.length; i++) {
        out.printf(Locale.ROOT, "%d,%.9f,%d%n", fixed[i] + 1, age[i], self[i] ? 1 : 0);
      }
    }
  }

  /** What the table holds, in words. */
  String shape() {
    return day.length
        + " commits by "
        + authors().count()
        + " authors with "
        + fixed.length
        + " fixes";
  }

  private static PrintWriter writer(Path file) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }
}
