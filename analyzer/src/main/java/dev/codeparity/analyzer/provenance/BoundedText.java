package dev.codeparity.analyzer.provenance;

/**
 * A text that can be read a bounded number of times, so that a pattern that backtracks gives up
 * instead of running for ever. The bound grows with the length of the text, so matching is linear.
 */
final class BoundedText implements CharSequence {
  /** Texts beyond this length are not given to a pattern at all: no signal is nearly as long. */
  static final int MAX_LENGTH = 4_000;

  private static final int READS_PER_CHARACTER = 100;

  private final CharSequence text;
  private final int[] readsLeft;

  BoundedText(String text) {
    this(text, new int[] {bound(text)});
  }

  private BoundedText(CharSequence text, int[] readsLeft) {
    this.text = text;
    this.readsLeft = readsLeft;
  }

  /** How many reads a text allows. */
  static int bound(String text) {
    return READS_PER_CHARACTER * (text.length() + 50);
  }

  /** How many reads there were. */
  int reads() {
    return bound(text.toString()) - readsLeft[0];
  }

  /** Thrown when the bound is reached; carries no trace, since it is no bug. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("pattern gave up", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--readsLeft[0] < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new BoundedText(text.subSequence(start, end), readsLeft);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
