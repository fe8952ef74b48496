package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.List;

/**
 * What a commit did to a file of code, tests included, as far as telling lines say.
 *
 * @param name hash of the file's name without its folders
 * @param created whether the commit added the file
 * @param deletedNames names in the lines that it deleted
 * @param addedNames names in the lines that it added
 * @param functions names of the functions that it changed
 * @param deletedLines the lines that it deleted, white space and comments left out
 * @param addedLines the lines that it added, likewise
 */
public record FileTrace(
    int name,
    boolean created,
    Fingerprint deletedNames,
    Fingerprint addedNames,
    Fingerprint functions,
    Fingerprint deletedLines,
    Fingerprint addedLines) {
  void pack(PackedOutput out) {
    out.wide(name).flag(created);
    for (Fingerprint print :
        List.of(deletedNames, addedNames, functions, deletedLines, addedLines)) {
      out.hashes(print.hashes());
    }
  }

  static FileTrace unpack(PackedInput in) {
    return new FileTrace(
        (int) in.wide(),
        in.flag(),
        Fingerprint.unpack(in),
        Fingerprint.unpack(in),
        Fingerprint.unpack(in),
        Fingerprint.unpack(in),
        Fingerprint.unpack(in));
  }

  /** Number of different changed lines. */
  public int lines() {
    return addedLines.size() + deletedLines.size();
  }
}
