package dev.codeparity.analyzer.quality;

/** Is told how far the analysis of files has come. */
@FunctionalInterface
public interface FileProgress {
  /**
   * Some files are done.
   *
   * @param done files done
   * @param files all files
   * @param path where the last one lies
   */
  void done(int done, int files, String path);
}
