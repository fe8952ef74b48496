package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** What the rules found in every content of every Java file. Immutable. */
public final class CheckedFiles {
  private static final String NOT_ANALYSED = "not analysed";

  private final QualityRules rules;
  private final Map<String, byte[]> results;

  /**
   * @param results by key, as {@link FileViolations#toBytes()} wrote them: far smaller than
   *     objects; not to be changed any more
   */
  CheckedFiles(QualityRules rules, Map<String, byte[]> results) {
    this.rules = rules;
    this.results = results;
  }

  QualityRules rules() {
    return rules;
  }

  /** How many contents there are. */
  public int size() {
    return results.size();
  }

  /** The violations of a file, each as {@code RULE:LINE}; none where it could not be analysed. */
  public List<String> listed(FileVersion file) {
    return of(file).violations().stream()
        .map(violation -> rules.rules().get(violation.rule()).name() + ":" + violation.line())
        .toList();
  }

  FileViolations of(FileVersion file) {
    return Optional.ofNullable(results.get(key(rules, file)))
        .flatMap(bytes -> FileViolations.read(bytes, rules.rules().size()))
        .orElseGet(() -> FileViolations.failed(NOT_ANALYSED));
  }

  /** A file is the same wherever it lies, unless a rule asks where that is. */
  static String key(QualityRules rules, FileVersion file) {
    return rules.pathsMatter() ? DigestUtils.sha256Hex(file.id() + " " + file.path()) : file.id();
  }

  /**
   * Why some files could not be analysed, with a path for each: in order of the reasons.
   *
   * @param files the files that are asked about
   */
  public Map<String, List<String>> problems(Collection<FileVersion> files) {
    return Problems.of(files, results, file -> key(rules, file), FileViolations::problem);
  }
}
