package dev.codeparity.analyzer;

import dev.codeparity.analyzer.problem.UsageException;

/** The engine's front door: a repository in, an analysis out. It prints and writes nothing. */
public final class Analyzer {
  private final ProgressListener progress;

  /** An analyzer that works in silence. */
  public Analyzer() {
    this(ProgressListener.NONE);
  }

  /**
   * @param progress is told how far the work has come
   */
  public Analyzer(ProgressListener progress) {
    this.progress = progress;
  }

  /**
   * Reads the repository's history once and answers.
   *
   * @throws UsageException if there is no such repository or revision, or it cannot be read
   */
  public Analysis analyze(AnalysisRequest request) {
    progress.progress("opening", 0, 0, request.repository().toString());
    throw new UnsupportedOperationException("the engine is not assembled yet");
  }
}
