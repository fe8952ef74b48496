package dev.codeparity.corpus.report;

import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json}: how a corpus was measured, and how much there was of it. */
final class CorpusManifest {
  static final String FILE = "manifest.json";

  private CorpusManifest() {}

  static void write(Corpus corpus, CorpusFacts run, Path folder) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("tool", "codeparity-corpus").put("version", run.toolVersion());
    root.put("corpus_sha256", run.corpusHash()).put("claims_sha256", run.claimsHash());
    root.put("margin", run.margin()).put("confidence", run.confidence());
    root.set("options", Json.mapper().valueToTree(run.options()));
    root.put("command", run.command());
    ObjectNode counts = root.putObject("counts");
    counts.put("repositories", corpus.results().rows().size());
    counts.put("failures", corpus.failures().size());
    HashedFile.bytes(folder, FILE, Json.document(root));
  }
}
