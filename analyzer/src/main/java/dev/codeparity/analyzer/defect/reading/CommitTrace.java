package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
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

  void pack(PackedOutput out) {
    out.number(filesChanged).all(files, (to, file) -> file.pack(to));
  }

  static CommitTrace unpack(PackedInput in) {
    return new CommitTrace(in.count(), in.all(FileTrace::unpack));
  }

  /** Number of different changed lines of all files of code. */
  public int lines() {
    return files.stream().mapToInt(FileTrace::lines).sum();
  }
}
