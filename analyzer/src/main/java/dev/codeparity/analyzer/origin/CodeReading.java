package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.language.Category;
import dev.codeparity.analyzer.language.Language;
import dev.codeparity.analyzer.language.Languages;
import dev.codeparity.analyzer.language.LineScan;
import dev.codeparity.analyzer.language.LineScanner;
import dev.codeparity.analyzer.language.PathRules;
import java.util.Optional;

/**
 * Reads files as code: which paths hold code, and what each of their lines is. Safe for use from
 * several threads.
 */
public final class CodeReading {
  private final PathRules paths;
  private final Languages languages = Languages.standard();

  /**
   * @param paths tells code from everything else by path
   */
  public CodeReading(PathRules paths) {
    this.paths = paths;
  }

  /** What a path is. */
  public Category categoryOf(String path) {
    return paths.categoryOf(path);
  }

  /** What the lines of a file are; empty where the path holds no code that counts. */
  public Optional<LineScan> scan(String path, Blob blob) {
    if (blob.isBinary() || !categoryOf(path).isCode()) {
      return Optional.empty();
    }
    return languages.of(path).map(language -> blob.derive(language, CodeReading::scan));
  }

  private static LineScan scan(Blob blob, Language language) {
    return LineScanner.code(blob.bytes(), language);
  }
}
