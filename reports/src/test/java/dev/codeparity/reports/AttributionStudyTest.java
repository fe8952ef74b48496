package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.accuracy.LabelledRow;
import dev.codeparity.analyzer.accuracy.Score;
import dev.codeparity.analyzer.accuracy.Scoring;
import dev.codeparity.analyzer.statistics.Detection;
import dev.codeparity.analyzer.statistics.Kappa;
import dev.codeparity.reports.text.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The study of attribution in {@code docs}: what its page says is what its data say. To write the
 * computed parts of the page anew: {@code -Dtest=AttributionStudyTest -Dgolden.write=true}.
 */
class AttributionStudyTest {
  private static final Path STUDY = Path.of("../docs/attribution-study");
  private static final Path PAGE = STUDY.resolve("README.md");
  private static final List<String> REPOSITORIES = List.of("git-ai", "openhands", "langchain4j");
  private static final Pattern SHORT_ID = Pattern.compile("`([0-9a-f]{10})`");
  private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}");

  private static Score score(String repository) {
    LabelFiles.Labelled read =
        new LabelFiles(
                STUDY.resolve(repository + ".csv"),
                STUDY.resolve(repository + "-key.csv"),
                Optional.empty(),
                Optional.of(STUDY.resolve(repository + "-answers.csv")))
            .read();
    return Scoring.score(read.kind(), read.rows(), 0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"git-ai", "openhands", "langchain4j"})
  void the_page_shows_what_score_prints(String repository) throws IOException {
    String text = ScoreReport.text(score(repository), false);
    String figures = text.contains("\nWhere") ? text.substring(0, text.indexOf("\nWhere")) : text;

    assertPageHolds("score " + repository, "```\n" + figures + "```\n");
  }

  @Test
  void the_page_sums_up_what_score_computes() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| repository | commits | precision | recall | specificity | kappa, five classes |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (String repository : REPOSITORIES) {
      Score score = score(repository);
      lines.add(
          "| %s | %s | %s | %s | %s | %s |"
              .formatted(
                  repository,
                  Figures.count(score.coverage().population()),
                  figure(score.overall().precision()),
                  figure(score.overall().recall()),
                  figure(score.overall().specificity()),
                  kappa(score.kappa().orElseThrow())));
    }
    assertPageHolds("summary", String.join("\n", lines) + "\n");
  }

  private static String figure(Optional<Detection.Figure> figure) {
    Detection.Figure found = figure.orElseThrow();
    return String.format(
        Locale.ROOT,
        "%.1f%% (%.1f to %.1f)",
        100 * found.share().estimate(),
        100 * found.limits().low(),
        100 * found.limits().high());
  }

  private static String kappa(Kappa kappa) {
    return ScoreReport.kappa(Optional.of(kappa)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"git-ai", "openhands", "langchain4j"})
  void every_disagreement_is_discussed_and_nothing_else(String repository) throws IOException {
    Set<String> disagreements =
        score(repository).disagreements().stream()
            .map(row -> row.id().commit().substring(0, 10))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named("Disagreements on " + repository)).isEqualTo(disagreements);
  }

  @ParameterizedTest
  @ValueSource(strings = {"git-ai"})
  void every_unsure_commit_is_discussed(String repository) throws IOException {
    Set<String> unsure =
        read(repository).stream()
            .filter(row -> row.label().filter("UNSURE"::equals).isPresent())
            .map(row -> row.id().commit().substring(0, 10))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named("Unsure")).isEqualTo(unsure);
  }

  private static List<LabelledRow> read(String repository) {
    return new LabelFiles(
            STUDY.resolve(repository + ".csv"),
            STUDY.resolve(repository + "-key.csv"),
            Optional.empty(),
            Optional.empty())
        .read()
        .rows();
  }

  /** Short ids in the section of the page with that heading. */
  private static Set<String> named(String heading) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("# " + heading + "\n");
    assertThat(start).as("section '%s'", heading).isNotNegative();
    int next = page.indexOf("\n#", start + 2);
    String section = page.substring(start, next < 0 ? page.length() : next);
    return SHORT_ID
        .matcher(section)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({"git-ai, 200", "openhands, 200", "langchain4j, 100"})
  void all_that_were_drawn_are_labelled(String repository, int drawn) {
    assertThat(read(repository)).hasSize(drawn).allMatch(row -> row.label().isPresent());
  }

  @Test
  void nothing_in_the_study_holds_an_address() throws IOException {
    try (var files = Files.list(STUDY)) {
      for (Path file : files.toList()) {
        assertThat(ADDRESS.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
      }
    }
  }

  /** Checks, or writes, what stands between two marks of the page. */
  private static void assertPageHolds(String mark, String text) throws IOException {
    String start = "<!-- " + mark + " -->\n";
    String page = Files.readString(PAGE);
    int from = page.indexOf(start);
    assertThat(from).as("mark '%s' in %s", mark, PAGE).isNotNegative();
    int begin = from + start.length();
    int end = page.indexOf("<!-- end -->", begin);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page.substring(0, begin) + text + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end)).isEqualTo(text);
  }
}
