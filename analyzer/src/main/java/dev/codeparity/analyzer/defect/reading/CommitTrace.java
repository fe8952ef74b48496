package dev.codeparity.analyzer.defect.reading;

import java.util.List;

/**
 * What a commit did.
 *
 * @param filesChanged number of files that it changed, code or not
 * @param files the files of code
 */
public record CommitTrace(int filesChanged, List<FileTrace> files) {
  static final CommitTrace NOTHING = new CommitTrace(0, List.of());

  public CommitTrace {
    files = List.copyOf(files);
  }

  /** Number of different changed lines of all files of code. */
  public int lines() {
    return files.stream().mapToInt(FileTrace::lines).sum();
  }
}
