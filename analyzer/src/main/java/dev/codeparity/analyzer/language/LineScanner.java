package dev.codeparity.analyzer.language;

import java.util.Optional;

/**
 * Finds the kind of each line of a file in one pass over its bytes. This is no lexer: it knows of a
 * language only how comments and literals begin and end. Time and space are linear in the size of
 * the file, whatever is in it. Files that break off within a comment or literal, or are no text at
 * all, give some answer too.
 */
public final class LineScanner {
  private LineScanner() {}

  /**
   * Scans a file as code of its language, or as text where it has none.
   *
   * @param content the bytes of the file, in an encoding that agrees with ASCII
   * @param language the language, as {@link Languages#of} finds it
   */
  public static LineScan scan(byte[] content, Optional<Language> language) {
    return language.map(known -> code(content, known)).orElseGet(() -> text(content));
  }

  /** Scans a file as code. */
  public static LineScan code(byte[] content, Language language) {
    return new CodeScan(content, language.syntax()).run();
  }

  /** Scans a file as text: its lines are blank or text, never code. */
  public static LineScan text(byte[] content) {
    return TextScan.run(content);
  }
}
