package dev.codeparity.analyzer.defect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules, held against 400 commits of five repositories that were labelled by hand. */
class LabelledFixesTest {
  private static final FixClassifier CLASSIFIER = new FixClassifier(FixRules.builtIn());

  private record Row(String half, boolean fix, boolean called, String text) {
    static Row of(String line) {
      String[] columns = line.split("\t", -1);
      String message = unescape(columns[5] + "\n\n" + columns[6]);
      FixDecision decision =
          CLASSIFIER.classify(Commits.saying(message), CodeTouched.valueOf(columns[3]));
      boolean fix = columns[4].equals("fix") || columns[4].equals("revert");
      String text = columns[1].substring(0, 10) + " " + columns[5] + " " + decision;
      return new Row(columns[2], fix, decision.isFix(), text);
    }
  }

  @ParameterizedTest
  @CsvSource({"tune,0.9", "held,0.9", "second,0.85"})
  void fixes_are_told_well_in_each_part(String half, double bar) throws IOException {
    List<Row> rows = rows().stream().filter(row -> row.half().equals(half)).toList();
    List<Row> wrong = rows.stream().filter(row -> row.fix() != row.called()).toList();
    long hits = rows.stream().filter(row -> row.fix() && row.called()).count();
    double f1 = 2.0 * hits / (2.0 * hits + wrong.size());

    assertThat(f1).as("wrong in %s: %s", half, wrong).isGreaterThanOrEqualTo(bar);
  }

  private static List<Row> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LabelledFixesTest.class.getResourceAsStream("/fixes/labels.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("repo\t"))
          .map(Row::of)
          .toList();
    }
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n").replace("\\\\", "\\");
  }
}
