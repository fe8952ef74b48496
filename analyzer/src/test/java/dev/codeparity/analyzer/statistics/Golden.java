package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of golden values from R, with its own tolerance. */
public record Golden(JsonNode values, double tolerance) {
  public static Golden of(String estimator) {
    try (InputStream in = open("expected/" + estimator + ".json")) {
      JsonNode file = JsonMapper.shared().readTree(in);
      return new Golden(file.get("values"), file.get("relative_tolerance").asDouble());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<CSVRecord> rows(String file) {
    try (var in = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds the number to R's value of that name: relative tolerance, 1e-12 below 1e-3. */
  public void check(String name, double actual) {
    check(values, name, actual);
  }

  public void check(JsonNode node, String name, double actual) {
    double expected = node.get(name).asDouble();
    double allowed = Math.abs(expected) < 1e-3 ? 1e-12 : tolerance * Math.abs(expected);
    assertThat(Math.abs(actual - expected))
        .as("%s: %s against %s", name, actual, expected)
        .isLessThanOrEqualTo(Math.max(allowed, 1e-12));
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + path), path);
  }
}
