package dev.codeparity.analyzer.quality;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the bodies of methods say that were read before, by the texts of the methods: in a history
 * most of them come again and again. Shared by threads; the longest unused is forgotten first.
 */
final class KnownBodies {
  /** About the methods of 5,000 files. */
  private static final int MAX_CHARACTERS = 32 << 20;

  private final Map<String, MethodPart> parts = new LinkedHashMap<>(16, 0.75f, true);
  private int characters;

  synchronized Optional<MethodPart> of(String method) {
    return Optional.ofNullable(parts.get(method));
  }

  synchronized void put(String method, MethodPart body) {
    if (parts.put(method, body) == null) {
      characters += method.length();
    }
    Iterator<String> oldest = parts.keySet().iterator();
    while (characters > MAX_CHARACTERS && oldest.hasNext()) {
      characters -= oldest.next().length();
      oldest.remove();
    }
  }
}
