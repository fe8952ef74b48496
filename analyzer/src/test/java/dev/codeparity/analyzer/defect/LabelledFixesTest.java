package dev.codeparity.analyzer.defect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules, held against commits of ten repositories that were labelled by hand. */
class LabelledFixesTest {
  private static final FixClassifier CLASSIFIER = new FixClassifier(FixRules.builtIn());
  private static final Set<String> FIXES = Set.of("fix", "security", "revert");

  /** A labelled commit, which stands for as many of its repository as its weight says. */
  private record Row(String repo, String part, double weight, boolean fix, FixDecision decision) {
    /** A row of {@code labels.tsv}, where the draw was not weighted. */
    static Row ofFirstFive(String[] columns) {
      return of(columns[0], columns[2], 1, columns[4], columns[3], columns[5], columns[6]);
    }

    /** A row of {@code fresh.tsv}, where a commit stands for its stratum. */
    static Row ofFresh(String[] columns) {
      double weight = Double.parseDouble(columns[4]) / Double.parseDouble(columns[5]);
      return of(columns[1], columns[0], weight, columns[7], columns[6], columns[8], columns[9]);
    }

    private static Row of(
        String repo,
        String part,
        double weight,
        String label,
        String touched,
        String subject,
        String body) {
      String message = unescape(subject + "\n\n" + body);
      FixDecision decision =
          CLASSIFIER.classify(Commits.saying(message), CodeTouched.valueOf(touched));
      return new Row(repo, part, weight, FIXES.contains(label), decision);
    }

    boolean isWrong() {
      return fix != decision.isFix();
    }

    Row weighing(double share) {
      return new Row(repo, part, weight * share, fix, decision);
    }
  }

  @ParameterizedTest
  @CsvSource({"tune,0.95", "held,0.92", "second,0.88"})
  void fixes_are_told_well_in_each_part_of_the_first_five(String part, double bar)
      throws IOException {
    assertThat(f1(rows("labels.tsv", part, Row::ofFirstFive))).isGreaterThanOrEqualTo(bar);
  }

  @ParameterizedTest
  @CsvSource({"first,0.87", "second,0.79"})
  void fixes_are_told_well_in_the_population_of_fresh_repositories(String draw, double bar)
      throws IOException {
    List<Row> rows = rows("fresh.tsv", draw, Row::ofFresh);
    Map<String, Double> sizes =
        rows.stream()
            .collect(Collectors.groupingBy(Row::repo, Collectors.summingDouble(Row::weight)));

    assertThat(
            f1(rows.stream().map(r -> r.weighing(1 / sizes.getOrDefault(r.repo(), 1.0))).toList()))
        .as("repositories weigh the same")
        .isGreaterThanOrEqualTo(bar);
  }

  private static double f1(List<Row> rows) {
    double hits = sum(rows.stream().filter(r -> r.fix() && r.decision().isFix()).toList());
    double wrong = sum(rows.stream().filter(Row::isWrong).toList());
    return 2 * hits / (2 * hits + wrong);
  }

  private static double sum(List<Row> rows) {
    return rows.stream().mapToDouble(Row::weight).sum();
  }

  private static List<Row> rows(String file, String part, Function<String[], Row> reader)
      throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LabelledFixesTest.class.getResourceAsStream("/fixes/" + file))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> reader.apply(line.split("\t", -1)))
          .filter(row -> row.part().equals(part))
          .toList();
    }
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n").replace("\\\\", "\\");
  }
}
