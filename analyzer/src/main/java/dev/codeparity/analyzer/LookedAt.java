package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.QualityScope;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The files that rules look at, each with one of its contents.
 *
 * @param scope the scope that was settled on: never {@link QualityScope#AUTO}
 */
record LookedAt(QualityScope scope, List<FileVersion> files) {
  /** To look at so many contents for the first time takes about two minutes. */
  private static final int MANY = 10_000;

  /**
   * The files of a scope.
   *
   * @param counts whether a path is of such a file
   * @param versions gives all contents that such files had in the history
   */
  static LookedAt of(
      QualityScope asked,
      GitRepository repository,
      History history,
      Predicate<String> counts,
      Supplier<List<FileVersion>> versions,
      Warnings warnings) {
    return of(asked, MANY, repository, history, counts, versions, warnings);
  }

  static LookedAt of(
      QualityScope asked,
      int many,
      GitRepository repository,
      History history,
      Predicate<String> counts,
      Supplier<List<FileVersion>> versions,
      Warnings warnings) {
    if (asked == QualityScope.OFF) {
      return new LookedAt(asked, List.of());
    }
    if (asked == QualityScope.HEAD) {
      return new LookedAt(asked, head(repository, history, counts));
    }
    List<FileVersion> all = versions.get();
    if (asked == QualityScope.AUTO && all.size() > many) {
      warnings.add(tooMany(all.size(), many));
      return new LookedAt(QualityScope.HEAD, head(repository, history, counts));
    }
    return new LookedAt(QualityScope.HISTORY, all);
  }

  static List<FileVersion> head(
      GitRepository repository, History history, Predicate<String> counts) {
    return repository.files(history.head()).regular().stream()
        .filter(file -> counts.test(file.path()))
        .toList();
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
