package dev.codeparity.scripts;

import dev.codeparity.analyzer.evaluation.GroundTruth;
import dev.codeparity.analyzer.evaluation.TruthRow;
import dev.codeparity.scripts.Overdispersion.Cases;
import dev.codeparity.scripts.Predictions.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints the rows of {@code link-accuracy.tsv}: how often the links of each variant are right, by
 * truth and over all of them, and how far repositories differ in it.
 */
public final class LinkAccuracyTable {
  private static final String ALL = "pooled";

  private final Map<String, Tally> tallies = new TreeMap<>();

  private LinkAccuracyTable() {}

  /**
   * Prints.
   *
   * @param arguments a file of predictions, then files of truths, named by what stands before the
   *     first dash
   */
  public static void main(String[] arguments) throws IOException {
    Map<Asked, Set<String>> answers = Predictions.read(Path.of(arguments[0]));
    LinkAccuracyTable table = new LinkAccuracyTable();
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      String truth = Path.of(file).getFileName().toString().replaceFirst("[-.].*", "");
      for (TruthRow row : GroundTruth.read(Path.of(file)).rows()) {
        answers.forEach(
            (asked, commits) -> {
              if (asked.repository().equals(row.repository()) && asked.fix().equals(row.fix())) {
                table.add(asked.variant(), truth, row, commits);
                table.add(asked.variant(), ALL, row, commits);
              }
            });
      }
    }
    table.tallies.forEach((name, tally) -> System.out.println(name + "\t" + tally));
  }

  private void add(String variant, String truth, TruthRow row, Set<String> answers) {
    tallies
        .computeIfAbsent("SZZ\t" + variant + "\t" + truth, name -> new Tally())
        .add(row, answers);
  }

  private static final class Tally {
    private final Map<String, List<Row>> byRepository = new TreeMap<>();

    private record Row(int answers, int hits, int links) {}

    void add(TruthRow row, Set<String> answers) {
      Set<String> hits = new HashSet<>(answers);
      hits.retainAll(row.inducing());
      byRepository
          .computeIfAbsent(row.repository(), name -> new ArrayList<>())
          .add(new Row(answers.size(), hits.size(), row.inducing().size()));
    }

    @Override
    public String toString() {
      List<Row> rows = byRepository.values().stream().flatMap(List::stream).toList();
      List<Cases> precision = new ArrayList<>();
      List<Cases> recall = new ArrayList<>();
      for (List<Row> ofOne : byRepository.values()) {
        long hits = ofOne.stream().mapToInt(Row::hits).sum();
        precision.add(new Cases(hits, ofOne.stream().mapToInt(Row::answers).sum()));
        recall.add(new Cases(hits, ofOne.stream().mapToInt(Row::links).sum()));
      }
      return String.format(
          Locale.ROOT,
          "%d\t%d\t%d\t%d\t%.0f\t%.0f",
          rows.size(),
          precision.stream().mapToLong(Cases::all).sum(),
          precision.stream().mapToLong(Cases::hits).sum(),
          recall.stream().mapToLong(Cases::all).sum(),
          Overdispersion.weight(precision),
          Overdispersion.weight(recall));
    }
  }
}
