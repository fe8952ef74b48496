package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.QualityScope;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The files that rules look at, each with one of its contents.
 *
 * @param scope the scope that was settled on: the newest commit or the history
 */
record LookedAt(QualityScope scope, List<FileVersion> files) {
  /** To look at so many contents for the first time takes about two minutes. */
  private static final int MANY = 10_000;

  /**
   * The files of a scope.
   *
   * @param asked what to look at: not {@link QualityScope#OFF}
   * @param head gives those of the newest commit
   * @param versions gives all contents that such files had in the history
   */
  static LookedAt of(
      QualityScope asked,
      Supplier<List<FileVersion>> head,
      Supplier<List<FileVersion>> versions,
      Warnings warnings) {
    return of(asked, MANY, head, versions, warnings);
  }

  static LookedAt of(
      QualityScope asked,
      int many,
      Supplier<List<FileVersion>> head,
      Supplier<List<FileVersion>> versions,
      Warnings warnings) {
    if (asked == QualityScope.HEAD) {
      return new LookedAt(asked, head.get());
    }
    List<FileVersion> all = versions.get();
    if (asked == QualityScope.AUTO && all.size() > many) {
      warnings.add(tooMany(all.size(), many));
      return new LookedAt(QualityScope.HEAD, head.get());
    }
    return new LookedAt(QualityScope.HISTORY, all);
  }

  private static String tooMany(int contents, int many) {
    return String.format(
        Locale.ROOT,
        "source files had %,d contents in this history, more than %,d, so rules looked at those of"
            + " the newest commit alone; --quality history looks at all",
        contents,
        many);
  }
}
