package dev.codeparity.analyzer.language;

/**
 * How an open literal goes on and ends.
 *
 * @param close what ends it
 * @param escape whether a backslash takes the next character along
 * @param doubled whether {@code close} twice stands for itself
 * @param multiline whether it goes on after the end of a line, or else ends there
 * @param greedy whether the last bytes of a longer run of quotes close it
 * @param hole what opens code inside of it; empty for nothing
 * @param nest the bracket that asks for one more {@code close}; 0 for none
 */
record Literal(
    Mark close,
    boolean escape,
    boolean doubled,
    boolean multiline,
    boolean greedy,
    Mark hole,
    byte nest) {
  /** A literal over any number of lines in which only {@code close} has a meaning. */
  static Literal raw(Mark close) {
    return new Literal(close, false, false, true, false, Mark.NONE, (byte) 0);
  }

  boolean hasHole() {
    return !hole.isEmpty();
  }

  byte holeOpener() {
    return hole.first() == '{' ? hole.first() : hole.last();
  }
}
