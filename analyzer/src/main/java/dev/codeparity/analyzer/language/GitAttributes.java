package dev.codeparity.analyzer.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes that {@code .gitattributes} files give to paths: of all lines that match, the last
 * line of the nearest folder wins. Macros may be defined in the root folder. Immutable once built.
 *
 * @see <a href="https://git-scm.com/docs/gitattributes">gitattributes</a>
 */
final class GitAttributes {
  private static final String MACRO = "[attr]";

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<Setting>> macros = new HashMap<>();

  /** One attribute; no value at all takes back what earlier lines said. */
  private record Setting(String name, Optional<Boolean> value) {
    static Setting parse(String word) {
      if (word.startsWith("-")) {
        return new Setting(word.substring(1), Optional.of(false));
      }
      if (word.startsWith("!")) {
        return new Setting(word.substring(1), Optional.empty());
      }
      int equals = word.indexOf('=');
      return equals < 0
          ? new Setting(word, Optional.of(true))
          : new Setting(
              word.substring(0, equals), Optional.of(!word.substring(equals + 1).equals("false")));
    }
  }

  private record Line(
      String prefix, boolean nameOnly, GlobPattern pattern, List<Setting> settings) {
    boolean matches(String path) {
      if (!path.startsWith(prefix)) {
        return false;
      }
      int start = nameOnly ? path.lastIndexOf('/') + 1 : prefix.length();
      return pattern.matches(path.substring(start));
    }
  }

  GitAttributes(List<AttributesFile> files) {
    files.stream()
        .sorted(Comparator.comparingInt(AttributesFile::depth))
        .forEach(file -> file.content().lines().forEach(line -> add(file.folder(), line)));
  }

  /** Whether an attribute is set for a path; empty where nothing, or the last line, says so. */
  Optional<Boolean> value(String attribute, String path) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      for (int s = line.settings().size() - 1; s >= 0; s--) {
        Setting setting = line.settings().get(s);
        if (setting.name().equals(attribute) && line.matches(path)) {
          return setting.value();
        }
      }
    }
    return Optional.empty();
  }

  private void add(String folder, String text) {
    String line = text.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int end = patternEnd(line);
    String pattern = unquoted(line.substring(0, end));
    List<Setting> settings = settings(line.substring(end).strip());
    if (pattern.startsWith(MACRO)) {
      if (folder.isEmpty()) {
        macros.put(pattern.substring(MACRO.length()), settings);
      }
    } else if (!pattern.startsWith("!") && !pattern.isEmpty()) {
      boolean nameOnly = pattern.indexOf('/') < 0;
      String anchored = pattern.startsWith("/") ? pattern.substring(1) : pattern;
      String prefix = folder.isEmpty() ? "" : folder + "/";
      lines.add(new Line(prefix, nameOnly, new GlobPattern(anchored), settings));
    }
  }

  private List<Setting> settings(String words) {
    List<Setting> settings = new ArrayList<>();
    for (String word : words.split("\\s+", -1)) {
      Setting setting = Setting.parse(word);
      settings.add(setting);
      if (setting.value().orElse(false)) {
        settings.addAll(macros.getOrDefault(setting.name(), List.of()));
      }
    }
    return settings;
  }

  private static int patternEnd(String line) {
    boolean quoted = line.startsWith("\"");
    int i = quoted ? 1 : 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (quoted && c == '"') {
        return i + 1;
      } else if (!quoted && Character.isWhitespace(c)) {
        return i;
      }
      i++;
    }
    return line.length();
  }

  /** Takes off the quotes of a pattern with white space in it; octal escapes stay as they are. */
  private static String unquoted(String pattern) {
    if (pattern.length() < 2 || !pattern.startsWith("\"") || !pattern.endsWith("\"")) {
      return pattern;
    }
    return pattern.substring(1, pattern.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
