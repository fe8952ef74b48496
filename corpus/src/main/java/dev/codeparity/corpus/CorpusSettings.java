package dev.codeparity.corpus;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.ToolVersion;
import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.PublicClaims;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.corpus.entry.Entry;
import dev.codeparity.corpus.process.Limits;
import dev.codeparity.corpus.process.Task;
import dev.codeparity.corpus.report.CorpusFacts;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Choices;
import dev.codeparity.options.OptionValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How a corpus is measured: all its repositories alike.
 *
 * @param options of the analysis, by their long names
 * @param claimsText text of the file of claims; empty for the public ones
 * @param limits what a repository may cost
 * @param folder where all results go, absolute
 * @param margin the margin of parity in force
 * @param confidence the confidence in force
 */
record CorpusSettings(
    SortedMap<String, List<String>> options,
    String claimsText,
    Limits limits,
    Path folder,
    double margin,
    double confidence) {
  /** The claims made in public in mid 2026. */
  static final String PUBLIC = "";

  CorpusSettings {
    options = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, List<String>>) options));
  }

  /**
   * Settings, all checked before any repository is opened.
   *
   * @throws dev.codeparity.analyzer.problem.UsageException if an option or a claim is not
   *     understood
   */
  static CorpusSettings of(
      Map<AnalyzeOption, OptionValue> values, String claims, Limits limits, Path folder) {
    AnalysisRequest checked = Choices.of(Path.of("."), Map.of(), values).request().build();
    SortedMap<String, List<String>> options = new TreeMap<>();
    values.forEach((option, value) -> options.put(option.key(), value.texts()));
    CorpusSettings settings =
        new CorpusSettings(options, claims, limits, folder, checked.margin(), checked.confidence());
    settings.claims();
    return settings;
  }

  /** The claims that are tested. */
  StatedClaims claims() {
    return claimsText.isEmpty() ? PublicClaims.claims() : ClaimsFile.read("claims", claimsText);
  }

  /** The folder of the results by repository. */
  Path results() {
    return folder.resolve("results");
  }

  /**
   * The work on one repository.
   *
   * @param run the id of the run that it is part of
   */
  Task task(Entry entry, String run) {
    SortedMap<String, List<String>> own = new TreeMap<>(options);
    if (!entry.rev().isEmpty()) {
      own.put(AnalyzeOption.REV.key(), List.of(entry.rev()));
    }
    if (!entry.asOf().isEmpty()) {
      own.put(AnalyzeOption.AS_OF.key(), List.of(entry.asOf()));
    }
    return new Task(
        entry.name(), entry.repository(), run, results().toString(), own, claimsText, limits);
  }

  /** What the manifest says of a run. */
  CorpusFacts facts(Path corpus, String master) throws IOException {
    return new CorpusFacts(
        ToolVersion.current().number(),
        DigestUtils.sha256Hex(Files.readString(corpus)),
        claims().sha256(),
        options,
        margin,
        confidence,
        command(corpus, master));
  }

  private String command(Path corpus, String master) {
    StringBuilder words = new StringBuilder("codeparity-corpus run ").append(corpus);
    options.forEach(
        (key, texts) ->
            texts.forEach(text -> words.append(" --").append(key).append(' ').append(text)));
    if (!master.isEmpty()) {
      words.append(" --master ").append(master);
    }
    return words.append(" --out ").append(folder.getFileName()).toString();
  }
}
