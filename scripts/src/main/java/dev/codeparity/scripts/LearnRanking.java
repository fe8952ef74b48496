package dev.codeparity.scripts;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.ranking.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns the weights of the ranking from the rows of {@link RankingRows}, and prints how well they
 * do on repositories that they were not learnt from.
 */
public final class LearnRanking {
  private static final int FOLDS = 10;
  private static final double RIDGE = 15;

  /**
   * Half of the F1 that is reached, for an answer less likely than that lowers it.
   *
   * @see <a href="https://doi.org/10.1007/978-3-662-44851-9_15">Lipton, Elkan, Naryanaswamy
   *     (2014)</a>
   */
  private static final double THRESHOLD = 0.35;

  private static final List<Feature> FEATURES = List.of(Feature.values());

  private final List<RankedChoice> choices;
  private final Map<String, Integer> foldOf;

  private LearnRanking(List<RankedChoice> choices) {
    this.choices = choices;
    this.foldOf = folds(choices);
  }

  /**
   * Learns.
   *
   * @param arguments the folder of the rows; then, if wanted, the data file to write, and a file
   *     for the answers of the models that did not see the repository
   */
  public static void main(String[] arguments) throws IOException {
    LearnRanking learning = new LearnRanking(RankedChoice.read(Path.of(arguments[0])));
    int[] all = features(feature -> true);
    int[] timeless = features(feature -> !feature.seesTime());
    Map<RankedChoice, double[]> chances = learning.crossValidated(all);
    learning.print("all features", chances);
    Map<RankedChoice, double[]> timelessChances = learning.crossValidated(timeless);
    learning.print("without time", timelessChances);
    if (arguments.length > 2) {
      List<String> answers = new ArrayList<>(List.of("repo,fix_sha,variant,predicted_shas"));
      answers.addAll(learning.answers(SzzVariant.RANKED, chances));
      answers.addAll(learning.answers(SzzVariant.AGELESS, timelessChances));
      Files.write(Path.of(arguments[2]), answers);
    }
    if (arguments.length > 1) {
      Files.write(
          Path.of(arguments[1]),
          modelFile(
              SoftmaxFit.of(learning.choices, all, RIDGE),
              SoftmaxFit.of(learning.choices, timeless, RIDGE)));
    }
  }

  private interface Selection {
    boolean takes(Feature feature);
  }

  private static int[] features(Selection selection) {
    return IntStream.range(0, FEATURES.size())
        .filter(i -> selection.takes(FEATURES.get(i)))
        .toArray();
  }

  /** The largest repositories are dealt out first, each to the smallest fold. */
  private static Map<String, Integer> folds(List<RankedChoice> choices) {
    Map<String, Long> sizes =
        choices.stream()
            .collect(
                Collectors.groupingBy(
                    RankedChoice::repository, TreeMap::new, Collectors.counting()));
    long[] filled = new long[FOLDS];
    Map<String, Integer> folds = new HashMap<>();
    sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            repository -> {
              int least =
                  IntStream.range(0, FOLDS)
                      .reduce((a, b) -> filled[b] < filled[a] ? b : a)
                      .orElseThrow();
              filled[least] += repository.getValue();
              folds.put(repository.getKey(), least);
            });
    return folds;
  }

  private Map<RankedChoice, double[]> crossValidated(int[] features) {
    Map<RankedChoice, double[]> chances = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      SoftmaxFit fit =
          SoftmaxFit.of(choices.stream().filter(c -> !isIn(c, left)).toList(), features, RIDGE);
      choices.stream().filter(c -> isIn(c, left)).forEach(c -> chances.put(c, fit.chances(c)));
    }
    return chances;
  }

  private boolean isIn(RankedChoice choice, int fold) {
    return foldOf.getOrDefault(choice.repository(), 0) == fold;
  }

  private static final class Score {
    private int rows;
    private int links;
    private int answers;
    private int hits;
    private int amongThree;
    private int within;

    void add(RankedChoice choice, double[] chances) {
      rows++;
      links += choice.truths();
      within += (int) choice.inducing().stream().filter(right -> right).count();
      List<Integer> order = order(chances);
      if (!order.isEmpty() && chances[order.get(0)] >= THRESHOLD) {
        answers++;
        hits += choice.inducing().get(order.get(0)) ? 1 : 0;
      }
      amongThree += order.stream().limit(3).anyMatch(i -> choice.inducing().get(i)) ? 1 : 0;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "rows %5d links %5d answers %5d P %.3f R %.3f F1 %.3f  first three %.3f  candidates %.3f",
          rows,
          links,
          answers,
          (double) hits / answers,
          (double) hits / links,
          2.0 * hits / (answers + links),
          (double) amongThree / rows,
          (double) within / links);
    }
  }

  private static List<Integer> order(double[] chances) {
    return IntStream.range(0, chances.length)
        .boxed()
        .sorted((a, b) -> Double.compare(chances[b], chances[a]))
        .toList();
  }

  private void print(String name, Map<RankedChoice, double[]> chances) {
    Map<String, Score> scores = new TreeMap<>();
    chances.forEach(
        (choice, found) -> {
          List<String> slices = new ArrayList<>(List.of("all", choice.set()));
          if (choice.values().stream().allMatch(values -> isGhost(values))) {
            slices.add("ghosts");
          }
          slices.forEach(
              slice -> scores.computeIfAbsent(slice, s -> new Score()).add(choice, found));
        });
    System.out.println(name);
    scores.forEach((slice, score) -> System.out.printf("  %-18s %s%n", slice, score));
  }

  private static boolean isGhost(double[] values) {
    return values[FEATURES.indexOf(Feature.DELETED_ANY)] == 0;
  }

  private List<String> answers(SzzVariant variant, Map<RankedChoice, double[]> chances) {
    List<String> lines = new ArrayList<>();
    for (RankedChoice choice : choices) {
      double[] found = chances.getOrDefault(choice, new double[0]);
      String answer =
          order(found).stream()
              .limit(1)
              .filter(i -> found[i] >= THRESHOLD)
              .map(choice.candidates()::get)
              .collect(Collectors.joining());
      lines.add(
          String.join(
              ",",
              choice.repository(),
              choice.fix(),
              variant.name().toLowerCase(Locale.ROOT),
              answer));
    }
    return lines;
  }

  private static List<String> modelFile(SoftmaxFit full, SoftmaxFit timeless) {
    Map<Integer, Integer> placeInTimeless = new HashMap<>();
    for (int i = 0; i < timeless.features().length; i++) {
      placeInTimeless.put(timeless.features()[i], i);
    }
    List<String> lines = new ArrayList<>();
    lines.add("# The weights of the ranking of defect links, learnt by scripts/bench learn.");
    lines.add("feature\tmean\tdeviation\tweight\tweight_without_time");
    lines.add("threshold\t\t\t" + THRESHOLD + "\t" + THRESHOLD);
    for (int i = 0; i < full.features().length; i++) {
      Integer place = placeInTimeless.get(full.features()[i]);
      lines.add(
          String.join(
              "\t",
              FEATURES.get(full.features()[i]).label(),
              number(full.mean(i)),
              number(full.deviation(i)),
              number(full.weight(i)),
              place == null ? "" : number(timeless.weight(place))));
    }
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}
