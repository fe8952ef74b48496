package dev.codeparity.analyzer;

/**
 * Is told how far an analysis has come. Calls come often and from any thread, one at a time in each
 * phase, so an implementation must be quick.
 */
@FunctionalInterface
public interface ProgressListener {

  /** Listens to nothing. */
  ProgressListener NONE = (phase, done, total, item) -> {};

  /**
   * Some work is done.
   *
   * @param phase what is being done, such as {@code "walking history"}
   * @param done units finished in this phase, 0 or more
   * @param total units in this phase; 0 if not known yet
   * @param item what is being worked on, such as a commit id; empty if nothing in particular
   */
  void progress(String phase, long done, long total, String item);
}
