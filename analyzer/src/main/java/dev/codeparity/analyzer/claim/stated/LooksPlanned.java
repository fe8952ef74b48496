package dev.codeparity.analyzer.claim.stated;

/**
 * How often the claims of a file are meant to be tested.
 *
 * @param count 1 for once, more for as many looks, 0 for whenever one likes
 */
public record LooksPlanned(int count) {
  /** Most that can be planned: with more, {@link #ANY} costs less. */
  public static final int MOST = 12;

  /** Once: the interval is that of a single look. */
  public static final LooksPlanned ONCE = new LooksPlanned(1);

  /** Whenever one likes: the interval is one that holds however often one looks. */
  public static final LooksPlanned ANY = new LooksPlanned(0);

  public LooksPlanned {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException("looks must be 0 to " + MOST + ", was " + count);
    }
  }

  /** Whether a plan of several looks divides the error among them. */
  boolean isPlan() {
    return count > 1;
  }
}
