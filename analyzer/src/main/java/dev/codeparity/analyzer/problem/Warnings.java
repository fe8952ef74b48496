package dev.codeparity.analyzer.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what a run noticed and survived. Each text is kept once, in the order of its first
 * sight; safe for use from several threads.
 */
public final class Warnings {
  private final Set<String> texts = new LinkedHashSet<>();

  /**
   * Keeps a warning, unless the same text is there already.
   *
   * @param text one line that says what was noticed and, where there is one, the mend
   */
  public synchronized void add(String text) {
    texts.add(text);
  }

  /** The warnings so far. */
  public synchronized List<String> texts() {
    return new ArrayList<>(texts);
  }
}
