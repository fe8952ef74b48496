package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.Contents;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets the rules look at Java files, and reads their methods: each content once. */
public final class FileCheck {
  private static final String NO_CONFIGURATION = "-";

  private final ResultStore store;
  private final Supplier<Contents> contents;
  private final int threads;

  /**
   * @param store what earlier runs have found
   * @param contents gives each thread its access to the repository
   */
  public FileCheck(ResultStore store, Supplier<Contents> contents, int threads) {
    this.store = store;
    this.contents = contents;
    this.threads = threads;
  }

  /** What the rules find in these files. */
  public CheckedFiles violations(
      QualityRules rules, List<FileVersion> files, FileProgress progress) {
    ResultKind kind = new ResultKind("violations", PmdRun.VERSION, rules.sha256());
    return new CheckedFiles(
        rules,
        new ContentCheck(
                kind,
                () -> new PmdRun(rules),
                problem -> FileViolations.failed(problem).toBytes(),
                store,
                contents,
                threads)
            .check(byKey(files, file -> CheckedFiles.key(rules, file)), progress));
  }

  /** The methods of these files. */
  public CheckedMethods methods(List<FileVersion> files, FileProgress progress) {
    ResultKind kind = new ResultKind("methods", MethodRun.VERSION, NO_CONFIGURATION);
    return new CheckedMethods(
        new ContentCheck(
                kind,
                MethodRun::new,
                problem -> FileMethods.failed(problem).toBytes(),
                store,
                contents,
                threads)
            .check(byKey(files, FileVersion::id), progress));
  }

  /** Fingerprints of the tokens of these files, by id of the content. */
  public CheckedTokens tokens(List<FileVersion> files, FileProgress progress) {
    ResultKind kind = new ResultKind("tokens", TokenRun.VERSION, NO_CONFIGURATION);
    return new CheckedTokens(
        new ContentCheck(
                kind,
                TokenRun::new,
                problem -> new TokenPrints(List.of()).toBytes(),
                store,
                contents,
                threads)
            .check(byKey(files, FileVersion::id), progress));
  }

  private static Map<String, FileVersion> byKey(
      List<FileVersion> files, Function<FileVersion, String> key) {
    Map<String, FileVersion> wanted = new LinkedHashMap<>();
    files.forEach(file -> wanted.putIfAbsent(key.apply(file), file));
    return wanted;
  }
}
