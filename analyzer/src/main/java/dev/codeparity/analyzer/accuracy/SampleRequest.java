package dev.codeparity.analyzer.accuracy;

/**
 * Which sample to draw.
 *
 * @param kind what its rows are to be labelled for
 * @param size rows, 1 to 100,000; fewer come where there are fewer
 * @param seed any text; another one draws another sample
 */
public record SampleRequest(SampleKind kind, int size, String seed) {
  private static final int LARGEST = 100_000;

  public SampleRequest {
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("size must be 1 to 100000, was " + size);
    }
  }
}
