package dev.codeparity.analyzer.language;

/** A literal that waits for the end of the code inside of it. */
final class Hole {
  private final Literal literal;
  private final int depth;
  private int brackets;

  /**
   * @param depth how many brackets of the literal itself are open
   */
  Hole(Literal literal, int depth) {
    this.literal = literal;
    this.depth = depth;
  }

  Literal literal() {
    return literal;
  }

  int depth() {
    return depth;
  }

  /** Takes a byte of the code; true if it is the bracket that ends the hole. */
  boolean endsAt(byte b) {
    byte opener = literal.holeOpener();
    if (b == opener) {
      brackets++;
    } else if (b == Syntax.closerOf(opener)) {
      return brackets-- == 0;
    }
    return false;
  }
}
