package dev.codeparity.analyzer.language;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that make a code line trivial: first words of lines that name other code, and words
 * that say nothing alone. Immutable.
 */
final class TrivialWords {
  private static final int LONGEST = 24;

  private final Set<String> imports;
  private final Set<String> calls;
  private final Set<String> alone;
  private final boolean[] firsts = new boolean[256];

  TrivialWords(Set<String> imports, Set<String> alone) {
    this.imports = Set.copyOf(imports);
    this.calls =
        imports.stream()
            .filter(word -> word.endsWith("("))
            .map(word -> word.substring(0, word.length() - 1))
            .collect(Collectors.toUnmodifiableSet());
    this.alone = Set.copyOf(alone);
    imports.forEach(word -> firsts[word.charAt(0)] = true);
    alone.forEach(word -> firsts[word.charAt(0)] = true);
  }

  /** Whether the line from {@code start} to {@code end} begins with such a word, as code. */
  boolean matches(byte[] content, int start, int end) {
    int from = start;
    while (from < end && Bytes.isWhite(content[from])) {
      from++;
    }
    if (from == end || !firsts[content[from] & 0xff]) {
      return false;
    }
    int name = from + 1;
    if (content[from] == '#') {
      while (name < end && Bytes.isWhite(content[name])) {
        name++;
      }
    }
    int to = name;
    while (to < end && Bytes.isWord(content[to])) {
      to++;
    }
    if (to - name > LONGEST) {
      return false;
    }
    String word = new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    if (name > from + 1) {
      word = "#" + word.substring(name - from);
    }
    return (imports.contains(word) && isName(content, to, end))
        || calls.contains(word)
        || (alone.contains(word) && isPunctuation(content, to, end));
  }

  /** Whether what follows is a name, not a call such as {@code using (x)} or {@code import(x)}. */
  private static boolean isName(byte[] content, int start, int end) {
    boolean assigned = false;
    for (int i = start; i < end; i++) {
      if (content[i] == '=') {
        assigned = true;
      } else if (content[i] == '(') {
        return !assigned && !isBlank(content, start, i);
      }
    }
    return true;
  }

  private static boolean isBlank(byte[] content, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Bytes.isWhite(content[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPunctuation(byte[] content, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Bytes.isWord(content[i])) {
        return false;
      }
    }
    return true;
  }
}
