package dev.codeparity.analyzer.quality;

import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.Language;
import net.sourceforge.pmd.lang.LanguageRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The languages whose code rules can look at. PMD has rules for a few more; these have parsers of a
 * megabyte or two, and code that people and AI write.
 */
public enum QualityLanguage {
  /** Java; methods, clones and rates are told of it alone. */
  JAVA("java", ".java"),
  /** JavaScript, not TypeScript, as far as PMD's parser knows it. */
  JAVASCRIPT("ecmascript", ".js"),
  /** Kotlin. */
  KOTLIN("kotlin", ".kt");

  private static final List<QualityLanguage> ALL = List.of(values());

  private final String pmdId;
  private final String ending;

  QualityLanguage(String pmdId, String ending) {
    this.pmdId = pmdId;
    this.ending = ending;
  }

  /** The language of a file; empty if it is none of them. */
  public static Optional<QualityLanguage> of(String path) {
    for (QualityLanguage language : ALL) {
      if (path.endsWith(language.ending)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language that PMD calls so; empty if it is none of them. */
  static Optional<QualityLanguage> ofPmd(String id) {
    return ALL.stream().filter(language -> language.pmdId.equals(id)).findFirst();
  }

  /** PMD's language. */
  Language pmd() {
    @Nullable Language language = LanguageRegistry.PMD.getLanguageById(pmdId);
    if (language == null) {
      throw new IllegalStateException("PMD's " + pmdId + " is not on the class path");
    }
    return language;
  }
}
