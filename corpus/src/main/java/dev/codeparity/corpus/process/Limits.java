package dev.codeparity.corpus.process;

import java.io.Serializable;

/**
 * What the analysis of one repository may cost at most.
 *
 * @param seconds wall time
 * @param heapMebibytes heap of the process that works on it
 * @param sizeMebibytes what the repository takes on disk
 */
public record Limits(int seconds, int heapMebibytes, int sizeMebibytes) implements Serializable {
  /** An hour, 2 GiB and 4 GiB. */
  public static final Limits DEFAULT = new Limits(3600, 2048, 4096);

  public Limits {
    if (seconds < 1 || heapMebibytes < 64 || sizeMebibytes < 1) {
      throw new IllegalArgumentException(
          seconds + " s, " + heapMebibytes + " MiB of heap, " + sizeMebibytes + " MiB");
    }
  }
}
