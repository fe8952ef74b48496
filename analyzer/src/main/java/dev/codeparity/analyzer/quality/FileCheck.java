package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.Contents;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Looks at the contents of files, each once, by rules and for methods and tokens. */
public final class FileCheck {
  private static final String NO_CONFIGURATION = "-";

  private final ContentCheck check;

  /**
   * @param store what earlier runs have found
   * @param contents gives each thread its access to the repository
   */
  public FileCheck(ResultStore store, Supplier<Contents> contents, int threads) {
    this.check = new ContentCheck(store, contents, threads);
  }

  /**
   * What was found.
   *
   * @param violations by the rules
   * @param methods of the files in Java
   * @param tokens of the files in Java
   */
  public record Checked(CheckedFiles violations, CheckedMethods methods, CheckedTokens tokens) {}

  /** What the rules find in these files. */
  public CheckedFiles violations(
      QualityRules rules, List<FileVersion> files, FileProgress progress) {
    return new CheckedFiles(rules, check.check(List.of(violations(rules, files)), progress).get(0));
  }

  /**
   * What the rules find in these files, and what else is known of those in Java.
   *
   * @param java those of the files
   */
  public Checked all(
      QualityRules rules, List<FileVersion> files, List<FileVersion> java, FileProgress progress) {
    List<Map<String, byte[]>> found =
        check.check(List.of(violations(rules, files), methods(java), tokens(java)), progress);
    return new Checked(
        new CheckedFiles(rules, found.get(0)),
        new CheckedMethods(found.get(1)),
        new CheckedTokens(found.get(2)));
  }

  private static Look violations(QualityRules rules, List<FileVersion> files) {
    return new Look(
        files,
        file -> CheckedFiles.key(rules, file),
        new ResultKind("violations", PmdRun.VERSION, rules.sha256()),
        () -> new PmdRun(rules),
        problem -> FileViolations.failed(problem).toBytes());
  }

  private static Look methods(List<FileVersion> files) {
    KnownBodies known = new KnownBodies();
    return new Look(
        files,
        FileVersion::id,
        new ResultKind("methods", MethodRun.VERSION, NO_CONFIGURATION),
        () -> new MethodRun(known),
        problem -> FileMethods.failed(problem).toBytes());
  }

  private static Look tokens(List<FileVersion> files) {
    return new Look(
        files,
        FileVersion::id,
        new ResultKind("tokens", TokenRun.VERSION, NO_CONFIGURATION),
        TokenRun::new,
        problem -> new TokenPrints(List.of()).toBytes());
  }
}
