package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tools that a text names, by one name each. */
final class ToolNames {
  private final Map<String, String> toolByWord = new LinkedHashMap<>();

  ToolNames() {
    for (String[] cells : RuleTable.rows("tools.tsv")) {
      toolByWord.put(cells[0], cells[1]);
    }
  }

  /** The name of the tool that a text names first, or empty. */
  String first(String text) {
    List<String> all = all(text);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** The names of all tools that a text names, each once, in the order of the text. */
  List<String> all(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> tools = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      String word = longestWordAt(lower, at);
      if (word.isEmpty()) {
        at++;
        continue;
      }
      String tool = toolByWord.getOrDefault(word, "");
      if (!tools.contains(tool)) {
        tools.add(tool);
      }
      at += word.length();
    }
    return tools;
  }

  /** The table on which the names rest: a part of what is hashed. */
  String table() {
    return toolByWord.toString();
  }

  private String longestWordAt(String lower, int at) {
    if (at > 0 && isWordCharacter(lower.charAt(at - 1))) {
      return "";
    }
    String longest = "";
    for (String word : toolByWord.keySet()) {
      int end = at + word.length();
      if (word.length() > longest.length()
          && lower.startsWith(word, at)
          && (end == lower.length() || !isWordCharacter(lower.charAt(end)))) {
        longest = word;
      }
    }
    return longest;
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c);
  }
}
