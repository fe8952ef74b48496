package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The comparison with other classifiers in {@code docs}: what its page says its data say. */
class AttributionPeersTest {
  private static final Path PAGE = Path.of("../docs/attribution.md");
  private static final Path DATA = Path.of("../docs/attribution-peers.csv");

  private static List<CSVRecord> differences() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(DATA, UTF_8);
        CSVParser parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }

  @Test
  void the_page_counts_the_differences_as_the_data_do() throws IOException {
    List<CSVRecord> rows = differences();
    Map<String, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("judgement") + " " + row.get("peer"), Collectors.counting()));
    Set<String> missedByBoth =
        rows.stream()
            .filter(row -> row.get("judgement").equals("missed by the peer"))
            .filter(row -> !row.get("reason").endsWith("finds it too"))
            .map(row -> row.get("commit"))
            .collect(Collectors.toSet());

    assertThat(Files.readString(PAGE))
        .contains(
            "every difference, " + rows.size() + " rows",
            "**Refused, " + counts.get("refused repowise") + "** (repowise)",
            "**Refused, " + counts.get("refused disclosure") + "** (disclosure)",
            "**Missed by both, " + missedByBoth.size() + "**");
  }

  @Test
  void every_difference_is_judged_with_a_reason_and_listed_once() throws IOException {
    assertThat(differences())
        .allMatch(row -> !row.get("reason").isBlank())
        .extracting(row -> row.get("commit") + row.get("peer"))
        .doesNotHaveDuplicates();
  }
}
