package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a data package as a stranger would, from {@code datapackage.json} alone, and lists all that
 * is not as it says.
 */
final class PackageReader {
  private final Path folder;
  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  private PackageReader(Path folder) {
    this.folder = folder;
    this.root = new JsonMapper().readTree(folder.resolve("datapackage.json"));
  }

  static List<String> faults(Path folder) throws IOException {
    PackageReader reader = new PackageReader(folder);
    for (JsonNode resource : reader.root.path("resources")) {
      reader.check(resource);
    }
    return reader.faults;
  }

  private void check(JsonNode resource) throws IOException {
    String path = resource.path("path").asString();
    byte[] bytes = Files.readAllBytes(folder.resolve(path));
    expect(bytes.length == resource.path("bytes").asLong(), path + ": bytes");
    expect(resource.path("hash").asString().equals("sha256:" + sha256(bytes)), path + ": hash");
    expect(!new String(bytes, UTF_8).contains("\r"), path + ": line ends");
    JsonNode fields = resource.path("schema").path("fields");
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.path("name").asString()));
    List<CSVRecord> records = records(path);
    expect(records.get(0).toList().equals(names), path + ": header " + records.get(0).toList());
    List<CSVRecord> rows = records.subList(1, records.size());
    for (CSVRecord row : rows) {
      expect(row.size() == names.size(), path + ": row of " + row.size() + " cells");
      for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
        checkCell(path + ": " + names.get(i), fields.get(i), row.get(i));
      }
    }
    if (rows.stream().anyMatch(row -> row.size() != names.size())) {
      return;
    }
    checkPrimaryKey(path, resource.path("schema"), names, rows);
    checkForeignKeys(path, resource, names, rows);
  }

  private void checkCell(String where, JsonNode field, String cell) {
    JsonNode constraints = field.path("constraints");
    if (cell.isEmpty()) {
      expect(!constraints.path("required").asBoolean(false), where + ": empty");
      return;
    }
    String type = field.path("type").asString();
    expect(isOf(type, cell), where + ": no " + type + ": " + cell);
    if (constraints.has("enum")) {
      Set<String> values = new HashSet<>();
      constraints.path("enum").forEach(value -> values.add(value.asString()));
      expect(values.contains(cell), where + ": not in enum: " + cell);
    }
    if (constraints.has("minimum")) {
      expect(
          new BigDecimal(cell).compareTo(constraints.path("minimum").decimalValue()) >= 0,
          where + ": below minimum: " + cell);
    }
    if (constraints.has("maximum")) {
      expect(
          new BigDecimal(cell).compareTo(constraints.path("maximum").decimalValue()) <= 0,
          where + ": above maximum: " + cell);
    }
  }

  private static boolean isOf(String type, String cell) {
    try {
      return switch (type) {
        case "string" -> true;
        case "integer" -> cell.matches("-?\\d+");
        case "number" -> cell.matches("-?\\d+(\\.\\d+)?");
        case "boolean" -> cell.equals("TRUE") || cell.equals("FALSE");
        case "datetime" -> cell.endsWith("Z") && OffsetDateTime.parse(cell).getYear() > 0;
        case "date" -> LocalDate.parse(cell).getYear() > 0;
        default -> false;
      };
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void checkPrimaryKey(
      String path, JsonNode schema, List<String> names, List<CSVRecord> rows) {
    if (!schema.has("primaryKey")) {
      return;
    }
    Set<List<String>> seen = new HashSet<>();
    for (CSVRecord row : rows) {
      List<String> key = new ArrayList<>();
      schema.path("primaryKey").forEach(name -> key.add(row.get(names.indexOf(name.asString()))));
      expect(seen.add(key), path + ": key twice: " + key);
    }
  }

  private void checkForeignKeys(
      String path, JsonNode resource, List<String> names, List<CSVRecord> rows) throws IOException {
    for (JsonNode key : resource.path("schema").path("foreignKeys")) {
      int column = names.indexOf(key.path("fields").get(0).asString());
      JsonNode reference = key.path("reference");
      Set<String> known =
          cells(
              reference.path("resource").asString(resource.path("name").asString()),
              reference.path("fields").get(0).asString());
      for (CSVRecord row : rows) {
        String cell = row.get(column);
        expect(
            cell.isEmpty() || known.contains(cell),
            path + ": " + names.get(column) + " points nowhere: " + cell);
      }
    }
  }

  private Set<String> cells(String resource, String column) throws IOException {
    String path =
        root.path("resources")
            .valueStream()
            .filter(node -> node.path("name").asString().equals(resource))
            .map(node -> node.path("path").asString())
            .findFirst()
            .orElseThrow();
    List<CSVRecord> records = records(path);
    int index = records.get(0).toList().indexOf(column);
    Set<String> cells = new HashSet<>();
    records.subList(1, records.size()).forEach(row -> cells.add(row.get(index)));
    return cells;
  }

  private List<CSVRecord> records(String path) throws IOException {
    return CSVFormat.RFC4180
        .parse(Files.newBufferedReader(folder.resolve(path), UTF_8))
        .getRecords();
  }

  private void expect(boolean condition, String fault) {
    Optional.of(fault).filter(text -> !condition).ifPresent(faults::add);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
