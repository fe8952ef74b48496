package dev.codeparity.analyzer.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many methods and constructors of a name a text may declare, by its tokens: not too few. */
final class JavaOverloads {
  /** What may stand before a call, and is no type. */
  private static final Set<String> BEFORE_CALLS =
      Set.of("return", "throw", "else", "do", "yield", "assert", "case", "when");

  private final Map<String, Integer> methods = new HashMap<>();
  private final Map<String, Integer> constructors = new HashMap<>();

  JavaOverloads(List<String> tokens) {
    for (int at = 1; at + 1 < tokens.size(); at++) {
      String name = tokens.get(at);
      String before = tokens.get(at - 1);
      if (!tokens.get(at + 1).equals("(") || !JavaTokens.isWord(name) || before.equals("new")) {
        continue;
      }
      if (endsType(before)) {
        methods.merge(name, 1, Integer::sum);
      }
      if (!before.equals(".")) {
        constructors.merge(name, 1, Integer::sum);
      }
    }
  }

  private static boolean endsType(String token) {
    return token.equals(">")
        || token.equals("]")
        || (JavaTokens.isWord(token) && !BEFORE_CALLS.contains(token));
  }

  int methods(String name) {
    return methods.getOrDefault(name, 0);
  }

  int constructors(String name) {
    return constructors.getOrDefault(name, 0);
  }
}
