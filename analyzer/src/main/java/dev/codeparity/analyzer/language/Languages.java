package dev.codeparity.analyzer.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages of the data file {@code languages.txt}, found by path. Immutable. */
public final class Languages {
  private static final Languages STANDARD = LanguageFile.read();

  private final List<Language> all;
  private final Map<String, Language> byExtension;
  private final Map<String, Language> byFileName;

  Languages(
      Collection<Language> all,
      Map<String, Language> byExtension,
      Map<String, Language> byFileName) {
    this.all = List.copyOf(all);
    this.byExtension = Map.copyOf(byExtension);
    this.byFileName = Map.copyOf(byFileName);
  }

  /** The languages that come with the program. */
  public static Languages standard() {
    return STANDARD;
  }

  /** All languages, in the order of the data file. */
  public List<Language> all() {
    return all;
  }

  /**
   * The language of a path, by its file name or its extension; empty where the path is not code in
   * any known language.
   *
   * @param path a path with {@code /} between its parts
   */
  public Optional<Language> of(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    Language named = byFileName.get(file);
    if (named != null) {
      return Optional.of(named);
    }
    int dot = file.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(byExtension.get(file.substring(dot + 1)));
  }
}
