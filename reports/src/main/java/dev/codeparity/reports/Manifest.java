package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.RunFacts;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.defect.LinkAccuracy;
import dev.codeparity.reports.table.WrittenFile;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Times;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code manifest.json}: what was analysed, with what, and what came of it. Under {@code run} lies
 * what is the same on every run; under {@code timings}, in seconds, what is not.
 */
final class Manifest {
  static final String FILE = "manifest.json";
  private static final String FAMILY = "codeparity-manifest/";
  private static final String SCHEMA = FAMILY + "1";

  private Manifest() {}

  static void write(Analysis analysis, Collection<WrittenFile> files, Path folder)
      throws IOException {
    SortedMap<String, Object> root = new TreeMap<>();
    SortedMap<String, Object> run = run(analysis);
    run.put("files", files(files));
    root.put("run", run);
    root.put("schema", SCHEMA);
    root.put("timings", timings(analysis));
    Files.write(folder.resolve(FILE), Json.document(root));
  }

  /** The deterministic part, without the files. */
  static SortedMap<String, Object> run(Analysis analysis) {
    RunFacts facts = analysis.run();
    SortedMap<String, Object> run = new TreeMap<>();
    run.put("tool", new TreeMap<>(Map.of("name", "codeparity", "version", facts.toolVersion())));
    run.put("repository", CellText.visible(facts.repository()));
    run.put("revision", CellText.visible(facts.revision()));
    run.put("head", facts.head());
    run.put("as_of", Times.text(facts.asOf()));
    run.put("commit_range", range(facts));
    run.put("configuration", configuration(facts));
    run.put(
        "rules",
        new TreeMap<>(
            Map.of(
                "attribution_sha256", facts.ruleHash(),
                "fix_sha256", facts.fixRuleHash(),
                "language_sha256", facts.languageHash())));
    run.put("claims", claims(analysis.claims()));
    run.put("counts", facts.counts());
    List<SortedMap<String, Object>> accuracy = linkAccuracy(facts);
    if (!accuracy.isEmpty()) {
      run.put("link_accuracy", accuracy);
    }
    run.put("warnings", analysis.warnings().stream().map(CellText::visible).toList());
    return run;
  }

  /** How often links of these classes were right on known truths. */
  private static List<SortedMap<String, Object>> linkAccuracy(RunFacts facts) {
    return LinkAccuracy.of(facts.szz()).stream().map(Manifest::accuracy).toList();
  }

  private static SortedMap<String, Object> accuracy(LinkAccuracy row) {
    SortedMap<String, Object> entry = new TreeMap<>();
    entry.put("method", row.method().name());
    entry.put("variant", row.variant().name().toLowerCase(Locale.ROOT));
    entry.put("truth", row.truth());
    entry.put("fixes", row.fixes());
    entry.put("answers", row.answers());
    entry.put("hits", row.hits());
    entry.put("links", row.links());
    entry.put("precision_weight", row.precisionWeight());
    entry.put("recall_weight", row.recallWeight());
    return entry;
  }

  /**
   * The files that the report in a folder is made of, the manifest included.
   *
   * @return empty if the folder holds no report of Codeparity
   */
  static Optional<Set<String>> filesOf(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = Json.mapper().readTree(file);
      if (!root.path("schema").asString("").startsWith(FAMILY)) {
        return Optional.empty();
      }
      Set<String> names = new HashSet<>(root.path("run").path("files").propertyNames());
      names.add(FILE);
      return Optional.of(names);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static SortedMap<String, Object> range(RunFacts facts) {
    SortedMap<String, Object> range = new TreeMap<>();
    range.put("first", facts.first());
    range.put("last", facts.last());
    range.put("first_time", facts.firstTime().map(Times::text).orElse(""));
    range.put("last_time", facts.lastTime().map(Times::text).orElse(""));
    return range;
  }

  private static SortedMap<String, Object> configuration(RunFacts facts) {
    SortedMap<String, Object> values = new TreeMap<>();
    facts.configuration().forEach((name, value) -> values.put(name, CellText.visible(value)));
    return values;
  }

  private static SortedMap<String, Object> claims(TestedClaims claims) {
    SortedMap<String, Object> entry = new TreeMap<>();
    entry.put("source", CellText.visible(claims.stated().source()));
    entry.put("sha256", claims.stated().sha256());
    entry.put("look", claims.looks().number());
    entry.put("bound", claims.looks().bound().name().toLowerCase(Locale.ROOT));
    if (claims.looks().planned() > 1) {
      entry.put("looks_planned", claims.looks().planned());
    }
    claims.looks().critical().ifPresent(z -> entry.put("bound_standard_errors", z));
    claims
        .looks()
        .registration()
        .ifPresent(
            registration -> {
              entry.put("registered_as_of", Times.text(registration.asOf()));
              entry.put("registered_head", registration.head());
            });
    return entry;
  }

  private static SortedMap<String, Object> files(Collection<WrittenFile> files) {
    SortedMap<String, Object> entries = new TreeMap<>();
    for (WrittenFile file : files) {
      SortedMap<String, Object> entry = new TreeMap<>();
      entry.put("bytes", file.bytes());
      entry.put("sha256", file.sha256());
      if (file.name().endsWith(".csv")) {
        entry.put("rows", file.rows());
      }
      entries.put(file.name(), entry);
    }
    return entries;
  }

  private static SortedMap<String, Object> timings(Analysis analysis) {
    SortedMap<String, Object> seconds = new TreeMap<>();
    analysis
        .timings()
        .forEach((part, time) -> seconds.put(part, BigDecimal.valueOf(time.toMillis(), 3)));
    return seconds;
  }
}
