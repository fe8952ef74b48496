package dev.codeparity.analyzer.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the data file of languages; its head describes the format. */
final class LanguageFile {
  private static final String RESOURCE = "languages.txt";

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private Draft current = new Draft();

  /** What is known of a language while its lines are read. */
  private static final class Draft {
    final Set<String> extensions = new LinkedHashSet<>();
    final Set<String> files = new LinkedHashSet<>();
    final Set<String> imports = new LinkedHashSet<>();
    final Set<String> words = new LinkedHashSet<>();
    final List<Rule> rules = new ArrayList<>();
    Optional<Literal> start = Optional.empty();

    void like(Draft other) {
      imports.addAll(other.imports);
      words.addAll(other.words);
      rules.addAll(other.rules);
      start = other.start;
    }

    Language toLanguage(String name) {
      return new Language(name, new Syntax(rules, new TrivialWords(imports, words), start));
    }
  }

  private LanguageFile() {}

  static Languages read() {
    LanguageFile file = new LanguageFile();
    InputStream resource =
        Objects.requireNonNull(LanguageFile.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          file.line(line.strip().split(" +"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
    return file.toLanguages();
  }

  private void line(String[] words) {
    List<String> rest = List.of(words).subList(1, words.length);
    switch (words[0]) {
      case "language" -> {
        current = new Draft();
        drafts.put(String.join(" ", rest), current);
      }
      case "like" -> current.like(drafts.getOrDefault(rest.get(0), new Draft()));
      case "extensions" -> current.extensions.addAll(rest);
      case "files" -> current.files.addAll(rest);
      case "imports" -> current.imports.addAll(rest);
      case "words" -> current.words.addAll(rest);
      case "island" -> {
        Literal text = Literal.raw(Mark.of(rest.get(0)));
        current.start = Optional.of(text);
        current.rules.add(new Quoted(Mark.of(rest.get(1)), text, false));
      }
      default -> current.rules.add(RuleLine.parse(words[0], rest));
    }
  }

  private Languages toLanguages() {
    List<Language> all = new ArrayList<>();
    Map<String, Language> byExtension = new HashMap<>();
    Map<String, Language> byFile = new HashMap<>();
    drafts.forEach(
        (name, draft) -> {
          Language language = draft.toLanguage(name);
          all.add(language);
          draft.extensions.forEach(extension -> byExtension.put(extension, language));
          draft.files.forEach(file -> byFile.put(file, language));
        });
    return new Languages(all, byExtension, byFile);
  }
}
