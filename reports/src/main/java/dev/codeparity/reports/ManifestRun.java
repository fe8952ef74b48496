package dev.codeparity.reports;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.text.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the manifest of a report says of its run.
 *
 * @param repository empty without a manifest
 * @param revision that was analysed; empty without a manifest
 * @param head full id of the newest commit; empty without a manifest
 * @param configuration the options that were in force, by name
 */
record ManifestRun(
    Optional<String> repository, String revision, String head, Map<String, String> configuration) {
  ManifestRun {
    configuration = Map.copyOf(configuration);
  }

  static ManifestRun of(Path folder) {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file)) {
      return new ManifestRun(Optional.empty(), "", "", Map.of());
    }
    try {
      JsonNode run = Json.mapper().readTree(file).path("run");
      Map<String, String> options = new TreeMap<>();
      run.path("configuration")
          .properties()
          .forEach(option -> options.put(option.getKey(), option.getValue().asString("")));
      return new ManifestRun(
          Optional.of(run.path("repository").asString("")).filter(name -> !name.isEmpty()),
          run.path("revision").asString(""),
          run.path("head").asString(""),
          options);
    } catch (JacksonException e) {
      throw new UsageException(file + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
