package dev.codeparity.analyzer.gate;

/**
 * Something that a figure rests on, for people to look at.
 *
 * @param commit full id
 * @param subject first line of its message
 * @param path a file; empty where it is about the commit
 * @param line in the file, from 1; 0 where it is about all of it
 * @param what in a few words, such as a rule's name or {@code 3 fixes}
 */
public record Finding(String commit, String subject, String path, int line, String what) {
  /** The same without the subject. */
  Finding anonymised() {
    return new Finding(commit, "", path, line, what);
  }
}
