package dev.codeparity.corpus.report;

import dev.codeparity.corpus.result.ResultFolders;
import dev.codeparity.reports.table.CsvFile;
import dev.codeparity.reports.table.DataPackage;
import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.WrittenFile;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data package of a corpus: the tables about it, and those of its repositories with the column
 * {@code repository}, described from what the first repository's own package says.
 */
final class CorpusPackage {
  private static final String REPOSITORY = "repository";

  private CorpusPackage() {}

  /**
   * Writes all tables and {@code datapackage.json}.
   *
   * @return what was written, in order of the description
   */
  static List<WrittenFile> write(
      Corpus corpus, double margin, List<ResultTables.Place> places, Path folder)
      throws IOException {
    Map<String, WrittenFile> own = new TreeMap<>();
    List<Table<Corpus, ?>> tables = CorpusTables.all(margin);
    for (Table<Corpus, ?> table : tables) {
      own.put(table.name(), CsvFile.write(corpus, table, folder));
    }
    ObjectNode description =
        DataPackage.describe(
            "Codeparity corpus of " + corpus.results().rows().size() + " repositories",
            "What many repositories say, each and together, about whether AI code is worse than, on"
                + " a par with, or better than human code.",
            tables,
            own);
    List<WrittenFile> files = new ArrayList<>(own.values());
    ArrayNode resources = description.withArray("resources");
    for (ObjectNode resource : ofRepositories(places)) {
      WrittenFile file = ResultTables.write(resource.get("name").asString(), places, folder);
      resource.put("bytes", file.bytes()).put("hash", "sha256:" + file.sha256());
      resources.add(resource);
      files.add(file);
    }
    files.add(
        HashedFile.write(
            folder, DataPackage.FILE, 0, out -> out.write(Json.document(description))));
    return files;
  }

  /** The tables that every repository has, as their descriptions have them. */
  static List<ObjectNode> ofRepositories(List<ResultTables.Place> places) throws IOException {
    List<ObjectNode> resources = new ArrayList<>();
    if (!places.isEmpty()) {
      Path file = ResultFolders.tables(places.get(0).folder()).resolve(DataPackage.FILE);
      for (JsonNode resource : Json.mapper().readTree(Files.readAllBytes(file)).get("resources")) {
        resources.add(withRepository((ObjectNode) resource));
      }
    }
    return resources;
  }

  private static ObjectNode withRepository(ObjectNode resource) {
    ObjectNode schema = (ObjectNode) resource.get("schema");
    schema.withArray("fields").insert(0, DataPackage.field(CorpusTables.repositoryColumn()));
    if (schema.has("primaryKey")) {
      schema.withArray("primaryKey").insert(0, REPOSITORY);
    }
    for (JsonNode key : schema.withArray("foreignKeys")) {
      ((ObjectNode) key).withArray("fields").insert(0, REPOSITORY);
      ((ObjectNode) key.get("reference")).withArray("fields").insert(0, REPOSITORY);
    }
    ObjectNode ofRepository = schema.withArray("foreignKeys").addObject();
    ofRepository.putArray("fields").add(REPOSITORY);
    ofRepository
        .putObject("reference")
        .put("resource", "repositories")
        .putArray("fields")
        .add(REPOSITORY);
    return resource;
  }
}
